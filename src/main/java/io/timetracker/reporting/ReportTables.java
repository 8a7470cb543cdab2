package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.reporting.ExportTable.Column;
import io.timetracker.reporting.ExportTable.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as a table: a column for each group, then the numbers, then those of the period before. */
@Component
class ReportTables {

    private static final ReportTotals NOTHING =
            new ReportTotals(0, 0, new BigDecimal("0.00"), new BigDecimal("0.00"), Money.ZERO, 0);

    private final ReportWords words;
    private final CurrentSettings settings;
    private final ReportNames names;

    ReportTables(
            ReportWords words,
            CurrentSettings settings,
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts) {
        this.words = words;
        this.settings = settings;
        this.names = new ReportNames(projects, clients, accounts);
    }

    /** @param namesFilter whether the reader may know what all that the filter names is called */
    ExportTable of(ReportView report, ReportFormat format, boolean namesFilter) {
        var isByTag = report.query().groups().contains(ReportGroup.TAG);
        return new ExportTable(
                words.text("reports.export.title"),
                words.text("nav.reports"),
                facts(report, namesFilter),
                isByTag ? words.text("reports.tags.words") : null,
                words.text("reports.export.page"),
                columns(report, format),
                listener -> {
                    for (var row : report.rows()) {
                        listener.row(cells(report, row, format));
                    }
                    listener.total(total(report));
                });
    }

    private List<Column> columns(ReportView report, ReportFormat format) {
        var columns = new ArrayList<Column>();
        for (var group : report.query().groups()) {
            columns.add(new Column(words.group(group), format == ReportFormat.PDF ? Kind.TEXT : kind(group)));
        }
        var currency = settings.get().currency();
        columns.add(new Column(words.text("reports.hours"), Kind.DECIMAL));
        columns.add(new Column(words.text("reports.hours.billable"), Kind.DECIMAL));
        columns.add(new Column(words.text("reports.amount.of", currency), Kind.DECIMAL));
        columns.add(new Column(words.text("reports.entries"), Kind.COUNT));
        columns.add(new Column(words.text("reports.export.percent"), Kind.PERCENT));
        if (report.before() != null) {
            columns.add(new Column(words.text("reports.export.hours.before"), Kind.DECIMAL));
            columns.add(new Column(words.text("reports.export.hours.billable.before"), Kind.DECIMAL));
            columns.add(new Column(words.text("reports.export.amount.before", currency), Kind.DECIMAL));
            columns.add(new Column(words.text("reports.export.entries.before"), Kind.COUNT));
            columns.add(new Column(words.text("reports.export.percent.before"), Kind.PERCENT));
        }
        return columns;
    }

    private static Kind kind(ReportGroup group) {
        return switch (group) {
            case DAY, WEEK -> Kind.DAY;
            case MONTH -> Kind.MONTH;
            case YEAR -> Kind.YEAR;
            default -> Kind.TEXT;
        };
    }

    private List<@Nullable Object> cells(ReportView report, ReportRow row, ReportFormat format) {
        var cells = new ArrayList<@Nullable Object>();
        row.keys().forEach(key -> cells.add(format == ReportFormat.PDF ? words.label(key) : cell(key)));
        addNumbers(row.totals(), cells);
        if (report.before() != null) {
            addNumbers(before(report, row), cells);
        }
        return cells;
    }

    /** Stretches of time are never the same; what was not there before was nothing. */
    private static @Nullable ReportTotals before(ReportView report, ReportRow row) {
        var isOfTime = report.query().groups().stream().anyMatch(ReportGroup::isOfTime);
        return row.before() == null && !isOfTime ? NOTHING : row.before();
    }

    /** Stretches of time as programs sort them. */
    private Object cell(ReportKey key) {
        var begin = key.begin();
        if (begin == null) {
            return words.label(key);
        }
        return switch (key.group()) {
            case QUARTER -> begin.getYear() + "-Q" + (begin.getMonthValue() + 2) / 3;
            case YEAR -> (long) begin.getYear();
            default -> begin;
        };
    }

    private List<@Nullable Object> total(ReportView report) {
        var cells = new ArrayList<@Nullable Object>();
        for (var place = 0; place < report.query().groups().size(); place++) {
            cells.add(place == 0 ? words.text("reports.total") : null);
        }
        addNumbers(report.totals(), cells);
        if (report.before() != null) {
            addNumbers(report.totalsBefore(), cells);
        }
        return cells;
    }

    private static void addNumbers(@Nullable ReportTotals totals, List<@Nullable Object> cells) {
        cells.add(totals == null ? null : totals.hours());
        cells.add(totals == null ? null : totals.billableHours());
        cells.add(totals == null ? null : totals.amount().decimal());
        cells.add(totals == null ? null : totals.entries());
        cells.add(totals == null ? null : totals.utilisation());
    }

    private List<String> facts(ReportView report, boolean namesFilter) {
        var facts = new ArrayList<String>();
        facts.add(words.period(report.query().range()));
        if (report.before() != null) {
            facts.add(words.text("reports.export.compared", words.period(report.before())));
        }
        if (namesFilter) {
            addNames(report.query().filter(), facts);
        }
        addConditions(report.query().filter(), facts);
        return facts;
    }

    private void addNames(ReportFilter filter, List<String> facts) {
        var labels = names.labels(
                filter.projects().stream().map(it -> it.value()).toList(),
                filter.tasks().stream().map(it -> it.value()).toList());
        fact(
                ReportGroup.CLIENT,
                filter.clients().isEmpty()
                        ? List.of()
                        : names.clients(filter.clients().stream().collect(Collectors.toSet()))
                                .values(),
                facts);
        fact(
                ReportGroup.PROJECT,
                labels.projects().values().stream().map(it -> it.name()).toList(),
                facts);
        fact(ReportGroup.TASK, labels.tasks().values(), facts);
        fact(
                ReportGroup.USER,
                names.people(filter.users().stream().map(it -> it.value()).toList()).values().stream()
                        .map(it -> it.displayName())
                        .toList(),
                facts);
    }

    private void addConditions(ReportFilter filter, List<String> facts) {
        fact(ReportGroup.TAG, filter.tags(), facts);
        if (filter.billable() != null) {
            facts.add(words.text("reports.billable." + filter.billable()));
        }
        if (filter.paid() != null) {
            facts.add(words.text("reports.export.paid." + filter.paid()));
        }
        if (filter.approved() != null) {
            facts.add(words.text("reports.export.approved." + filter.approved()));
        }
        if (filter.text() != null) {
            facts.add(words.text("reports.export.search", Objects.requireNonNull(filter.text())));
        }
    }

    private void fact(ReportGroup group, Collection<String> names, List<String> facts) {
        if (!names.isEmpty()) {
            facts.add(words.text(
                    "reports.export.only",
                    words.group(group),
                    names.stream().sorted().collect(Collectors.joining(", "))));
        }
    }
}
