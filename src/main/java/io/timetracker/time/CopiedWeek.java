package io.timetracker.time;

import org.jspecify.annotations.Nullable;

/**
 * What came of a copy.
 *
 * @param rows that are new in the week
 * @param cells that were filled
 * @param skipped rows and cells of the other week that were left: nothing can be booked there now, or time is there already
 * @param undo takes the filled cells back, not the rows; null where none was filled or nothing can be taken back
 */
public record CopiedWeek(
        WeekView week,
        int rows,
        int cells,
        int skipped,
        @Nullable UndoOffer undo) {}
