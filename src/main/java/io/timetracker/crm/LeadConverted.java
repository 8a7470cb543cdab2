package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import org.jspecify.annotations.Nullable;

/** A lead has become a client, a deal, or both. */
public record LeadConverted(
        LeadId lead, @Nullable ClientId client, @Nullable DealId deal, UserId by) {}
