package io.timetracker.time;

import io.timetracker.projects.ProjectId;
import io.timetracker.projects.WorkHistory;
import io.timetracker.projects.WorkLogged;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LoggedWork implements WorkHistory {

    private final TimeEntryQueries queries;

    LoggedWork(TimeEntryQueries queries) {
        this.queries = queries;
    }

    @Override
    @Transactional(readOnly = true)
    public void tell(ProjectId project, Consumer<WorkLogged.Work> listener) {
        queries.tellWork(project, listener);
    }
}
