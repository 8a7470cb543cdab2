package io.timetracker.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoCalendarTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void todayIsTodayOnASundayToo() {
        var calendar = on("2026-05-17T10:00:00Z");

        assertThat(calendar.day(0)).isEqualTo("2026-05-17");
        assertThat(calendar.day(1)).isEqualTo("2026-05-15");
        assertThat(calendar.day(-1)).isEqualTo("2026-05-18");
    }

    @Test
    void aWeekHasFiveDays() {
        var calendar = on("2026-05-13T10:00:00Z");

        assertThat(IntStream.rangeClosed(1, 8).mapToObj(calendar::day).map(LocalDate::toString))
                .containsExactly(
                        "2026-05-12",
                        "2026-05-11",
                        "2026-05-08",
                        "2026-05-07",
                        "2026-05-06",
                        "2026-05-05",
                        "2026-05-04",
                        "2026-05-01");
    }

    @Test
    void manyDaysAreCountedAsOneByOne() {
        var calendar = on("2026-05-16T10:00:00Z");
        var day = calendar.day(0);

        for (var back = 1; back <= 600; back++) {
            do {
                day = day.minusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
            assertThat(calendar.day(back)).isEqualTo(day);
        }
    }

    @Test
    void nothingIsLaterThanNow() {
        var calendar = on("2026-05-13T10:00:00Z");

        assertThat(calendar.at(0, 9 * 60)).isEqualTo("2026-05-13T07:00:00Z");
        assertThat(calendar.at(0, 18 * 60)).isEqualTo("2026-05-13T10:00:00Z");
        assertThat(calendar.midnight()).isEqualTo("2026-05-12T22:00:00Z");
    }

    private static DemoCalendar on(String now) {
        return new DemoCalendar(Instant.parse(now), ROME);
    }
}
