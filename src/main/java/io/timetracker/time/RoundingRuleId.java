package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record RoundingRuleId(long value) implements TypedId {}
