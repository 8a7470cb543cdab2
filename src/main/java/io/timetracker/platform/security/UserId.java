package io.timetracker.platform.security;

import io.timetracker.platform.ids.TypedId;

public record UserId(long value) implements TypedId {}
