package io.timetracker.time;

import static io.timetracker.time.TimeEntryFixtures.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.RoundingPreference;
import io.timetracker.time.Rounding.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTests {

    @ParameterizedTest
    @CsvSource({
        "3720, 15, nearest, 3600",
        "3720, 15, up, 4500",
        "3720, 15, down, 3600",
        "450, 15, nearest, 0",
        "1350, 15, nearest, 1800",
        "3720, 15, whatever, 3600",
        "3599, 1, up, 3599",
        "0, 15, up, 0"
    })
    void worksAsTheContractSays(long seconds, int minutes, String method, int expected) {
        assertThat(new Rounding(minutes, method).apply(seconds)).isEqualTo(expected);
    }

    @Test
    void theOwnersStepWinsOverTheInstallations() {
        assertThat(Rounding.of(ADA, new RoundingPreference(true, 15, "up"), 30))
                .isEqualTo(new Rounding(15, "up", Source.PERSON, 1L));
    }

    @Test
    void withoutAChosenStepTheInstallationsCounts() {
        assertThat(Rounding.of(ADA, new RoundingPreference(true, 1, "up"), 30)).isEqualTo(new Rounding(30, "nearest"));
    }

    @Test
    void whoSwitchesRoundingOffIsNotRounded() {
        assertThat(Rounding.of(ADA, new RoundingPreference(false, 15, "up"), 30))
                .isEqualTo(new Rounding(1, "nearest", Source.PERSON, 1L));
    }

    @ParameterizedTest
    @CsvSource({"PROJECT, 7, 15, up", "CLIENT, 3, 60, down", "PERSON, 1, 1, nearest", "INSTALLATION, , 30, nearest"})
    void isReadAsItWasKept(Source source, Long id, int minutes, String method) {
        var rounding = new Rounding(minutes, method, source, id);

        assertThat(Rounding.parse(rounding.text())).isEqualTo(rounding);
    }
}
