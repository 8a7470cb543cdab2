package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import org.jspecify.annotations.Nullable;

/** A project in a list to choose from. */
public record ProjectChoice(
        ProjectId id,
        String name,
        ClientId clientId,
        @Nullable String clientName,
        @Nullable String color,
        @Nullable String code) {

    ProjectChoice ofClient(@Nullable String name) {
        return new ProjectChoice(id, this.name, clientId, name, color, code);
    }
}
