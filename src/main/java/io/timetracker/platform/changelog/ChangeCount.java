package io.timetracker.platform.changelog;

import org.jspecify.annotations.Nullable;

/** How often somebody did something to things of a type; of what the installation did by itself, {@code userId} is null. */
public record ChangeCount(@Nullable Long userId, String entityType, String verb, long count) {}
