package io.timetracker.reporting;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.WorkingHours;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days of the app zone, both included. */
public record ReportRange(LocalDate first, LocalDate last) {

    /** @throws Invalid if it ends before it begins, or time cannot be kept on its days */
    public ReportRange {
        if (!WireTime.isLawful(first)) {
            throw new Invalid("startDate", "validation.date");
        }
        if (!WireTime.isLawful(last)) {
            throw new Invalid("endDate", "validation.date");
        }
        if (last.isBefore(first)) {
            throw new Invalid("endDate", "validation.range");
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** How many are a Monday to Friday. */
    long workdays() {
        var weeks = days() / 7;
        return weeks * 5
                + first.plusWeeks(weeks)
                        .datesUntil(last.plusDays(1))
                        .filter(day -> !WorkingHours.isWeekend(day))
                        .count();
    }

    /** What is as long and ends the day before; of whole months, as many whole months. */
    public ReportRange before() {
        var isWhole = first.getDayOfMonth() == 1
                && last.equals(last.with(java.time.temporal.TemporalAdjusters.lastDayOfMonth()));
        if (!isWhole) {
            return new ReportRange(first.minusDays(days()), first.minusDays(1));
        }
        var months = ChronoUnit.MONTHS.between(first, last.plusDays(1));
        return new ReportRange(first.minusMonths(months), first.minusDays(1));
    }

    /** Rows of one grain, from a first day until before another. */
    record Piece(Grain grain, LocalDate from, LocalDate until) {}

    /** The fewest rows that add up to it: whole years, the months that are left, the days that are left. */
    List<Piece> pieces(Grain coarsest) {
        var pieces = new ArrayList<Piece>();
        cut(first, last.plusDays(1), coarsest, pieces);
        return pieces;
    }

    private static void cut(LocalDate from, LocalDate until, Grain grain, List<Piece> pieces) {
        if (!from.isBefore(until)) {
            return;
        }
        if (grain == Grain.DAY) {
            pieces.add(new Piece(grain, from, until));
            return;
        }
        var finer = Grain.values()[grain.ordinal() - 1];
        var begin = grain.begin(from).equals(from) ? from : grain.end(grain.begin(from));
        var end = grain.begin(until);
        if (begin.isBefore(end)) {
            cut(from, begin, finer, pieces);
            pieces.add(new Piece(grain, begin, end));
            cut(end, until, finer, pieces);
        } else {
            cut(from, until, finer, pieces);
        }
    }
}
