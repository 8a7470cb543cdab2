package io.timetracker.projects;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.money.Money;
import io.timetracker.projects.RateBook.Agreed;
import io.timetracker.projects.RateBook.Dated;
import io.timetracker.projects.RateBook.Terms;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rates of projects, however many, in one statement. */
@Component
class RateBooks {

    private static final String SQL = """
            select 'agreed' as kind, r.id, r.project_id, r.user_key as who, r.hourly_rate, r.begins, r.ends
              from agreed_rate r where r.project_id in (:projects)
            union all
            select 'terms', 0, t.project_id, t.client_id, t.hourly_rate, t.begins, t.begins
              from project_terms t where t.project_id in (:projects)
            union all
            select 'now', 0, p.id, p.client_id, p.hourly_rate, null, null from project p where p.id in (:projects)
            union all
            select 'client', 0, 0, c.client_id, c.hourly_rate, c.begins, c.begins
              from (select p.client_id from project p where p.id in (:projects)
                    union select t.client_id from project_terms t where t.project_id in (:projects)) theirs
              join client_rate c on c.client_id = theirs.client_id
            """;

    private final JdbcClient jdbc;
    private final ClientDirectory clients;

    RateBooks(JdbcClient jdbc, ClientDirectory clients) {
        this.jdbc = jdbc;
        this.clients = clients;
    }

    private record Row(
            String kind,
            long id,
            long project,
            long who,
            @Nullable Money rate,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {}

    /** The client is looked up only when it comes to it, and once however many days there are. */
    RateBook of(ProjectId project) {
        var known = new HashMap<ClientId, Optional<Money>>();
        Function<ClientId, Optional<Money>> present =
                client -> known.computeIfAbsent(client, it -> clients.find(it).map(ClientView::defaultHourlyRate));
        return Objects.requireNonNull(of(List.of(project), present).get(project));
    }

    /** @param present what is known of the projects' clients */
    Map<ProjectId, RateBook> of(Collection<ProjectId> projects, Function<ClientId, Optional<Money>> present) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        var rows = jdbc.sql(SQL)
                .param("projects", ProjectQueries.values(projects))
                .query((row, number) -> new Row(
                        row.getString("kind"),
                        row.getLong("id"),
                        row.getLong("project_id"),
                        row.getLong("who"),
                        money(row.getBigDecimal("hourly_rate")),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class)))
                .list();
        return books(projects, rows, present);
    }

    /** Of work that is for the client and on no project. */
    Map<ClientId, RateBook> ofClients(List<ClientId> ids, Function<ClientId, Optional<Money>> present) {
        var dated = new HashMap<ClientId, List<Dated>>();
        jdbc.sql("select client_id, hourly_rate, begins from client_rate where client_id in (:clients)")
                .param("clients", ProjectQueries.values(ids))
                .query((ResultSet row) -> {
                    dated.computeIfAbsent(new ClientId(row.getLong(1)), client -> new ArrayList<>())
                            .add(new Dated(row.getObject(3, LocalDate.class), money(row.getBigDecimal(2))));
                });
        var books = new HashMap<ClientId, RateBook>();
        for (var client : ids) {
            var terms = List.of(new Terms(Rate.ALWAYS, client, null));
            books.put(client, new RateBook(new ProjectId(0), List.of(), terms, dated, present));
        }
        return books;
    }

    private static @Nullable Money money(@Nullable BigDecimal rate) {
        return rate == null ? null : Money.of(rate);
    }

    private static Map<ProjectId, RateBook> books(
            Collection<ProjectId> projects, List<Row> rows, Function<ClientId, Optional<Money>> present) {
        var ofClients = new HashMap<ClientId, List<Dated>>();
        var books = new HashMap<ProjectId, RateBook>();
        projects.forEach(project ->
                books.put(project, new RateBook(project, new ArrayList<>(), new ArrayList<>(), ofClients, present)));
        for (var row : rows) {
            if (row.kind().equals("client")) {
                ofClients
                        .computeIfAbsent(new ClientId(row.who()), client -> new ArrayList<>())
                        .add(new Dated(Objects.requireNonNull(row.begins()), row.rate()));
            } else {
                add(row, Objects.requireNonNull(books.get(new ProjectId(row.project()))));
            }
        }
        books.values().forEach(RateBooks::complete);
        return books;
    }

    private static void add(Row row, RateBook book) {
        if (row.kind().equals("agreed")) {
            book.agreed()
                    .add(new Agreed(
                            new RateId(row.id()),
                            row.who(),
                            Objects.requireNonNull(row.rate()),
                            Objects.requireNonNull(row.begins()),
                            Objects.requireNonNull(row.ends())));
        } else {
            var begins = row.begins() == null ? Rate.FOR_GOOD : row.begins();
            book.terms().add(new Terms(begins, new ClientId(row.who()), row.rate()));
        }
    }

    /** Where nothing ever changed, what is there now was always there; else the terms say it themselves. */
    private static void complete(RateBook book) {
        var now = book.terms().stream()
                .filter(term -> term.begins().equals(Rate.FOR_GOOD))
                .findFirst()
                .orElse(null);
        if (now != null) {
            book.terms().remove(now);
            if (book.terms().isEmpty()) {
                book.terms().add(new Terms(Rate.ALWAYS, now.client(), now.rate()));
            }
        }
        book.terms().sort(java.util.Comparator.comparing(Terms::begins));
    }
}
