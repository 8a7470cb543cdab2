package io.timetracker.approvals;

import io.timetracker.platform.ids.TypedId;

public record ApprovalPolicyId(long value) implements TypedId {}
