package io.timetracker.crm;

import io.timetracker.platform.ids.TypedId;

public record SalesActivityId(long value) implements TypedId {}
