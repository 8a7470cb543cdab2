package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the roll-ups is about.
 *
 * @param of what it adds up; what it does not tell apart is 0
 * @param begin the first day
 * @param project 0: none; so {@code client}, which is only of work on no project, and {@code task}
 */
record Cell(
        Grain grain,
        Of of,
        LocalDate begin,
        long user,
        long project,
        long client,
        long task,
        boolean billable,
        boolean paid) {

    enum Of {
        /** A person on a project and task, or for a client. */
        WORK,
        /** A person on whatever. */
        PERSON,
        /** A project, whoever worked on it. */
        PROJECT
    }

    static Cell of(Work work, Grain grain, LocalDate day) {
        return new Cell(
                grain,
                Of.WORK,
                grain.begin(day),
                work.user().value(),
                id(work.project()),
                work.project() == null ? id(work.client()) : 0,
                id(work.task()),
                work.billable(),
                work.paid());
    }

    /** The one that adds this one up with the person's others. */
    Cell ofPerson() {
        return new Cell(grain, Of.PERSON, begin, user, 0, 0, 0, billable, paid);
    }

    /** The one that adds this one up with the project's others; only where there is a project. */
    Cell ofProject() {
        return new Cell(grain, Of.PROJECT, begin, 0, project, 0, 0, billable, paid);
    }

    /** The one of a coarser grain that holds this one. */
    Cell in(Grain coarser) {
        return new Cell(coarser, of, coarser.begin(begin), user, project, client, task, billable, paid);
    }

    private static long id(@Nullable TypedId id) {
        return id == null ? 0 : id.value();
    }
}
