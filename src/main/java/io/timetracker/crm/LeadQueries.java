package io.timetracker.crm;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of leads: the most promising first, then the newest. */
@Component
class LeadQueries {

    private static final String WANTED = """
            where status in (:statuses)
            and (:source is null or source = :source)
            and (:owner is null or owner_id = :owner)
            and (:text is null or lower(first_name) like :text escape '!' or lower(last_name) like :text escape '!'
                 or lower(company_name) like :text escape '!' or lower(email) like :text escape '!')
            """;
    private static final String BEHIND = """
            and (score < :score or score = :score and (created_at < :created or created_at = :created and id < :id))
            """;
    private static final String ORDER = " order by score desc, created_at desc, id desc limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final RowMapper<LeadView> row;

    LeadQueries(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.row = rows.of(Lead.class, Lead::view);
    }

    PageOf<LeadView> page(LeadFilter filter, PageAsk ask) {
        var cursor = ask.cursor();
        var behind = cursor == null || cursor.isStart() ? "" : BEHIND;
        var rows = at(cursor, wanted("select * from sales_lead " + WANTED + behind + ORDER, filter))
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, LeadQueries::place, () -> count(filter));
    }

    static Cursor place(LeadView lead) {
        return Cursor.after(lead.score(), lead.createdAt(), lead.id().value());
    }

    private static StatementSpec at(@Nullable Cursor cursor, StatementSpec statement) {
        if (cursor == null || cursor.isStart()) {
            return statement;
        }
        try {
            return statement
                    .param("score", cursor.number(0))
                    .param("created", InstantColumns.column(Instant.parse(cursor.text(1))))
                    .param("id", cursor.number(2));
        } catch (DateTimeException madeUp) {
            throw new Invalid("cursor", "validation.cursor");
        }
    }

    private long count(LeadFilter filter) {
        return wanted("select count(*) from sales_lead " + WANTED, filter)
                .query(Long.class)
                .single();
    }

    private StatementSpec wanted(String sql, LeadFilter filter) {
        var statuses = filter.statuses().stream().map(LeadStatus::wire).toList();
        return jdbc.sql(sql)
                // Never empty, because "in ()" is no SQL.
                .param("statuses", statuses.isEmpty() ? List.of("") : statuses)
                .param("source", filter.source())
                .param("owner", TypedId.valueOf(filter.owner()))
                .param("text", filter.text() == null ? null : Wording.containing(filter.text()));
    }

    /** Until the transaction ends, nobody else changes this lead. */
    void lock(LeadId id) {
        jdbc.sql("select id from sales_lead where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    Map<LeadId, LeadView> findAll(Collection<LeadId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from sales_lead where id in (:ids)")
                .param("ids", ids.stream().map(LeadId::value).distinct().toList())
                .query(row)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(LeadView::id, lead -> lead));
    }
}
