package io.timetracker.crm;

import io.timetracker.platform.ids.TypedId;

public record ContactId(long value) implements TypedId {}
