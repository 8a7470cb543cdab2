package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ProjectLookup;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class DealsProjectLookup implements ProjectLookup {

    private static final int MOST_CHOICES = 200;

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

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> ofClient(ClientId client, CurrentUser reader) {
        var names = new LinkedHashMap<Long, String>();
        var wanted = ProjectFilter.of(ProjectStatus.ACTIVE).ofClient(client);
        queries.page(wanted, PageAsk.first(MOST_CHOICES), reader)
                .items()
                .forEach(project -> names.put(project.id().value(), project.name()));
        return names;
    }
}
