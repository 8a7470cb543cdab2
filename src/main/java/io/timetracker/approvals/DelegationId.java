package io.timetracker.approvals;

import io.timetracker.platform.ids.TypedId;

public record DelegationId(long value) implements TypedId {}
