package io.timetracker.time.web;

import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.ChooseWeekRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record WeekRowForm(@Nullable ProjectId projectId, @Nullable TaskId taskId) {

    static final WeekRowForm EMPTY = new WeekRowForm(null, null);

    ChooseWeekRow in(LocalDate week) {
        return new ChooseWeekRow(week, new Booking(projectId, null, taskId), null);
    }
}
