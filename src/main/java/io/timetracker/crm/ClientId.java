package io.timetracker.crm;

import io.timetracker.platform.ids.TypedId;

public record ClientId(long value) implements TypedId {}
