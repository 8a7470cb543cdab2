package io.timetracker.approvals;

import io.timetracker.platform.ids.TypedId;

/** One level of a request. */
public record ApprovalId(long value) implements TypedId {}
