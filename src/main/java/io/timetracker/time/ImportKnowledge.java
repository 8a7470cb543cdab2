package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.TaskBoard;
import org.springframework.stereotype.Component;

/** Where the names in a file lead. */
@Component
class ImportKnowledge {

    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final ClientDirectory clients;

    ImportKnowledge(ProjectCatalog projects, TaskBoard tasks, ClientDirectory clients) {
        this.projects = projects;
        this.tasks = tasks;
        this.clients = clients;
    }

    /** For one file. */
    ImportPlaces places(CurrentUser user) {
        return new ImportPlaces(projects, tasks, clients, user);
    }
}
