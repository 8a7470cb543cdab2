package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.HourlyRates;
import io.timetracker.projects.Labels;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.reporting.ExportTable.Column;
import io.timetracker.reporting.ExportTable.Kind;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.WorkFilter;
import io.timetracker.time.WorkedTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as a table. Some at a time are read, named and valued together; none of them is kept. */
@Component
class EntryTables {

    private final WorkedTime worked;
    private final HourlyRates rates;
    private final ProjectCatalog projects;
    private final ReportNames names;
    private final ReportWords words;
    private final CurrentSettings settings;
    private final Zones zones;

    EntryTables(
            WorkedTime worked,
            HourlyRates rates,
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts,
            ReportWords words,
            CurrentSettings settings,
            Zones zones) {
        this.worked = worked;
        this.rates = rates;
        this.projects = projects;
        this.names = new ReportNames(projects, clients, accounts);
        this.words = words;
        this.settings = settings;
        this.zones = zones;
    }

    ExportTable of(ReportQuery query) {
        var zone = zones.app();
        var filter = filter(query, zone);
        return new ExportTable(
                words.text("reports.export.entries.title"),
                words.text("reports.entries"),
                List.of(words.period(query.range())),
                null,
                words.text("reports.export.page"),
                null,
                columns(),
                listener -> tell(filter, zone, listener));
    }

    private WorkFilter filter(ReportQuery query, ZoneId zone) {
        var range = query.range();
        var clients = query.filter().clients();
        Set<ProjectId> inClients = clients.isEmpty() ? Set.of() : projects.ofClients(clients);
        return EntrySource.filter(
                new ReportSource.Ask(query, range, inClients),
                range.first().atStartOfDay(zone).toInstant(),
                range.last().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.text("reports.export.date"), Kind.DAY),
                new Column(words.text("reports.export.start"), Kind.MOMENT),
                new Column(words.text("reports.export.end"), Kind.MOMENT),
                new Column(words.text("reports.export.duration"), Kind.LENGTH),
                new Column(words.text("reports.hours"), Kind.DECIMAL),
                new Column(words.group(ReportGroup.USER), Kind.TEXT),
                new Column(words.group(ReportGroup.PROJECT), Kind.TEXT),
                new Column(words.group(ReportGroup.CLIENT), Kind.TEXT),
                new Column(words.group(ReportGroup.TASK), Kind.TEXT),
                new Column(words.text("reports.tags"), Kind.TEXT),
                new Column(words.text("reports.export.notes"), Kind.TEXT),
                new Column(words.group(ReportGroup.BILLABLE), Kind.TEXT),
                new Column(words.text("reports.export.paid"), Kind.TEXT),
                new Column(words.text("reports.amount.of", settings.get().currency()), Kind.DECIMAL));
    }

    private void tell(WorkFilter filter, ZoneId zone, ExportTable.Listener listener) throws IOException {
        var hours = new RunningUnits(ReportSums.HUNDREDTH);
        var amounts = new RunningUnits(ReportSums.HOUR);
        try {
            worked.tellEntries(filter, some -> tell(some, zone, hours, amounts, listener));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void tell(
            List<TimeEntryView> some,
            ZoneId zone,
            RunningUnits hours,
            RunningUnits amounts,
            ExportTable.Listener listener) {
        var naming = new Naming(some);
        var known = rates(some);
        try {
            for (var entry : some) {
                var day = LocalDate.ofInstant(entry.startTime(), zone);
                var seconds = Objects.requireNonNull(entry.durationSeconds());
                listener.row(naming.row(
                        entry,
                        day,
                        zone,
                        BigDecimal.valueOf(hours.next(BigInteger.valueOf(seconds)), 2),
                        BigDecimal.valueOf(amounts.next(cost(entry, seconds, day, known)), 2)));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private HourlyRates.Known rates(List<TimeEntryView> some) {
        var onProjects = new HashSet<ProjectId>();
        var onClients = new HashSet<ClientId>();
        for (var entry : some) {
            if (entry.billable() && entry.projectId() != null) {
                onProjects.add(entry.projectId());
            } else if (entry.billable() && entry.clientId() != null) {
                onClients.add(entry.clientId());
            }
        }
        return rates.of(onProjects, onClients);
    }

    private static BigInteger cost(TimeEntryView entry, int seconds, LocalDate day, HourlyRates.Known known) {
        if (!entry.billable()) {
            return BigInteger.ZERO;
        }
        var rate = known.rate(entry.projectId(), entry.clientId(), entry.userId(), day);
        return BigInteger.valueOf(rate.minor()).multiply(BigInteger.valueOf(seconds));
    }

    /** Names for some entries, read together. */
    private final class Naming {

        private final Labels labels;
        private final Map<ClientId, String> clients;
        private final Map<UserId, Account> people;

        Naming(List<TimeEntryView> some) {
            labels = names.labels(ids(some, TimeEntryView::projectId), ids(some, TimeEntryView::taskId));
            people = names.people(ids(some, TimeEntryView::userId));
            var ofThese = some.stream()
                    .map(this::client)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .collect(Collectors.toSet());
            clients = ofThese.isEmpty() ? Map.of() : names.clients(ofThese);
        }

        private static Collection<Long> ids(
                List<TimeEntryView> some, Function<TimeEntryView, @Nullable ? extends TypedId> id) {
            return some.stream()
                    .map(id)
                    .filter(Objects::nonNull)
                    .map(it -> Objects.requireNonNull(it).value())
                    .collect(Collectors.toSet());
        }

        private @Nullable ClientId client(TimeEntryView entry) {
            return ReportNames.clientOf(zeroOr(entry.projectId()), zeroOr(entry.clientId()), labels);
        }

        private static long zeroOr(@Nullable TypedId id) {
            return id == null ? 0 : id.value();
        }

        List<@Nullable Object> row(
                TimeEntryView entry, LocalDate day, ZoneId zone, BigDecimal hours, BigDecimal amount) {
            var person = people.get(entry.userId());
            var project = entry.projectId() == null ? null : labels.projects().get(entry.projectId());
            var client = client(entry);
            var row = new ArrayList<@Nullable Object>();
            row.add(day);
            row.add(entry.isTimed() ? moment(entry.startTime(), zone) : null);
            row.add(entry.isTimed() ? moment(Objects.requireNonNull(entry.endTime()), zone) : null);
            row.add(Duration.ofSeconds(Objects.requireNonNull(entry.durationSeconds())));
            row.add(hours);
            row.add(person == null ? null : person.displayName());
            row.add(project == null ? null : project.name());
            row.add(client == null ? null : clients.get(client));
            row.add(entry.taskId() == null ? null : labels.tasks().get(entry.taskId()));
            row.add(String.join(", ", entry.tagList()));
            row.add(entry.notes());
            row.add(words.yesOrNo(entry.billable()));
            row.add(words.yesOrNo(entry.paid()));
            row.add(amount);
            return row;
        }

        private static LocalDateTime moment(Instant moment, ZoneId zone) {
            return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), zone);
        }
    }
}
