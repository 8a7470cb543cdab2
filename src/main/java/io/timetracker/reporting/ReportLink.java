package io.timetracker.reporting;

import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A door to a saved report for people without an account. Only the hash of its secret is kept. */
@Table("report_link")
class ReportLink {

    private static final int PREFIX = 4;

    private @Id @Nullable ReportLinkId id;
    private SavedReportId reportId;
    private String secretHash;
    private String prefix;
    private String scope;
    private boolean showsPeople;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private long opened;
    private @Nullable Instant lastOpenedAt;
    private UserId createdBy;
    private Instant createdAt;
    private @Version int version;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private ReportLink() {}

    static ReportLink to(SavedReportId report, ShareReport command, String secret, UserId creator, Instant now) {
        var link = new ReportLink();
        link.reportId = report;
        link.secretHash = Secrets.hash(secret);
        link.prefix = secret.substring(0, PREFIX);
        link.scope = command.scope().wire();
        link.showsPeople = command.showsPeople();
        link.expiresAt = now.plus(Duration.ofDays(command.expiresDays()));
        link.createdBy = creator;
        link.createdAt = now;
        return link;
    }

    /** Revoking twice is revoking once. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    ReportLinkId linkId() {
        return Objects.requireNonNull(id);
    }

    SavedReportId report() {
        return reportId;
    }

    int version() {
        return version;
    }

    ReportLinkView view(SavedReportView report) {
        return new ReportLinkView(
                linkId(),
                reportId,
                report.name(),
                report.ownerId(),
                prefix,
                LinkScope.of(scope).orElse(LinkScope.HOURS),
                showsPeople,
                expiresAt,
                revokedAt,
                opened,
                lastOpenedAt,
                createdAt,
                version);
    }
}
