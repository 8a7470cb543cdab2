package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.HourlyRates;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        var rows = new Rows(zone);
        try {
            worked.tellEntries(filter, some -> rows.tell(some, listener));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** Rows of one file, in their order: what is lost by rounding one is made up for by those after it. */
    private final class Rows {

        private final ZoneId zone;
        private final RunningUnits hours = new RunningUnits(ReportSums.HUNDREDTH);
        private final RunningUnits amounts = new RunningUnits(ReportSums.HOUR);
        private final KnownNames known = new KnownNames(names, rates);
        private final String yes = words.yesOrNo(true);
        private final String no = words.yesOrNo(false);

        Rows(ZoneId zone) {
            this.zone = zone;
        }

        void tell(List<TimeEntryView> some, ExportTable.Listener listener) {
            known.learn(some);
            try {
                for (var entry : some) {
                    listener.row(row(entry));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private List<@Nullable Object> row(TimeEntryView entry) {
            var day = LocalDate.ofInstant(entry.startTime(), zone);
            var seconds = Objects.requireNonNull(entry.durationSeconds());
            var row = new ArrayList<@Nullable Object>();
            row.add(day);
            row.add(entry.isTimed() ? moment(entry.startTime()) : null);
            row.add(entry.isTimed() ? moment(Objects.requireNonNull(entry.endTime())) : null);
            row.add(Duration.ofSeconds(seconds));
            row.add(BigDecimal.valueOf(hours.next(BigInteger.valueOf(seconds)), 2));
            row.add(known.person(entry));
            row.add(known.project(entry));
            row.add(known.clientName(entry));
            row.add(known.task(entry));
            row.add(String.join(", ", entry.tagList()));
            row.add(entry.notes());
            row.add(entry.billable() ? yes : no);
            row.add(entry.paid() ? yes : no);
            row.add(BigDecimal.valueOf(amounts.next(cost(entry, seconds, day)), 2));
            return row;
        }

        private BigInteger cost(TimeEntryView entry, int seconds, LocalDate day) {
            return entry.billable()
                    ? BigInteger.valueOf(known.rate(entry, day).minor()).multiply(BigInteger.valueOf(seconds))
                    : BigInteger.ZERO;
        }

        private LocalDateTime moment(Instant moment) {
            return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), zone);
        }
    }
}
