package io.timetracker.projects;

import java.util.function.Consumer;

/** All finished work there is, for counting anew. Whoever keeps entries implements it. */
public interface WorkHistory {

    /** Everybody's on the project, in no order. */
    void tell(ProjectId project, Consumer<WorkLogged.Work> listener);
}
