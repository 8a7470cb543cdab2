package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted, of those that the reader may see.
 *
 * @param statuses any of these; none of them means no project
 * @param clientId only this client's, or null
 * @param text contained in the name or the code whatever its case, or null
 */
public record ProjectFilter(
        Set<ProjectStatus> statuses,
        @Nullable ClientId clientId,
        @Nullable String text) {

    public static ProjectFilter active() {
        return of(ProjectStatus.ACTIVE);
    }

    public static ProjectFilter of(ProjectStatus status) {
        return new ProjectFilter(Set.of(status), null, null);
    }

    public static ProjectFilter any() {
        return new ProjectFilter(EnumSet.allOf(ProjectStatus.class), null, null);
    }

    public static ProjectFilter none() {
        return new ProjectFilter(Set.of(), null, null);
    }

    public ProjectFilter ofClient(@Nullable ClientId client) {
        return new ProjectFilter(statuses, client, text);
    }

    public ProjectFilter containing(@Nullable String words) {
        return new ProjectFilter(statuses, clientId, words);
    }
}
