package io.timetracker.time;

import java.util.Objects;

/** A cell that was set, in its week. */
public record WeekCellView(WeekView week, WeekView.Row row, WeekView.Cell cell, WeekView.Day day) {

    static WeekCellView of(WeekView week, Booking booking, java.time.LocalDate date) {
        var row = week.row(booking).orElseThrow();
        var index = Objects.checkIndex(week.indexOf(date), 7);
        return new WeekCellView(week, row, row.cells().get(index), week.days().get(index));
    }
}
