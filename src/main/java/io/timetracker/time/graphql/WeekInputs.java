package io.timetracker.time.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.ChooseWeekRow;
import io.timetracker.time.CopyWeek;
import io.timetracker.time.SetWeekCell;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

interface WeekInputs {

    record SetWeekCellInput(
            LocalDate date,
            @Nullable ProjectId projectId,
            @Nullable ClientId clientId,
            @Nullable TaskId taskId,
            @Nullable Integer seconds,
            @Nullable String duration,
            @Nullable String notes,
            @Nullable UserId userId,
            @Nullable Integer version) {

        SetWeekCell toCommand() {
            return new SetWeekCell(
                    date,
                    new Booking(projectId, clientId, taskId),
                    SetWeekCell.length(seconds, duration),
                    notes,
                    null,
                    userId,
                    version);
        }
    }

    record WeekRowInput(
            LocalDate date,
            @Nullable ProjectId projectId,
            @Nullable ClientId clientId,
            @Nullable TaskId taskId,
            @Nullable UserId userId) {

        ChooseWeekRow toCommand() {
            return new ChooseWeekRow(date, new Booking(projectId, clientId, taskId), userId);
        }
    }

    record CopyWeekInput(
            LocalDate to,
            @Nullable LocalDate from,
            @Nullable Boolean hours,
            @Nullable UserId userId) {

        CopyWeek toCommand() {
            return new CopyWeek(from, to, hours != null && hours, userId);
        }
    }
}
