package io.timetracker.admin;

import io.timetracker.platform.ids.TypedId;

public record TokenId(long value) implements TypedId {}
