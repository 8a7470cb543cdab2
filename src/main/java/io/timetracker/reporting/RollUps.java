package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.HourlyRates;
import io.timetracker.projects.MuchWorkLogged;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.projects.WorkLogged.Work;
import io.timetracker.projects.WorkRepriced;
import io.timetracker.time.WorkedTime;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what work adds up to, in the transaction that writes the work. A person's time is added up in one zone, that of the
 * installation when it was last added up anew; under the lock of that person's time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RollUps {

    private final RollUpRows rows;
    private final WorkedTime worked;
    private final HourlyRates rates;
    private final Zones zones;
    private final KnownValues values;

    RollUps(RollUpRows rows, WorkedTime worked, HourlyRates rates, Zones zones, KnownValues values) {
        this.rows = rows;
        this.worked = worked;
        this.rates = rates;
        this.zones = zones;
        this.values = values;
    }

    @EventListener
    void on(WorkLogged work) {
        book(List.of(work));
    }

    @EventListener
    void on(MuchWorkLogged work) {
        book(work.all());
    }

    private void book(List<WorkLogged> all) {
        var users = new TreeSet<Long>();
        all.stream()
                .flatMap(RollUps::states)
                .forEach(work -> users.add(work.user().value()));
        var known = rows.zones(users.stream().map(UserId::new).toList());
        var sums = new Sums(rates(all.stream().flatMap(RollUps::states).toList()));
        for (var work : all) {
            add(work.before(), -1, known, sums);
            add(work.after(), 1, known, sums);
        }
        add(sums.cells());
        users.forEach(user -> values.forget(new UserId(user)));
        // What is added up anew contains what has just been written.
        users.stream().map(UserId::new).filter(user -> !known.containsKey(user)).forEach(this::rebuildWhileWriting);
    }

    /** What persons' cells come to, and what everybody's on the same projects come to. */
    private void add(Map<Cell, Sum> cells) {
        var all = new HashMap<>(cells);
        all.putAll(Sums.ofProjects(cells));
        rows.add(all);
    }

    private static void add(
            @org.jspecify.annotations.Nullable Work work, int sign, Map<UserId, ZoneId> known, Sums sums) {
        if (work != null && known.containsKey(work.user())) {
            sums.add(work, sign, Objects.requireNonNull(known.get(work.user())));
        }
    }

    private static Stream<Work> states(WorkLogged work) {
        return Stream.of(work.before(), work.after()).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private HourlyRates.Known rates(Collection<Work> all) {
        var projects = new HashSet<ProjectId>();
        var clients = new HashSet<ClientId>();
        for (var work : all) {
            if (work.billable() && work.project() != null) {
                projects.add(work.project());
            } else if (work.billable() && work.client() != null) {
                clients.add(work.client());
            }
        }
        return rates.of(projects, clients);
    }

    /**
     * Adds up anew, in the zone of the installation, whatever stands there.
     *
     * @return how many cells were wrong; none where it waited for this
     */
    int rebuild(UserId user) {
        return rebuild(user, held(user));
    }

    /** Whoever writes holds projects already, and may wait for no others: somebody who has those may want these. */
    private void rebuildWhileWriting(UserId user) {
        var all = new ArrayList<Work>();
        worked.tell(user, all::add);
        rows.hold(user);
        rebuild(user, all);
    }

    private int rebuild(UserId user, List<Work> all) {
        var zone = zones.appAtThisMoment();
        var isExpected = !rows.zone(user).equals(Optional.of(zone));
        var anew = added(all, zone);
        var stood = rows.of(user);
        if (!anew.equals(stood)) {
            rows.delete(user);
            var more = new HashMap<>(Sums.ofProjects(anew));
            Sums.ofProjects(stood).forEach((cell, sum) -> more.merge(cell, sum.negated(), Sum::plus));
            more.values().removeIf(Sum.NOTHING::equals);
            more.putAll(anew);
            rows.add(more);
            values.forget(user);
        }
        rows.keep(user, zone);
        return isExpected ? 0 : differences(anew, stood);
    }

    /** How many cells are wrong; of somebody whose time waits to be added up anew, none. */
    int verify(UserId user) {
        var all = held(user);
        return rows.zone(user)
                .map(zone -> differences(added(all, zone), rows.of(user)))
                .orElse(0);
    }

    /**
     * All work of a person; until the transaction ends, nobody changes it or what it costs. In the order in which writers and those
     * who change rates take all this: the person's time, projects, whether it is to be added up anew.
     */
    private List<Work> held(UserId user) {
        var all = new ArrayList<Work>();
        worked.tell(user, all::add);
        rates.hold(all.stream()
                .filter(work -> work.billable() && work.project() != null)
                .map(work -> Objects.requireNonNull(work.project()))
                .toList());
        rows.hold(user);
        return all;
    }

    private Map<Cell, Sum> added(List<Work> all, ZoneId zone) {
        var sums = new Sums(rates(all));
        all.forEach(work -> sums.add(work, 1, zone));
        return sums.cells();
    }

    /** How many cells of projects are wrong. */
    int verifyProjects() {
        var wrong = rows.wrongProjects();
        // Until then somebody may have been writing.
        rates.hold(wrong);
        return wrong.stream()
                .mapToInt(project -> differences(Sums.ofProjects(rows.on(project)), rows.ofProject(project)))
                .sum();
    }

    List<ProjectId> wrongProjects() {
        return rows.wrongProjects();
    }

    /** @return how many cells were wrong */
    int rebuild(ProjectId project) {
        rates.hold(List.of(project));
        var anew = Sums.ofProjects(rows.on(project));
        var stood = rows.ofProject(project);
        rows.delete(project);
        rows.add(anew);
        return differences(anew, stood);
    }

    private static int differences(Map<Cell, Sum> one, Map<Cell, Sum> other) {
        var cells = new HashSet<>(one.keySet());
        cells.addAll(other.keySet());
        return (int) cells.stream()
                .filter(cell -> !Objects.equals(one.get(cell), other.get(cell)))
                .count();
    }

    /** Whoever changes the rates of a project holds its totals, for which whoever books on it waits. */
    @EventListener
    void on(WorkRepriced repriced) {
        values.forgetAll();
        if (repriced.client() != null) {
            rows.outdate(repriced.client());
        }
        if (repriced.project() != null) {
            value(repriced.project());
        }
    }

    private void value(ProjectId project) {
        var cells = rows.billableOf(project);
        if (cells.isEmpty()) {
            return;
        }
        var known = rates.of(List.of(project), List.of());
        var costs = new HashMap<Cell, BigInteger>();
        cells.forEach((cell, sum) -> {
            if (cell.grain() == Grain.DAY) {
                var rate = known.rate(project, null, new UserId(cell.user()), cell.begin())
                        .minor();
                var cost = BigInteger.valueOf(rate).multiply(BigInteger.valueOf(sum.seconds()));
                for (var grain : Grain.values()) {
                    costs.merge(cell.in(grain), cost, BigInteger::add);
                }
            }
        });
        var changed = new HashMap<Cell, Sum>();
        var more = new HashMap<Cell, Sum>();
        cells.forEach((cell, sum) -> {
            var cost = costs.getOrDefault(cell, BigInteger.ZERO);
            if (!cost.equals(sum.cost())) {
                changed.put(cell, new Sum(sum.seconds(), cost, sum.entries()));
                var difference = new Sum(0, cost.subtract(sum.cost()), 0);
                more.merge(cell.ofPerson(), difference, Sum::plus);
                more.merge(cell.ofProject(), difference, Sum::plus);
            }
        });
        rows.value(changed);
        more.values().removeIf(Sum.NOTHING::equals);
        rows.add(more);
    }
}
