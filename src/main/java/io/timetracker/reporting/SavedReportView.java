package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import java.time.Instant;

/** A saved report, as its owner and administrators see it. */
public record SavedReportView(
        SavedReportId id,
        UserId ownerId,
        String name,
        StandingQuery query,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
