package io.timetracker.time;

/**
 * What came of a copy.
 *
 * @param rows that are new in the week
 * @param cells that were filled
 * @param skipped rows and cells of the other week that were left: nothing can be booked there now, or time is there already
 */
public record CopiedWeek(WeekView week, int rows, int cells, int skipped) {}
