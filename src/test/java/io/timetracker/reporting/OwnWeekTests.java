package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rule of the row of days: what people are told stands in {@code OwnWeek.streak}. */
class OwnWeekTests {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 4);

    private static int streak(String... days) {
        var worked = new TreeMap<LocalDate, DaySums.Day>();
        for (var day : days) {
            worked.put(LocalDate.parse(day), new DaySums.Day(3600, 1));
        }
        return OwnWeek.streak(new DaySums.Days(worked), TODAY);
    }

    @Test
    void todayCountsAndADayWithoutWorkEndsIt() {
        assertThat(streak()).isZero();
        assertThat(streak("2026-02-04")).isEqualTo(1);
        assertThat(streak("2026-02-04", "2026-02-03", "2026-02-02")).isEqualTo(3);
        assertThat(streak("2026-02-04", "2026-02-02")).isEqualTo(1);
    }

    @Test
    void aDayThatIsNotOverEndsNothing() {
        assertThat(streak("2026-02-03", "2026-02-02")).isEqualTo(2);
        assertThat(streak("2026-02-02")).isZero();
    }

    @Test
    void aFreeWeekendNeitherCountsNorEndsItAndAWorkedOneCounts() {
        assertThat(streak("2026-02-04", "2026-02-03", "2026-02-02", "2026-01-30"))
                .isEqualTo(4);
        assertThat(streak("2026-02-03", "2026-02-02", "2026-02-01", "2026-01-30"))
                .isEqualTo(4);
    }
}
