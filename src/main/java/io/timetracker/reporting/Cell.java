package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the roll-ups is about.
 *
 * @param begin the first day
 * @param project 0: none; so {@code client}, which is only of work on no project, and {@code task}
 */
record Cell(
        Grain grain, LocalDate begin, long user, long project, long client, long task, boolean billable, boolean paid) {

    static Cell of(Work work, Grain grain, LocalDate day) {
        return new Cell(
                grain,
                grain.begin(day),
                work.user().value(),
                id(work.project()),
                work.project() == null ? id(work.client()) : 0,
                id(work.task()),
                work.billable(),
                work.paid());
    }

    private static long id(@Nullable TypedId id) {
        return id == null ? 0 : id.value();
    }
}
