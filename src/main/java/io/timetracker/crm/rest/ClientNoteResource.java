package io.timetracker.crm.rest;

import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** A note on the wire. Its moments are in UTC (Q07). */
@WireRecord
record ClientNoteResource(
        long id,
        String content,
        long clientId,
        @Nullable String clientName,
        long userId,
        @Nullable String author,
        @Nullable String authorFullName,
        @Nullable String authorName,
        boolean isImportant,
        @Nullable String createdAt,
        @Nullable String updatedAt) {}
