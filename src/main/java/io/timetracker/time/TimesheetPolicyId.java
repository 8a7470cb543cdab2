package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record TimesheetPolicyId(long value) implements TypedId {}
