package io.timetracker.approvals;

import io.timetracker.platform.ids.TypedId;

public record NoticeId(long value) implements TypedId {}
