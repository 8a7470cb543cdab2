package io.timetracker.time;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days, both ends inclusive, at most {@value #MOST}: six weeks show any month whole. */
public record CalendarRange(LocalDate startDate, LocalDate endDate) {

    public static final int MOST = 42;

    /** @throws Invalid if it ends before it begins, is too long, or lies where no time can be kept */
    void check() {
        if (!WireTime.isLawful(startDate)) {
            throw new Invalid("startDate", "validation.date");
        }
        if (!WireTime.isLawful(endDate)) {
            throw new Invalid("endDate", "validation.date");
        }
        if (endDate.isBefore(startDate)) {
            throw new Invalid("endDate", "validation.range");
        }
        if (ChronoUnit.DAYS.between(startDate, endDate) >= MOST) {
            throw new Invalid("endDate", "validation.mostDays");
        }
    }

    List<LocalDate> days() {
        return startDate.datesUntil(endDate.plusDays(1)).toList();
    }
}
