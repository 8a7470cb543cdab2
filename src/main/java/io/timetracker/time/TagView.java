package io.timetracker.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tag, as readers see it. */
public record TagView(TagId id, String name, @Nullable TagColor color, int version, Instant createdAt) {}
