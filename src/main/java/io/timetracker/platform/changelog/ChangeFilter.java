package io.timetracker.platform.changelog;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the log. Null and empty ask for all.
 *
 * @param doer who acted
 * @param entityTypes any of them
 * @param verbs what was done, without to what: {@code deleted}
 * @param from inclusive
 * @param until inclusive
 */
public record ChangeFilter(
        @Nullable UserId doer,
        Set<String> entityTypes,
        Set<String> verbs,
        @Nullable Instant from,
        @Nullable Instant until) {

    public ChangeFilter {
        entityTypes = Set.copyOf(entityTypes);
        verbs = Set.copyOf(verbs);
    }

    public static ChangeFilter since(Instant from, @Nullable UserId doer) {
        return new ChangeFilter(doer, Set.of(), Set.of(), from, null);
    }
}
