package io.timetracker.reporting;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.reporting.ExportTable.Column;
import io.timetracker.reporting.ExportTable.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private final Letterheads letterheads;

    ReportTables(ReportWords words, CurrentSettings settings, Letterheads letterheads) {
        this.words = words;
        this.settings = settings;
        this.letterheads = letterheads;
    }

    /**
     * @param facts what it is about, in words
     * @param title null: it has none of its own
     */
    ExportTable of(ReportView report, ReportFormat format, Shown shown, List<String> facts, @Nullable String title) {
        var isByTag = report.query().groups().contains(ReportGroup.TAG);
        return new ExportTable(
                title == null ? words.text("reports.export.title") : title,
                words.text("nav.reports"),
                format == ReportFormat.PDF ? withGroups(report, facts) : facts,
                isByTag ? words.text("reports.tags.words") : null,
                words.text("reports.export.page"),
                format == ReportFormat.PDF ? letterhead() : null,
                columns(report, format, shown),
                listener -> {
                    for (var row : report.rows()) {
                        listener.row(cells(report, row, format, shown));
                    }
                    listener.total(total(report, shown));
                });
    }

    private List<String> withGroups(ReportView report, List<String> facts) {
        var groups = report.query().groups();
        if (groups.isEmpty()) {
            return facts;
        }
        var all = new ArrayList<>(facts);
        all.add(words.text(
                "reports.export.by", groups.stream().map(words::group).collect(Collectors.joining(", "))));
        return all;
    }

    private ExportTable.@Nullable Letterhead letterhead() {
        var view = letterheads.get();
        if (view.isEmpty()) {
            return null;
        }
        var logo = view.hasLogo() ? letterheads.logo().map(Logo::content).orElse(null) : null;
        return new ExportTable.Letterhead(view.company(), view.address(), logo);
    }

    private List<Column> columns(ReportView report, ReportFormat format, Shown shown) {
        var columns = new ArrayList<Column>();
        for (var group : report.query().groups()) {
            columns.add(new Column(words.group(group), format == ReportFormat.PDF ? Kind.TEXT : kind(group)));
        }
        var currency = settings.get().currency();
        columns.add(new Column(words.text("reports.hours"), Kind.DECIMAL));
        columns.add(new Column(words.text("reports.hours.billable"), Kind.DECIMAL));
        if (shown.amounts()) {
            columns.add(new Column(words.text("reports.amount.of", currency), Kind.DECIMAL));
        }
        columns.add(new Column(words.text("reports.entries"), Kind.COUNT));
        columns.add(new Column(words.text("reports.export.percent"), Kind.PERCENT));
        if (report.before() != null) {
            columns.add(new Column(words.text("reports.export.hours.before"), Kind.DECIMAL));
            columns.add(new Column(words.text("reports.export.hours.billable.before"), Kind.DECIMAL));
            if (shown.amounts()) {
                columns.add(new Column(words.text("reports.export.amount.before", currency), Kind.DECIMAL));
            }
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

    private List<@Nullable Object> cells(ReportView report, ReportRow row, ReportFormat format, Shown shown) {
        var cells = new ArrayList<@Nullable Object>();
        row.keys().forEach(key -> cells.add(format == ReportFormat.PDF ? words.label(key) : cell(key)));
        addNumbers(row.totals(), shown, cells);
        if (report.before() != null) {
            addNumbers(before(report, row), shown, cells);
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

    private List<@Nullable Object> total(ReportView report, Shown shown) {
        var cells = new ArrayList<@Nullable Object>();
        for (var place = 0; place < report.query().groups().size(); place++) {
            cells.add(place == 0 ? words.text("reports.total") : null);
        }
        addNumbers(report.totals(), shown, cells);
        if (report.before() != null) {
            addNumbers(report.totalsBefore(), shown, cells);
        }
        return cells;
    }

    private static void addNumbers(@Nullable ReportTotals totals, Shown shown, List<@Nullable Object> cells) {
        cells.add(totals == null ? null : totals.hours());
        cells.add(totals == null ? null : totals.billableHours());
        if (shown.amounts()) {
            cells.add(totals == null ? null : totals.amount().decimal());
        }
        cells.add(totals == null ? null : totals.entries());
        cells.add(totals == null ? null : totals.utilisation());
    }
}
