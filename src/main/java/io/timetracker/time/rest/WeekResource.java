package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.CopiedWeek;
import io.timetracker.time.WeekCellView;
import io.timetracker.time.WeekView;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A week on the wire. Days are those of the app zone; seconds are billed ones, worked_seconds are not rounded. */
@WireRecord
@Schema(name = "Week")
record WeekResource(
        @Schema(example = "2") long userId,
        @Schema(example = "2026-02-02") String firstDay,
        @Schema(example = "2026-02-08") String lastDay,
        @Schema(example = "144000") long seconds,
        @Schema(example = "144000") long workedSeconds,
        @Schema(example = "40.0") double hours,
        Sheet timesheet,
        List<Day> days,
        List<Row> rows) {

    @WireRecord
    @Schema(name = "WeekTimesheet", description = "The Monday to Sunday in which the week is handed in")
    record Sheet(
            @Schema(description = "null before it is first handed in") @Nullable Long id,

            @Schema(example = "2026-02-02") String firstDay,
            @Schema(example = "2026-02-08") String lastDay,
            @Schema(example = "draft") String status,

            @Schema(description = "its owner may change it until then, although it is locked") @Nullable String reopenedUntil,

            @Nullable String reopenReason) {

        static Sheet of(WeekView.Sheet sheet, WireTime time) {
            return new Sheet(
                    TypedId.valueOf(sheet.id()),
                    sheet.firstDay().toString(),
                    sheet.lastDay().toString(),
                    sheet.status().wire(),
                    time.local(sheet.reopenedUntil()),
                    sheet.reopenReason());
        }
    }

    @WireRecord
    @Schema(name = "WeekDay")
    record Day(
            @Schema(example = "2026-02-03") String date,
            @Schema(example = "28800") long seconds,
            @Schema(example = "28800") long workedSeconds,

            @Schema(description = "why no time of this day can be changed: the reason of the refusal") @Nullable String lock,

            @Nullable String lockMessage) {

        static Day of(WeekView.Day day, UnaryOperator<String> words) {
            return new Day(
                    day.date().toString(),
                    day.seconds(),
                    day.workedSeconds(),
                    day.lock(),
                    day.lock() == null ? null : words.apply(day.lock()));
        }
    }

    @WireRecord
    @Schema(name = "WeekRow")
    record Row(
            @Schema(example = "1") @Nullable Long projectId,
            @Nullable Long clientId,
            @Nullable Long taskId,
            @Schema(example = "Website") @Nullable String project,
            @Schema(example = "Header") @Nullable String task,

            @Schema(example = "Acme", description = "whose project it is, or on whom time is booked straight") @Nullable String client,

            @Schema(example = "#3b82f6") @Nullable String color,
            @Schema(example = "18000") long seconds,
            @Schema(example = "18000") long workedSeconds,
            List<Cell> cells) {

        static Row of(WeekView.Row row, UnaryOperator<String> words) {
            return new Row(
                    TypedId.valueOf(row.booking().projectId()),
                    TypedId.valueOf(row.booking().clientId()),
                    TypedId.valueOf(row.booking().taskId()),
                    row.names().project(),
                    row.names().task(),
                    row.names().client(),
                    row.names().color(),
                    row.seconds(),
                    row.workedSeconds(),
                    row.cells().stream().map(cell -> Cell.of(cell, words)).toList());
        }
    }

    @WireRecord
    @Schema(name = "WeekCell")
    record Cell(
            @Schema(example = "2026-02-03") String date,
            @Schema(example = "5400") long seconds,
            @Schema(example = "5400") long workedSeconds,

            @Schema(
                    example = "0",
                    description = "of seconds, what other entries come to, with a clock or without: no less can be set")
            long fixedSeconds,

            @Schema(example = "21", description = "the entry without a clock that holds the rest") @Nullable Long timeEntryId,

            @Schema(example = "1", description = "of that entry; 0 without one")
            int version,

            @Nullable String notes,

            @Schema(description = "why nothing can be set: the reason of the refusal") @Nullable String lock,

            @Nullable String lockMessage) {

        static Cell of(WeekView.Cell cell, UnaryOperator<String> words) {
            return new Cell(
                    cell.date().toString(),
                    cell.seconds(),
                    cell.workedSeconds(),
                    cell.fixedSeconds(),
                    TypedId.valueOf(cell.entryId()),
                    cell.version(),
                    cell.notes(),
                    cell.lock(),
                    cell.lock() == null ? null : words.apply(cell.lock()));
        }
    }

    @WireRecord
    record One(WeekResource week) {}

    @WireRecord
    record Changed(String message, WeekResource week) {}

    @WireRecord
    @Schema(name = "WeekCellSet")
    record CellSet(
            String message,
            Cell cell,
            long rowSeconds,
            long daySeconds,
            long weekSeconds,

            @Schema(description = "null where nothing was changed or can be taken back") @Nullable UndoResource undo) {

        static CellSet of(WeekCellView set, UnaryOperator<String> words, WireTime time) {
            return new CellSet(
                    "Time saved",
                    Cell.of(set.cell(), words),
                    set.row().seconds(),
                    set.day().seconds(),
                    set.week().seconds(),
                    set.undo() == null ? null : UndoResource.of(set.undo(), time));
        }
    }

    @WireRecord
    @Schema(name = "WeekCopied")
    record Copied(
            String message,

            @Schema(example = "4", description = "new in the week")
            int rows,

            @Schema(example = "12", description = "filled") int cells,

            @Schema(example = "1", description = "rows and cells that were left: closed, or filled already")
            int skipped,

            WeekResource week,

            @Schema(description = "takes the filled cells back, not the rows; null where none was filled") @Nullable UndoResource undo) {

        static Copied of(CopiedWeek copied, UnaryOperator<String> words, WireTime time) {
            return new Copied(
                    "Week copied",
                    copied.rows(),
                    copied.cells(),
                    copied.skipped(),
                    WeekResource.of(copied.week(), words, time),
                    copied.undo() == null ? null : UndoResource.of(copied.undo(), time));
        }
    }

    /** @param words for the reason of a refusal */
    static WeekResource of(WeekView week, UnaryOperator<String> words, WireTime time) {
        return new WeekResource(
                week.userId().value(),
                week.firstDay().toString(),
                week.lastDay().toString(),
                week.seconds(),
                week.workedSeconds(),
                Durations.hours(week.seconds()),
                Sheet.of(week.sheet(), time),
                week.days().stream().map(day -> Day.of(day, words)).toList(),
                week.rows().stream().map(row -> Row.of(row, words)).toList());
    }
}
