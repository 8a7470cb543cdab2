package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.projects.HourlyRates;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.WorkLogged.Work;
import io.timetracker.time.FoundWork;
import io.timetracker.time.TagFilter;
import io.timetracker.time.WorkFilter;
import io.timetracker.time.WorkedTime;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Adds entries up, for what the roll-ups do not know: tags, text, and what was approved. */
@Component
class EntrySource implements ReportSource {

    /** So many are valued together. */
    private static final int AT_ONCE = 5000;

    private final WorkedTime worked;
    private final HourlyRates rates;
    private final Zones zones;

    EntrySource(WorkedTime worked, HourlyRates rates, Zones zones) {
        this.worked = worked;
        this.rates = rates;
        this.zones = zones;
    }

    @Override
    public void read(Ask ask, Consumer<Row> listener) {
        var zone = zones.app();
        var from = ask.range().first().atStartOfDay(zone).toInstant();
        read(ask, from, ask.range().last().plusDays(1).atStartOfDay(zone).toInstant(), listener);
    }

    /** @param until exclusive */
    void read(Ask ask, Instant from, Instant until, Consumer<Row> listener) {
        if (!from.isBefore(until)) {
            return;
        }
        var zone = zones.app();
        var some = new ArrayList<FoundWork>();
        worked.find(filter(ask, from, until), work -> {
            some.add(work);
            if (some.size() == AT_ONCE) {
                tell(some, ask, zone, listener);
                some.clear();
            }
        });
        tell(some, ask, zone, listener);
    }

    static WorkFilter filter(Ask ask, Instant from, Instant until) {
        var filter = ask.filter();
        return new WorkFilter(
                from,
                until,
                Set.copyOf(filter.users()),
                Set.copyOf(filter.projects()),
                Set.copyOf(filter.clients()),
                ask.clientsProjects(),
                Set.copyOf(filter.tasks()),
                TagFilter.of(filter.tags(), TagFilter.Mode.ANY),
                filter.billable(),
                filter.paid(),
                filter.approved(),
                filter.text());
    }

    private void tell(List<FoundWork> some, Ask ask, ZoneId zone, Consumer<Row> listener) {
        var known = rates(some);
        for (var found : some) {
            listener.accept(row(found, ask, zone, known));
        }
    }

    private HourlyRates.Known rates(List<FoundWork> some) {
        var projects = new HashSet<ProjectId>();
        var clients = new HashSet<ClientId>();
        for (var found : some) {
            var work = found.work();
            if (work.billable() && work.project() != null) {
                projects.add(work.project());
            } else if (work.billable() && work.client() != null) {
                clients.add(work.client());
            }
        }
        return rates.of(projects, clients);
    }

    private static Row row(FoundWork found, Ask ask, ZoneId zone, HourlyRates.Known known) {
        var work = found.work();
        var day = LocalDate.ofInstant(work.start(), zone);
        var isOfProject = ask.asks(ReportGroup.PROJECT) || ask.asks(ReportGroup.CLIENT);
        var cell = Cell.of(work, Grain.DAY, day);
        return new Row(
                ask.asksForTime() ? day : null,
                ask.asks(ReportGroup.USER) ? cell.user() : 0,
                isOfProject ? cell.project() : 0,
                ask.asks(ReportGroup.CLIENT) ? cell.client() : 0,
                ask.asks(ReportGroup.TASK) ? cell.task() : 0,
                ask.asks(ReportGroup.BILLABLE) && work.billable(),
                ask.asks(ReportGroup.TAG) ? found.tags() : List.of(),
                work.seconds(),
                work.billable() ? work.seconds() : 0,
                cost(work, day, known),
                1);
    }

    private static BigInteger cost(Work work, LocalDate day, HourlyRates.Known known) {
        if (!work.billable()) {
            return BigInteger.ZERO;
        }
        var rate = known.rate(work.project(), work.client(), work.user(), day).minor();
        return BigInteger.valueOf(rate).multiply(BigInteger.valueOf(work.seconds()));
    }
}
