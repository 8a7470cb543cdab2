package io.timetracker.crm;

import io.timetracker.platform.ids.TypedId;

public record LeadId(long value) implements TypedId {}
