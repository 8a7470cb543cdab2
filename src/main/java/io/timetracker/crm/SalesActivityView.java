package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was done, or is to be done, about a lead or about a deal: one of the two is given. */
public record SalesActivityView(
        SalesActivityId id,
        @Nullable LeadId leadId,
        @Nullable DealId dealId,
        ActivityType type,
        @Nullable String subject,
        @Nullable String description,
        Instant at,
        @Nullable Instant dueAt,
        ActivityStatus status,
        UserId createdBy,
        Instant createdAt) {}
