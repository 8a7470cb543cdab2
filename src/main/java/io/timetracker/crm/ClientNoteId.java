package io.timetracker.crm;

import io.timetracker.platform.ids.TypedId;

public record ClientNoteId(long value) implements TypedId {}
