package io.timetracker.admin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** Argon2id; the prefix in the stored hash lets a later release choose another. */
    @Bean
    PasswordEncoder passwordEncoder(PasswordCost cost) {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, cost.memoryKiB(), cost.iterations());
        return new BoundedPasswords(new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2)));
    }

    @Bean
    PasswordCost passwordCost() {
        return PasswordCost.STANDARD;
    }
}
