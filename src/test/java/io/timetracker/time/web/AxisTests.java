package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.time.CalendarView.Day;
import io.timetracker.time.web.Axis.Hole;
import io.timetracker.time.web.Axis.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate USUAL = LocalDate.of(2025, 2, 3);
    private static final LocalDate FORWARD = LocalDate.of(2025, 3, 30);
    private static final LocalDate BACK = LocalDate.of(2025, 10, 26);

    private static Day day(LocalDate date, ZoneId zone) {
        var start = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        return new Day(date, start, end, 0, List.of(), List.of(), List.of());
    }

    private static int line(Axis axis, Day day, String moment) {
        return Axis.lineOf(Instant.parse(moment), axis.pieces(day));
    }

    @Test
    void aUsualDayHasALineForEachMinute() {
        var day = day(USUAL, ROME);
        var axis = Axis.of(List.of(day), ROME);

        assertThat(axis.minutes()).isEqualTo(1440);
        assertThat(axis.ticks()).hasSize(24).contains(new Tick(540, 9, false));
        assertThat(axis.holes(axis.pieces(day))).isEmpty();
        assertThat(line(axis, day, "2025-02-03T08:30:00Z")).isEqualTo(570);
    }

    @Test
    void anHourThatIsSkippedIsAHole() {
        var day = day(FORWARD, ROME);
        var axis = Axis.of(List.of(day), ROME);

        assertThat(axis.minutes()).isEqualTo(1440);
        assertThat(axis.holes(axis.pieces(day))).containsExactly(new Hole(120, 180));
        assertThat(line(axis, day, "2025-03-30T00:59:00Z")).isEqualTo(119);
        assertThat(line(axis, day, "2025-03-30T01:00:00Z")).isEqualTo(180);
        assertThat(Axis.endLineOf(Instant.parse("2025-03-30T01:00:00Z"), axis.pieces(day)))
                .isEqualTo(120);
    }

    @Test
    void anHourThatComesTwiceHasLinesForBoth() {
        var day = day(BACK, ROME);
        var axis = Axis.of(List.of(day), ROME);

        assertThat(axis.minutes()).isEqualTo(1500);
        assertThat(axis.ticks()).contains(new Tick(120, 2, false), new Tick(180, 2, true), new Tick(240, 3, false));
        assertThat(axis.holes(axis.pieces(day))).isEmpty();
        assertThat(line(axis, day, "2025-10-26T00:30:00Z")).isEqualTo(150);
        assertThat(line(axis, day, "2025-10-26T01:30:00Z")).isEqualTo(210);
        assertThat(line(axis, day, "2025-10-26T02:00:00Z")).isEqualTo(240);
        assertThat(axis.pieces(day)).extracting(Axis.Piece::wall).startsWith(0, 120);
    }

    @Test
    void besideSuchADayOthersAreEmptyOnTheSecondHour() {
        var before = day(BACK.minusDays(1), ROME);
        var axis = Axis.of(List.of(before, day(BACK, ROME)), ROME);

        assertThat(axis.holes(axis.pieces(before))).containsExactly(new Hole(180, 240));
        assertThat(line(axis, before, "2025-10-25T00:59:00Z")).isEqualTo(179);
        assertThat(line(axis, before, "2025-10-25T01:00:00Z")).isEqualTo(240);
    }

    @Test
    void theSameHourOfEachDayIsOnTheSameLine() {
        var days = List.of(day(BACK.minusDays(1), ROME), day(BACK, ROME), day(BACK.plusDays(1), ROME));
        var axis = Axis.of(days, ROME);

        assertThat(line(axis, days.get(0), "2025-10-25T07:00:00Z"))
                .isEqualTo(line(axis, days.get(1), "2025-10-26T08:00:00Z"))
                .isEqualTo(line(axis, days.get(2), "2025-10-27T08:00:00Z"));
    }

    @Test
    void halfAnHourIsPutInWhereAZoneHasOnlyThat() {
        var zone = ZoneId.of("Australia/Lord_Howe");
        var day = day(LocalDate.of(2025, 4, 6), zone);
        var axis = Axis.of(List.of(day), zone);

        assertThat(axis.minutes()).isEqualTo(1470);
        assertThat(axis.holes(axis.pieces(day))).isEmpty();
    }

    @Test
    void aDayThatBeginsAtOneHasNoFirstHour() {
        var zone = ZoneId.of("Africa/Cairo");
        var day = day(LocalDate.of(2025, 4, 25), zone);
        var axis = Axis.of(List.of(day), zone);

        assertThat(axis.holes(axis.pieces(day))).containsExactly(new Hole(0, 60));
    }

    @Test
    void anHourThatComesTwiceAtMidnightIsPutInAtTheEnd() {
        var zone = ZoneId.of("Africa/Cairo");
        var day = day(LocalDate.of(2025, 10, 30), zone);
        var axis = Axis.of(List.of(day, day(LocalDate.of(2025, 10, 31), zone)), zone);

        assertThat(axis.minutes()).isEqualTo(1500);
        assertThat(axis.ticks()).contains(new Tick(1380, 23, false), new Tick(1440, 23, true));
        assertThat(axis.holes(axis.pieces(day))).isEmpty();
    }

    @Test
    void aDayThatAZoneLeavesOutIsOneHole() {
        var zone = ZoneId.of("Pacific/Apia");
        var day = day(LocalDate.of(2011, 12, 30), zone);
        var axis = Axis.of(List.of(day), zone);

        assertThat(axis.pieces(day)).isEmpty();
        assertThat(axis.holes(axis.pieces(day))).containsExactly(new Hole(0, 1440));
    }
}
