package io.timetracker.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As the product has it: the other tests hash for less. */
class PasswordConfigurationTests {

    private final PasswordConfiguration configuration = new PasswordConfiguration();

    @Test
    void aHashTakesWhatIsRecommended() {
        var passwords = configuration.passwordEncoder(configuration.passwordCost());

        var hash = passwords.encode("correct-horse-battery");

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(passwords.matches("correct-horse-battery", hash)).isTrue();
        assertThat(passwords.matches("correct-horse-batterz", hash)).isFalse();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void aCheaperHashIsMadeAnewWhenItsOwnerSignsIn() {
        var passwords = configuration.passwordEncoder(PasswordCost.STANDARD);
        var cheap = configuration.passwordEncoder(new PasswordCost(8, 1)).encode("correct-horse-battery");

        assertThat(passwords.matches("correct-horse-battery", cheap)).isTrue();
        assertThat(passwords.upgradeEncoding(cheap)).isTrue();
    }
}
