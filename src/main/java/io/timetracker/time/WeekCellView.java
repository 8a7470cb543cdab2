package io.timetracker.time;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell that was set, in its week.
 *
 * @param undo takes that back; null where nothing was changed or can be taken back
 */
public record WeekCellView(
        WeekView week,
        WeekView.Row row,
        WeekView.Cell cell,
        WeekView.Day day,
        @Nullable UndoOffer undo) {

    static WeekCellView of(WeekView week, Booking booking, LocalDate date, @Nullable UndoOffer undo) {
        var row = week.row(booking).orElseThrow();
        var index = Objects.checkIndex(week.indexOf(date), 7);
        return new WeekCellView(week, row, row.cells().get(index), week.days().get(index), undo);
    }
}
