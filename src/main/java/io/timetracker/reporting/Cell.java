package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the roll-ups is about.
 *
 * @param whole whether it adds up all projects, clients and tasks of the person; those are 0 then
 * @param begin the first day
 * @param project 0: none; so {@code client}, which is only of work on no project, and {@code task}
 */
record Cell(
        Grain grain,
        boolean whole,
        LocalDate begin,
        long user,
        long project,
        long client,
        long task,
        boolean billable,
        boolean paid) {

    static Cell of(Work work, Grain grain, LocalDate day) {
        return new Cell(
                grain,
                false,
                grain.begin(day),
                work.user().value(),
                id(work.project()),
                work.project() == null ? id(work.client()) : 0,
                id(work.task()),
                work.billable(),
                work.paid());
    }

    /** The one that adds this one up with the person's others. */
    Cell ofWhole() {
        return new Cell(grain, true, begin, user, 0, 0, 0, billable, paid);
    }

    /** The one of a coarser grain that holds this one. */
    Cell in(Grain coarser) {
        return new Cell(coarser, whole, coarser.begin(begin), user, project, client, task, billable, paid);
    }

    private static long id(@Nullable TypedId id) {
        return id == null ? 0 : id.value();
    }
}
