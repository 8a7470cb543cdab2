package io.timetracker.crm;

import io.timetracker.platform.ids.TypedId;

public record DealId(long value) implements TypedId {}
