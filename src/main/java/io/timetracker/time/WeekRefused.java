package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** A week cannot be filled like that. */
public class WeekRefused extends RuleBroken {

    private WeekRefused(String reason, String field, Object... arguments) {
        super("error", reason, field, arguments);
    }

    /** @param fixed what the other entries have come to, as people read it */
    static WeekRefused belowTheClock(String fixed) {
        return new WeekRefused("week_cell_below_clock", "seconds", fixed);
    }

    static WeekRefused hasTime() {
        return new WeekRefused("week_row_has_time", "date");
    }

    static WeekRefused tooManyRows(int most) {
        return new WeekRefused("week_rows_full", "projectId", most);
    }

    static WeekRefused sameWeek() {
        return new WeekRefused("week_copy_same", "from");
    }
}
