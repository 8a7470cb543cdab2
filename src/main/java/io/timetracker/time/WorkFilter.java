package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which finished work is wanted. Empty and null ask for all.
 *
 * @param from earliest start, inclusive
 * @param until latest start, exclusive
 * @param clients of work on no project
 * @param clientsProjects or on one of these; counts only where there are clients
 * @param approved whether it was approved one by one, or its period was, or is closed
 * @param text part of the notes or tags, in any case
 */
public record WorkFilter(
        Instant from,
        Instant until,
        Set<UserId> users,
        Set<ProjectId> projects,
        Set<ClientId> clients,
        Set<ProjectId> clientsProjects,
        Set<TaskId> tasks,
        TagFilter tags,
        @Nullable Boolean billable,
        @Nullable Boolean paid,
        @Nullable Boolean approved,
        @Nullable String text) {}
