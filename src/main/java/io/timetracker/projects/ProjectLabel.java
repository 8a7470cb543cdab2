package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import org.jspecify.annotations.Nullable;

/** What another module shows of a project beside its own rows. */
public record ProjectLabel(
        String name, ClientId clientId, @Nullable String color, ProjectStatus status) {}
