package io.timetracker.reporting;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All links, dead ones included. */
interface ReportLinks extends ListCrudRepository<ReportLink, ReportLinkId> {

    Optional<ReportLink> findBySecretHash(String secretHash);

    @Query("""
            select count(*) from report_link where report_id = :report and revoked_at is null and expires_at > :now
            """)
    long live(SavedReportId report, Instant now);

    /** No change of the link: whoever looks at it does not disturb who changes it. */
    @Modifying
    @Query("update report_link set opened = opened + 1, last_opened_at = :now where id = :id")
    void opened(ReportLinkId id, Instant now);
}
