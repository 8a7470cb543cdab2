package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.reporting.ReportRange.Piece;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportRangeTests {

    private static ReportRange range(String first, String last) {
        return new ReportRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Piece piece(Grain grain, String from, String until) {
        return new Piece(grain, LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void itIsCutIntoTheFewestRows() {
        assertThat(range("2026-01-01", "2026-12-31").pieces(Grain.YEAR))
                .containsExactly(piece(Grain.YEAR, "2026-01-01", "2027-01-01"));
        assertThat(range("2025-12-30", "2027-02-02").pieces(Grain.YEAR))
                .containsExactly(
                        piece(Grain.DAY, "2025-12-30", "2026-01-01"),
                        piece(Grain.YEAR, "2026-01-01", "2027-01-01"),
                        piece(Grain.MONTH, "2027-01-01", "2027-02-01"),
                        piece(Grain.DAY, "2027-02-01", "2027-02-03"));
        assertThat(range("2026-02-03", "2026-02-20").pieces(Grain.YEAR))
                .containsExactly(piece(Grain.DAY, "2026-02-03", "2026-02-21"));
        assertThat(range("2026-01-01", "2026-12-31").pieces(Grain.MONTH))
                .containsExactly(piece(Grain.MONTH, "2026-01-01", "2027-01-01"));
        assertThat(range("2026-01-01", "2026-12-31").pieces(Grain.DAY)).hasSize(1);
    }

    @Test
    void everyDayIsInItOnce() {
        var random = new Random(11);
        for (var round = 0; round < 500; round++) {
            var first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
            var range = new ReportRange(first, first.plusDays(random.nextInt(900)));
            var grain = Grain.values()[random.nextInt(3)];
            var days = range.pieces(grain).stream()
                    .flatMap(piece -> piece.from().datesUntil(piece.until()))
                    .collect(Collectors.toList());
            assertThat(days)
                    .isEqualTo(
                            range.first().datesUntil(range.last().plusDays(1)).toList());
            assertThat(range.pieces(grain)).allMatch(piece -> piece.grain().compareTo(grain) <= 0);
        }
    }

    @Test
    void thePeriodBeforeIsAsLongOrAsManyWholeMonths() {
        assertThat(range("2026-03-01", "2026-03-31").before()).isEqualTo(range("2026-02-01", "2026-02-28"));
        assertThat(range("2026-01-01", "2026-12-31").before()).isEqualTo(range("2025-01-01", "2025-12-31"));
        assertThat(range("2026-02-09", "2026-02-15").before()).isEqualTo(range("2026-02-02", "2026-02-08"));
        assertThat(range("2026-02-01", "2026-02-15").before()).isEqualTo(range("2026-01-17", "2026-01-31"));
    }

    @Test
    void presetsAreAsOfADay() {
        var today = LocalDate.parse("2026-11-30");
        assertThat(ReportPreset.THIS_WEEK.range(today)).isEqualTo(range("2026-11-30", "2026-12-06"));
        assertThat(ReportPreset.LAST_WEEK.range(today)).isEqualTo(range("2026-11-23", "2026-11-29"));
        assertThat(ReportPreset.LAST_MONTH.range(today)).isEqualTo(range("2026-10-01", "2026-10-31"));
        assertThat(ReportPreset.LAST_QUARTER.range(today)).isEqualTo(range("2026-07-01", "2026-09-30"));
        assertThat(ReportPreset.LAST_YEAR.range(today)).isEqualTo(range("2025-01-01", "2025-12-31"));
        assertThat(ReportPreset.LAST_30_DAYS.range(today)).isEqualTo(range("2026-11-01", "2026-11-30"));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> range("2026-02-02", "2026-02-01")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new ReportRange(LocalDate.of(999, 1, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Invalid.class);
    }
}
