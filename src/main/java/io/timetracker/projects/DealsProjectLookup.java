package io.timetracker.projects;

import io.timetracker.crm.ProjectLookup;
import io.timetracker.platform.security.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class DealsProjectLookup implements ProjectLookup {

    private final ProjectQueries queries;

    DealsProjectLookup(ProjectQueries queries) {
        this.queries = queries;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isVisible(long project, CurrentUser reader) {
        return queries.find(new ProjectId(project))
                .filter(found -> RowRule.sees(reader, found))
                .isPresent();
    }
}
