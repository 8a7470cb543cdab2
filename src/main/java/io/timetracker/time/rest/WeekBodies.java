package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.ChooseWeekRow;
import io.timetracker.time.CopyWeek;
import io.timetracker.time.SetWeekCell;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a week. */
interface WeekBodies {

    @WireRecord
    @Schema(name = "WeekCellInput")
    record Cell(
            @Schema(example = "2026-02-03", description = "absent: the day in the path; else one of its week") @Nullable String date,

            @Schema(example = "1") @Nullable Long projectId,

            @Schema(description = "time that is booked straight on a client") @Nullable Long clientId,

            @Nullable Long taskId,

            @Schema(example = "5400", description = "the whole of the cell; 0 takes away what was typed in place")
            @Nullable Integer seconds,

            @Schema(
                    example = "1:30",
                    description = "instead of seconds: 1:30, 1.5, 90m; empty takes away what was typed in place")
            @Nullable String duration,

            @Nullable String notes,

            @Schema(description = "somebody else's week, for administrators") @Nullable Long userId) {

        SetWeekCell on(LocalDate day, @Nullable Integer version) {
            return new SetWeekCell(
                    date == null || date.isBlank() ? day : dateOf("date", date),
                    new Booking(id(projectId, ProjectId::new), id(clientId, ClientId::new), id(taskId, TaskId::new)),
                    SetWeekCell.length(seconds, duration),
                    notes,
                    day,
                    id(userId, UserId::new),
                    version);
        }
    }

    @WireRecord
    @Schema(name = "WeekRowInput")
    record Row(
            @Schema(example = "1") @Nullable Long projectId,
            @Nullable Long clientId,
            @Nullable Long taskId,

            @Schema(description = "somebody else's week, for administrators") @Nullable Long userId) {

        ChooseWeekRow in(LocalDate week) {
            return new ChooseWeekRow(
                    week,
                    new Booking(id(projectId, ProjectId::new), id(clientId, ClientId::new), id(taskId, TaskId::new)),
                    id(userId, UserId::new));
        }
    }

    @WireRecord
    @Schema(name = "WeekCopyInput")
    record Copy(
            @Schema(example = "2026-01-26", description = "any day of the week to copy; absent: of the one before")
            @Nullable String from,

            @Schema(example = "true", description = "also the hours, into cells that have none yet") @Nullable Boolean hours,

            @Schema(description = "somebody else's weeks, for administrators") @Nullable Long userId) {

        CopyWeek to(LocalDate week) {
            return new CopyWeek(
                    from == null || from.isBlank() ? null : dateOf("from", from),
                    week,
                    hours != null && hours,
                    id(userId, UserId::new));
        }
    }

    static LocalDate dateOf(String field, @Nullable String text) {
        return WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }

    private static <T extends TypedId> @Nullable T id(@Nullable Long value, LongFunction<T> type) {
        return value == null ? null : type.apply(value);
    }
}
