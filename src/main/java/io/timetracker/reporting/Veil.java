package io.timetracker.reporting;

import io.timetracker.platform.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes out of a report what a link does not show. */
@Component
class Veil {

    private final ReportWords words;

    Veil(ReportWords words) {
        this.words = words;
    }

    /** Ids go in any case: they are of no use outside. */
    ReportView over(ReportView report, Shown shown) {
        var numbers = new HashMap<@Nullable Long, Integer>();
        return new ReportView(
                report.query(),
                report.rows().stream().map(row -> row(row, shown, numbers)).toList(),
                totals(report.totals(), shown),
                report.before(),
                report.totalsBefore() == null ? null : totals(report.totalsBefore(), shown));
    }

    private ReportRow row(ReportRow row, Shown shown, Map<@Nullable Long, Integer> numbers) {
        List<ReportKey> keys =
                row.keys().stream().map(key -> key(key, shown, numbers)).toList();
        var before = row.before();
        return new ReportRow(keys, totals(row.totals(), shown), before == null ? null : totals(before, shown));
    }

    private ReportKey key(ReportKey key, Shown shown, Map<@Nullable Long, Integer> numbers) {
        var label = key.id() == null ? key.label() : words.label(key);
        if (key.group() == ReportGroup.USER && !shown.people() && key.id() != null) {
            label = words.text("reports.person.number", numbers.computeIfAbsent(key.id(), id -> numbers.size() + 1));
        }
        return new ReportKey(key.group(), null, key.begin(), label);
    }

    private static ReportTotals totals(ReportTotals totals, Shown shown) {
        return shown.amounts()
                ? totals
                : new ReportTotals(
                        totals.seconds(),
                        totals.billableSeconds(),
                        totals.hours(),
                        totals.billableHours(),
                        Money.ZERO,
                        totals.entries());
    }
}
