package io.timetracker.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void halfACentGoesToTheEvenOne() {
        assertThat(Money.of(new BigDecimal("0.005"))).isEqualTo(Money.ZERO);
        assertThat(Money.of(new BigDecimal("0.015"))).isEqualTo(new Money(2));
        assertThat(Money.of(new BigDecimal("-85.255"))).isEqualTo(new Money(-8526));
    }

    @Test
    void nextToNothingIsNothingAtOnce() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Money.of(new BigDecimal("1e-999999999"))).isEqualTo(Money.ZERO));
    }

    @Test
    void beyondAllMoneyIsRefusedAtOnce() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(new BigDecimal("1e999999999")));
    }
}
