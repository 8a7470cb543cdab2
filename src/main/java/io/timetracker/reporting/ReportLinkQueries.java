package io.timetracker.reporting;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads links with the names of their reports, the newest first. */
@Component
class ReportLinkQueries {

    private final JdbcClient jdbc;

    ReportLinkQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param owner of the reports; null: of anybody's
     * @param report null: any
     */
    PageOf<ReportLinkView> page(@Nullable UserId owner, @Nullable SavedReportId report, PageAsk ask) {
        var which = (owner == null ? "" : " and r.owner_id = " + owner.value())
                + (report == null ? "" : " and l.report_id = " + report.value());
        var cursor = ask.cursor();
        var before = cursor == null || cursor.isStart() ? Long.MAX_VALUE : cursor.number(0);
        var rows = jdbc.sql(
                        "select l.*, r.name, r.owner_id from report_link l join saved_report r on r.id = l.report_id"
                                + " where l.id < :before" + which + " order by l.id desc limit :most offset :passed")
                .param("before", before)
                .param("most", ask.perPage() + 1)
                .param("passed", ask.offset())
                .query((row, number) -> map(row))
                .list();
        return PageOf.of(rows, ask, ReportLinkQueries::place, () -> count(which));
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from report_link l join saved_report r on r.id = l.report_id where 1 = 1"
                        + which)
                .query(Long.class)
                .single();
    }

    static Cursor place(ReportLinkView link) {
        return Cursor.after(link.id().value());
    }

    private static ReportLinkView map(ResultSet row) throws SQLException {
        return new ReportLinkView(
                new ReportLinkId(row.getLong("id")),
                new SavedReportId(row.getLong("report_id")),
                row.getString("name"),
                new UserId(row.getLong("owner_id")),
                row.getString("prefix"),
                LinkScope.of(row.getString("scope")).orElse(LinkScope.HOURS),
                row.getBoolean("shows_people"),
                InstantColumns.instant(row.getObject("expires_at", LocalDateTime.class)),
                moment(row, "revoked_at"),
                row.getLong("opened"),
                moment(row, "last_opened_at"),
                InstantColumns.instant(row.getObject("created_at", LocalDateTime.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : InstantColumns.instant(time);
    }
}
