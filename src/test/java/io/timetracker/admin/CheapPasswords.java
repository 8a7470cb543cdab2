package io.timetracker.admin;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Most tests make people of their own: what protects their passwords would be half the work of all tests together. */
@TestConfiguration(proxyBeanMethods = false)
public class CheapPasswords {

    @Bean
    @Primary
    PasswordCost cheap() {
        return new PasswordCost(8, 1);
    }
}
