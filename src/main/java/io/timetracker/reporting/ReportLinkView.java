package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to a saved report, without its secret.
 *
 * @param ownerId of the report
 * @param prefix how its secret begins
 * @param opened how often the page was opened
 */
public record ReportLinkView(
        ReportLinkId id,
        SavedReportId reportId,
        String reportName,
        UserId ownerId,
        String prefix,
        LinkScope scope,
        boolean showsPeople,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        long opened,
        @Nullable Instant lastOpenedAt,
        Instant createdAt,
        int version) {

    /** Whether it opens, as far as it is up to the link. */
    public boolean isLive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
