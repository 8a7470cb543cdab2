package io.timetracker.crm;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of deals: what is expected to close first, then the newest; and what the pipeline adds up to. */
@Component
class DealQueries {

    private static final String WANTED = """
            where (:status is null or status = :status) and (:stage is null or stage = :stage)
            and (:owner is null or owner_id = :owner) and (:client is null or client_id = :client)
            """;
    private static final String BEHIND = """
            and (close_order > :due or close_order = :due
                 and (created_at < :created or created_at = :created and id < :id))
            """;
    private static final String ORDER = " order by close_order, created_at desc, id desc ";
    private static final String EACH_STAGES_FIRST = "select * from (select d.*, row_number() over (partition by stage"
            + ORDER + ") as place from deal d " + WANTED + ") ranked where place <= :limit order by place";

    private final JdbcClient jdbc;
    private final RowMapper<DealView> row;

    DealQueries(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.row = rows.of(Deal.class, Deal::view);
    }

    PageOf<DealView> page(DealFilter filter, PageAsk ask) {
        var cursor = ask.cursor();
        var behind = cursor == null || cursor.isStart() ? "" : BEHIND;
        var sql = "select * from deal " + WANTED + behind + ORDER + "limit :limit offset :offset";
        var rows = at(cursor, wanted(sql, filter))
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, DealQueries::place, () -> count(filter));
    }

    static Cursor place(DealView deal) {
        return Cursor.after(
                Objects.requireNonNullElse(deal.expectedCloseDate(), Deal.NEVER),
                deal.createdAt(),
                deal.id().value());
    }

    private static StatementSpec at(@Nullable Cursor cursor, StatementSpec statement) {
        if (cursor == null || cursor.isStart()) {
            return statement;
        }
        try {
            return statement
                    .param("due", LocalDate.parse(cursor.text(0)))
                    .param("created", InstantColumns.column(Instant.parse(cursor.text(1))))
                    .param("id", cursor.number(2));
        } catch (DateTimeException madeUp) {
            throw new Invalid("cursor", "validation.cursor");
        }
    }

    private long count(DealFilter filter) {
        return wanted("select count(*) from deal " + WANTED, filter)
                .query(Long.class)
                .single();
    }

    private StatementSpec wanted(String sql, DealFilter filter) {
        return jdbc.sql(sql)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().wire())
                .param("stage", filter.stage())
                .param("owner", TypedId.valueOf(filter.owner()))
                .param("client", TypedId.valueOf(filter.client()));
    }

    /** The first of each stage, in one statement. */
    List<DealView> eachStagesFirst(DealFilter filter, int most) {
        return wanted(EACH_STAGES_FIRST, filter).param("limit", most).query(row).list();
    }

    /** Sums first, one division for each printed number. */
    List<StageTotal> totals(DealFilter filter) {
        var sql = """
                select stage, currency_code, count(*), coalesce(sum(deal_value), 0),
                       coalesce(sum(deal_value * coalesce(probability, 0)), 0)
                from deal %s group by stage, currency_code order by stage, currency_code
                """.formatted(WANTED);
        return wanted(sql, filter)
                .query((result, number) -> new StageTotal(
                        Objects.requireNonNull(result.getString(1)),
                        Objects.requireNonNull(result.getString(2)),
                        result.getLong(3),
                        Money.of(result.getBigDecimal(4)),
                        Money.of(result.getBigDecimal(5).movePointLeft(2))))
                .list();
    }

    /** Until the transaction ends, nobody else changes this deal. */
    void lock(DealId id) {
        jdbc.sql("select id from deal where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    Map<DealId, DealView> findAll(Collection<DealId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from deal where id in (:ids)")
                .param("ids", ids.stream().map(DealId::value).distinct().toList())
                .query(row)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(DealView::id, deal -> deal));
    }

    boolean isTargetOfALead(DealId id) {
        return jdbc.sql("select count(*) from sales_lead where converted_to_deal_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
