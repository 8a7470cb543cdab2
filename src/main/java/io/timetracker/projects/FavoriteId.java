package io.timetracker.projects;

import io.timetracker.platform.ids.TypedId;

public record FavoriteId(long value) implements TypedId {}
