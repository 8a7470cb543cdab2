package io.timetracker.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1,5; 1.5", "12,50; 12.50", "-3,2; -3.2", "1.5; 1.5", "1500; 1500", "0,01; 0.01"})
    void aCommaBeforeOneOrTwoDecimalsIsAPoint(String typed, String number) {
        assertThat(Typed.decimal(typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500", "1.500,00", "1,5,0", ",5", "1,", "1 500", "abc"})
    void whatMightBeThousandsIsNoNumber(String typed) {
        assertThatThrownBy(() -> Typed.decimal(typed)).isInstanceOf(NumberFormatException.class);
    }
}
