package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;

/** Changes what is given and keeps the rest; who gives a project takes the client away, and the other way round. */
public record ChangeRounding(
        Patch<ProjectId> projectId, Patch<ClientId> clientId, Patch<Integer> minutes, Patch<String> method) {

    public AgreeRounding over(AgreeRounding present) {
        var isForProject = projectId.or(null) != null && !clientId.isGiven();
        var isForClient = clientId.or(null) != null && !projectId.isGiven();
        return new AgreeRounding(
                isForClient ? null : projectId.or(present.projectId()),
                isForProject ? null : clientId.or(present.clientId()),
                minutes.or(present.minutes()),
                method.or(present.method()));
    }
}
