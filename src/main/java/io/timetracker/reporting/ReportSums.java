package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.Labels;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a source together into those of a report, and rounds them once. */
class ReportSums {

    static final BigInteger HUNDREDTH = BigInteger.valueOf(36);
    static final BigInteger HOUR = BigInteger.valueOf(3600);

    private final ReportQuery query;
    private final ReportNames names;
    private final Map<Kind, Total> rows = new HashMap<>();

    ReportSums(ReportQuery query, ReportNames names) {
        this.query = query;
        this.names = names;
    }

    void add(ReportSource.Row row) {
        rows.merge(kind(row), Total.of(row), Total::plus);
    }

    /** What the report tells apart, before anybody knows what it is called. */
    private record Kind(
            @Nullable LocalDate begin,
            long user,
            long project,
            long client,
            long task,
            boolean billable,
            List<String> tags) {}

    private Kind kind(ReportSource.Row row) {
        var times = query.groups().stream().filter(ReportGroup::isOfTime).toList();
        // A week may lie in two months.
        var begin = row.begin() == null || times.size() > 1
                ? row.begin()
                : times.getFirst().begin(row.begin());
        return new Kind(begin, row.user(), row.project(), row.client(), row.task(), row.billable(), row.tags());
    }

    private record Total(BigInteger seconds, BigInteger billable, BigInteger cost, long entries) {

        static final Total NOTHING = new Total(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, 0);

        static Total of(ReportSource.Row row) {
            return new Total(
                    BigInteger.valueOf(row.seconds()),
                    BigInteger.valueOf(row.billableSeconds()),
                    row.cost(),
                    row.entries());
        }

        Total plus(Total other) {
            return new Total(
                    seconds.add(other.seconds),
                    billable.add(other.billable),
                    cost.add(other.cost),
                    entries + other.entries);
        }
    }

    /** Rows of a source by the keys of the report's. */
    private record Grouped(Map<List<ReportKey>, Total> rows, Total total, Labels labels) {}

    private Grouped grouped() {
        var labels = names.labels(ids(Kind::project), ids(Kind::task));
        var people = names.people(ids(Kind::user));
        var clients = asks(ReportGroup.CLIENT) ? names.clients(clientIds(labels)) : Map.<ClientId, String>of();
        var grouped = new HashMap<List<ReportKey>, Total>();
        var total = Total.NOTHING;
        for (var each : rows.entrySet()) {
            var row = each.getKey();
            var of = each.getValue();
            total = total.plus(of);
            for (var tag : tags(row)) {
                var keys = query.groups().stream()
                        .map(group -> key(group, row, tag, labels, people, clients))
                        .toList();
                grouped.merge(keys, of, Total::plus);
            }
        }
        return new Grouped(grouped, total, labels);
    }

    private boolean asks(ReportGroup group) {
        return query.groups().contains(group);
    }

    private Set<Long> ids(Function<Kind, Long> id) {
        return rows.keySet().stream().map(id).filter(it -> it != 0).collect(Collectors.toSet());
    }

    private Set<ClientId> clientIds(Labels labels) {
        return rows.keySet().stream()
                .map(row -> ReportNames.clientOf(row.project(), row.client(), labels))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** An entry counts for each of its tags. */
    private List<String> tags(Kind row) {
        return asks(ReportGroup.TAG) && !row.tags().isEmpty() ? row.tags() : List.of("");
    }

    private static ReportKey key(
            ReportGroup group,
            Kind row,
            String tag,
            Labels labels,
            Map<UserId, Account> people,
            Map<ClientId, String> clients) {
        return switch (group) {
            case DAY, WEEK, MONTH, QUARTER, YEAR ->
                new ReportKey(group, null, group.begin(Objects.requireNonNull(row.begin())), null);
            case USER -> {
                var person = people.get(new UserId(row.user()));
                yield new ReportKey(group, row.user(), null, person == null ? null : person.displayName());
            }
            case PROJECT -> {
                var label = row.project() == 0 ? null : labels.projects().get(new ProjectId(row.project()));
                yield new ReportKey(group, idOrNull(row.project()), null, label == null ? null : label.name());
            }
            case CLIENT -> {
                var client = ReportNames.clientOf(row.project(), row.client(), labels);
                yield new ReportKey(group, client == null ? null : client.value(), null, clients.get(client));
            }
            case TASK ->
                new ReportKey(
                        group,
                        idOrNull(row.task()),
                        null,
                        row.task() == 0 ? null : labels.tasks().get(new TaskId(row.task())));
            case TAG -> new ReportKey(group, null, null, tag.isEmpty() ? null : tag);
            case BILLABLE -> new ReportKey(group, null, null, Boolean.toString(row.billable()));
        };
    }

    private static @Nullable Long idOrNull(long id) {
        return id == 0 ? null : id;
    }

    ReportView view(ReportQuery asked, @Nullable ReportRange range, @Nullable ReportSums before) {
        var now = grouped();
        var then = before == null ? null : before.grouped();
        var earlier = then == null ? null : comparable(then);
        if (earlier != null) {
            // What there was only before has a row too, so that those of before add up.
            earlier.keySet().forEach(keys -> now.rows().putIfAbsent(keys, Total.NOTHING));
        }
        var keys = now.rows().keySet().stream().sorted(order(now)).toList();
        var totals = totals(keys, now);
        var view = new ArrayList<ReportRow>();
        for (var place = 0; place < keys.size(); place++) {
            view.add(new ReportRow(
                    keys.get(place), totals.get(place), earlier == null ? null : earlier.get(keys.get(place))));
        }
        return new ReportView(
                asked,
                query.groups().isEmpty() ? List.of() : told(view, now, then),
                whole(now.total()),
                range,
                then == null ? null : whole(then.total()));
    }

    /** Each alone, rounded for itself: what else was asked for at the same time makes no difference. Of one group with ids. */
    Map<Long, ReportTotals> each() {
        var each = new HashMap<Long, ReportTotals>();
        grouped().rows().forEach((keys, total) -> {
            var id = keys.getFirst().id();
            if (id != null) {
                each.put(id, whole(total));
            }
        });
        return each;
    }

    /** In the order of a view, those of each first key rounded among themselves: what else there is makes no difference. */
    List<ReportRow> separately() {
        var now = grouped();
        var ordered = now.rows().keySet().stream().sorted(order(now)).toList();
        var byFirst = ordered.stream()
                .collect(Collectors.groupingBy(List::getFirst, LinkedHashMap::new, Collectors.toList()));
        var separately = new ArrayList<ReportRow>();
        byFirst.values().forEach(keys -> {
            var parts = keys.stream()
                    .map(key -> Objects.requireNonNull(now.rows().get(key)))
                    .toList();
            var totals = totals(parts, parts.stream().reduce(Total.NOTHING, Total::plus));
            IntStream.range(0, parts.size())
                    .forEach(place -> separately.add(new ReportRow(keys.get(place), totals.get(place), null)));
        });
        return separately;
    }

    /** Of projects that share a name the rows say whose they are, unless the report does. */
    private List<ReportRow> told(List<ReportRow> view, Grouped now, @Nullable Grouped then) {
        if (!asks(ReportGroup.PROJECT) || asks(ReportGroup.CLIENT)) {
            return view;
        }
        var projects = new HashMap<>(now.labels().projects());
        if (then != null) {
            projects.putAll(then.labels().projects());
        }
        var ofName = projects.entrySet().stream()
                .collect(Collectors.groupingBy(
                        it -> it.getValue().name(), Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        var alike = ofName.values().stream()
                .filter(ofOneName -> ofOneName.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toMap(
                        ProjectId::value,
                        project -> Objects.requireNonNull(projects.get(project)).clientId()));
        if (alike.isEmpty()) {
            return view;
        }
        var clients = names.clients(Set.copyOf(alike.values()));
        return view.stream()
                .map(row -> new ReportRow(
                        row.keys().stream()
                                .map(key -> key.group() == ReportGroup.PROJECT && alike.containsKey(key.id())
                                        ? key.of(clients.get(alike.get(key.id())))
                                        : key)
                                .toList(),
                        row.totals(),
                        row.before()))
                .toList();
    }

    /** Rows with the same keys as those of another period; stretches of time are never the same. */
    private Map<List<ReportKey>, ReportTotals> comparable(Grouped grouped) {
        if (query.groups().stream().anyMatch(ReportGroup::isOfTime)) {
            return Map.of();
        }
        var keys = List.copyOf(grouped.rows().keySet());
        var totals = totals(keys, grouped);
        var comparable = new HashMap<List<ReportKey>, ReportTotals>();
        IntStream.range(0, keys.size()).forEach(place -> comparable.put(keys.get(place), totals.get(place)));
        return comparable;
    }

    /** Stretches of time in their order, everything else the largest first, group within group. */
    private Comparator<List<ReportKey>> order(Grouped grouped) {
        Comparator<List<ReportKey>> order = (one, other) -> 0;
        for (var place = 0; place < query.groups().size(); place++) {
            var at = place;
            if (query.groups().get(place).isOfTime()) {
                order = order.thenComparing(
                        keys -> Objects.requireNonNull(keys.get(at).begin()));
            } else {
                var sizes = new HashMap<List<ReportKey>, BigInteger>();
                grouped.rows()
                        .forEach((keys, total) ->
                                sizes.merge(keys.subList(0, at + 1), total.seconds(), BigInteger::add));
                order = order.thenComparing(
                                keys -> Objects.requireNonNull(sizes.get(keys.subList(0, at + 1))),
                                Comparator.reverseOrder())
                        .thenComparing(
                                keys -> Objects.requireNonNullElse(keys.get(at).label(), "\uffff"))
                        .thenComparing(
                                keys -> Objects.requireNonNullElse(keys.get(at).id(), Long.MAX_VALUE));
            }
        }
        return order;
    }

    private List<ReportTotals> totals(List<List<ReportKey>> keys, Grouped grouped) {
        var parts = keys.stream()
                .map(key -> Objects.requireNonNull(grouped.rows().get(key)))
                .toList();
        return totals(
                parts, asks(ReportGroup.TAG) ? parts.stream().reduce(Total.NOTHING, Total::plus) : grouped.total());
    }

    private static List<ReportTotals> totals(List<Total> parts, Total whole) {
        // Nothing has more billable hours than hours.
        var hours = Apportion.shares(
                parts.stream().map(Total::seconds).toList(),
                parts.stream().map(Total::billable).toList(),
                HUNDREDTH,
                Apportion.round(whole.seconds(), HUNDREDTH),
                Apportion.round(whole.billable(), HUNDREDTH));
        var amounts =
                Apportion.units(parts.stream().map(Total::cost).toList(), HOUR, Apportion.round(whole.cost(), HOUR));
        var totals = new ArrayList<ReportTotals>();
        for (var place = 0; place < parts.size(); place++) {
            totals.add(totals(
                    parts.get(place), hours.whole().get(place), hours.within().get(place), amounts.get(place)));
        }
        return totals;
    }

    private static ReportTotals whole(Total total) {
        return totals(
                total,
                Apportion.round(total.seconds(), HUNDREDTH),
                Apportion.round(total.billable(), HUNDREDTH),
                Apportion.round(total.cost(), HOUR));
    }

    private static ReportTotals totals(Total exact, long hours, long billableHours, long cents) {
        return new ReportTotals(
                exact.seconds().longValueExact(),
                exact.billable().longValueExact(),
                BigDecimal.valueOf(hours, 2),
                BigDecimal.valueOf(billableHours, 2),
                new Money(cents),
                exact.entries());
    }
}
