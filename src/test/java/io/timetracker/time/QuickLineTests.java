package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLineTests {

    @ParameterizedTest
    @CsvSource({
        "9-11:30 website, 09:00, 11:30",
        "09:15-10 website, 09:15, 10:00",
        "9.30 - 11 website, 09:30, 11:00",
        "9am-1pm website, 09:00, 13:00",
        "12am-12pm website, 00:00, 12:00",
        "9 to 11 website, 09:00, 11:00"
    })
    void readsASpan(String line, LocalTime from, LocalTime to) {
        var said = QuickLine.parse(line);

        assertThat(said.from()).isEqualTo(from);
        assertThat(said.to()).isEqualTo(to);
        assertThat(said.words()).containsExactly("website");
    }

    @ParameterizedTest
    @CsvSource({
        "1:30 website, PT1H30M",
        "90m website, PT1H30M",
        "90min website, PT1H30M",
        "2h website, PT2H",
        "1h30m website, PT1H30M",
        "1h 30m website, PT1H30M",
        "1.5h website, PT1H30M",
        "'1,25h website', PT1H15M"
    })
    void readsALength(String line, Duration length) {
        var said = QuickLine.parse(line);

        assertThat(said.length()).isEqualTo(length);
        assertThat(said.from()).isNull();
        assertThat(said.words()).containsExactly("website");
    }

    @Test
    void keepsWordsAndTagsApart() {
        var said = QuickLine.parse("9-11:30  website   review #acme #urgent,now");

        assertThat(said.words()).isEqualTo(List.of("website", "review"));
        assertThat(said.tags()).isEqualTo(List.of("acme", "urgentnow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "website review", "25-26 website", "9-11:75 website", "#acme", "m website", "9 website"})
    void refusesALineThatDoesNotBeginWithATime(String line) {
        assertThatExceptionOfType(QuickLineRefused.class).isThrownBy(() -> QuickLine.parse(line));
    }
}
