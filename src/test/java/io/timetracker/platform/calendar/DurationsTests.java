package io.timetracker.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:30|5400", "0:05|300", "8|28800", "1.5|5400", "1,5|5400", ".25|900", "0.3333|1200", "90m|5400",
                "90 min|5400", "1h|3600", "1.5h|5400", "1h30|5400", "1h 30m|5400", "1H30M|5400", "24:00|86400", "0|0"
            })
    void lengthsAreReadAsPeopleWriteThem(String written, long seconds) {
        assertThat(Durations.parse("  " + written + " ")).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "soon", "-1", "1:60", "1:3", "1:30:00", "1h90", "1.5.2", "9999", "1e3", "1:30 review"})
    void whatIsNoLengthIsNone(String written) {
        assertThat(Durations.parse(written)).isEmpty();
    }
}
