package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads projects with what was worked on them, in one statement. */
@Component
class ProjectQueries {

    private static final String COLUMNS = """
            select p.*, coalesce(w.seconds, 0) as worked_seconds,
                   coalesce(w.billable_seconds, 0) as worked_billable_seconds, w.cost as worked_cost
            """;
    private static final String FROM = " from project p left join project_worked w on w.project_id = p.id ";
    private static final String SELECT = COLUMNS + FROM;
    private static final String ORDER = " order by p.name_key, p.id ";
    private static final String EACH_CLIENTS_FIRST = "select * from (" + COLUMNS
            + ", row_number() over (partition by p.client_id" + ORDER + ") as place" + FROM
            + "%s) ranked where place <= :limit order by place";
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final int MOST_CHOICES = 500;

    private final JdbcClient jdbc;
    private final RowMapper<ProjectView> row;

    ProjectQueries(JdbcClient jdbc, RelationalMappingContext mapping, JdbcConverter converter) {
        this.jdbc = jdbc;
        @SuppressWarnings("unchecked")
        var entity = (RelationalPersistentEntity<Project>) mapping.getRequiredPersistentEntity(Project.class);
        var project = new EntityRowMapper<>(entity, converter);
        this.row = (result, number) -> project.mapRow(result, number).view(worked(result), consumed(result));
    }

    static Worked worked(java.sql.ResultSet result) throws java.sql.SQLException {
        return new Worked(result.getLong("worked_seconds"), result.getLong("worked_billable_seconds"));
    }

    private static Money consumed(java.sql.ResultSet result) throws java.sql.SQLException {
        var cost = result.getBigDecimal("worked_cost");
        return cost == null
                ? Money.ZERO
                : new Money(
                        cost.divide(SECONDS_PER_HOUR, 0, RoundingMode.HALF_EVEN).longValueExact());
    }

    PageOf<ProjectView> page(ProjectFilter filter, PageAsk ask, CurrentUser reader) {
        var where = behind(ask, where(filter, reader));
        var rows = jdbc.sql(SELECT + where.sql() + ORDER + "limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, ProjectQueries::place, () -> count(where(filter, reader)));
    }

    /** A page for each client, all of them in one statement; counted, when anybody asks, in one more. */
    Map<ClientId, PageOf<ProjectView>> pages(
            Collection<ClientId> clients, ProjectFilter filter, PageAsk ask, CurrentUser reader) {
        var counts = SingletonSupplier.of(() -> counts(of(clients, where(filter, reader))));
        var where = behind(ask, of(clients, where(filter, reader)));
        var found = jdbc
                .sql(EACH_CLIENTS_FIRST.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", ask.perPage() + 1)
                .query(row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ProjectView::clientId));
        return clients.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        client -> PageOf.of(
                                found.getOrDefault(client, List.of()),
                                ask,
                                ProjectQueries::place,
                                () -> counts.obtain().getOrDefault(client, 0L))));
    }

    private static Conditions of(Collection<ClientId> clients, Conditions where) {
        return where.and("p.client_id in (:clients)").with("clients", values(clients));
    }

    private Map<ClientId, Long> counts(Conditions where) {
        var counts = new HashMap<ClientId, Long>();
        jdbc.sql("select p.client_id, count(*) from project p" + where.sql() + "group by p.client_id")
                .params(where.parameters())
                .query(result -> {
                    counts.put(new ClientId(result.getLong(1)), result.getLong(2));
                });
        return counts;
    }

    private static Conditions behind(PageAsk ask, Conditions where) {
        var cursor = ask.cursor();
        return cursor == null || cursor.isStart()
                ? where
                : where.and("(p.name_key > :afterName or p.name_key = :afterName and p.id > :afterId)")
                        .with("afterName", cursor.text(0))
                        .with("afterId", cursor.number(1));
    }

    static Cursor place(ProjectView project) {
        return Cursor.after(Wording.key(project.name()), project.id().value());
    }

    private static Conditions where(ProjectFilter filter, CurrentUser reader) {
        var text = filter.text() == null || filter.text().isBlank() ? null : Wording.containing(filter.text());
        return RowRule.projects(reader)
                .and(filter.statuses().isEmpty() ? "false" : "p.status in (:statuses)")
                .with(
                        "statuses",
                        filter.statuses().stream().map(ProjectStatus::wire).toList())
                .and("p.client_id = :client", "client", TypedId.valueOf(filter.clientId()))
                .and("(p.name_key like :text escape '!' or lower(p.code) like :text escape '!')", "text", text);
    }

    private long count(Conditions where) {
        return jdbc.sql("select count(*) from project p" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    Optional<ProjectView> find(ProjectId id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id.value()).query(row).optional();
    }

    Map<ProjectId, ProjectView> findAll(Collection<ProjectId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT + "where p.id in (:ids)").param("ids", values(ids)).query(row).list().stream()
                .collect(Collectors.toUnmodifiableMap(ProjectView::id, Function.identity()));
    }

    /** Active ones with a budget of money or an estimate of hours, the most used up first. */
    List<ProjectView> budgeted(int most, CurrentUser reader) {
        return jdbc.sql(SELECT
                        + RowRule.projects(reader)
                                .and("p.status = 'active'")
                                .and("(p.budget_amount > 0 or p.estimated_hours > 0)")
                                .sql()
                        + """
                         order by greatest(
                            coalesce(w.cost / 360000 / nullif(p.budget_amount, 0), 0),
                            coalesce(w.seconds / 3600 / nullif(p.estimated_hours, 0), 0)) desc, p.name_key, p.id limit :limit
                        """)
                .params(RowRule.projects(reader).parameters())
                .param("limit", most)
                .query(row)
                .list();
    }

    List<ProjectChoice> choices(CurrentUser reader) {
        return choices(RowRule.projects(reader));
    }

    /** Those whose name begins so, or whose code it is. */
    List<ProjectChoice> choicesNamed(String word, CurrentUser reader) {
        return choices(RowRule.projects(reader)
                .and("(p.name_key like :beginning escape '!' or p.code = :code)")
                .with("beginning", Wording.beginningWith(word))
                .with("code", word.toUpperCase(Locale.ROOT)));
    }

    private List<ProjectChoice> choices(Conditions where) {
        return jdbc.sql("select p.id, p.name, p.client_id, p.color, p.code from project p"
                        + where.and("p.status = 'active'").sql() + ORDER + "limit " + MOST_CHOICES)
                .params(where.parameters())
                .query((result, number) -> new ProjectChoice(
                        new ProjectId(result.getLong(1)),
                        result.getString(2),
                        new ClientId(result.getLong(3)),
                        null,
                        result.getString(4),
                        result.getString(5)))
                .list();
    }

    boolean isNameTaken(ClientId client, String name, @Nullable ProjectId by) {
        return exists("client_id = ? and name_key = ? and id <> ?", client.value(), Wording.key(name), valueOr0(by));
    }

    boolean isCodeTaken(String code, @Nullable ProjectId by) {
        return exists("code = ? and id <> ?", code, valueOr0(by));
    }

    private boolean exists(String condition, Object... parameters) {
        return jdbc.sql("select count(*) from project where " + condition)
                        .params(parameters)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static long valueOr0(@Nullable ProjectId id) {
        return id == null ? 0 : id.value();
    }

    Set<ProjectId> ofClients(Collection<ClientId> clients) {
        return clients.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from project where client_id in (:clients)")
                        .param("clients", values(clients))
                        .query((found, number) -> new ProjectId(found.getLong(1)))
                        .list());
    }

    static List<Long> values(Collection<? extends TypedId> ids) {
        return ids.stream().map(TypedId::value).distinct().toList();
    }
}
