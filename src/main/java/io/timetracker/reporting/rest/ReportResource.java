package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.ReportKey;
import io.timetracker.reporting.ReportRow;
import io.timetracker.reporting.ReportTotals;
import io.timetracker.reporting.ReportView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report on the wire. Hours and amounts are rounded once, so that rows add up to their total. */
@WireRecord
@Schema(name = "Report")
record ReportResource(
        @Schema(example = "2026-02-01") String startDate,

        @Schema(example = "2026-02-28", description = "belongs to it")
        String endDate,

        List<String> groupBy,
        @Schema(example = "EUR") String currency,
        List<Row> rows,
        Totals totals,
        @Nullable Before comparedWith) {

    @WireRecord
    @Schema(name = "ReportAnswer")
    record Answer(ReportResource report) {}

    @WireRecord
    @Schema(name = "ReportRow")
    record Row(
            @Schema(description = "one for each group, in their order")
            List<Key> keys,

            Totals totals,

            @Schema(
                    description =
                            "of the same keys in the period before; null where it has none, and of stretches of time")
            @Nullable Totals before) {

        static Row of(ReportRow row) {
            return new Row(
                    row.keys().stream().map(Key::of).toList(),
                    Totals.of(row.totals()),
                    row.before() == null ? null : Totals.of(row.before()));
        }
    }

    @WireRecord
    @Schema(name = "ReportKey")
    record Key(
            @Schema(example = "project") String group,

            @Schema(example = "7", description = "of a user, project, client or task; null: none") @Nullable Long id,

            @Schema(example = "Website", description = "what it is called; `true` or `false` of billable") @Nullable String name,

            @Schema(example = "2026-02-02", description = "the first day of a stretch of time; else null") @Nullable String date) {

        static Key of(ReportKey key) {
            return new Key(
                    key.group().wire(),
                    key.id(),
                    key.label(),
                    key.begin() == null ? null : key.begin().toString());
        }
    }

    @WireRecord
    @Schema(name = "ReportTotals")
    record Totals(
            @Schema(example = "307800", description = "finished, as billed; exact")
            long durationSeconds,

            @Schema(example = "85.5") BigDecimal hours,
            @Schema(example = "261000") long billableSeconds,
            @Schema(example = "72.5") BigDecimal billableHours,

            @Schema(example = "7250.00", description = "of the billable hours, at the rates of their days")
            BigDecimal amount,

            @Schema(example = "45") long entries,

            @Schema(example = "84.8", description = "billable of all hours, in per cent")
            BigDecimal utilisation) {

        static Totals of(ReportTotals totals) {
            return new Totals(
                    totals.seconds(),
                    totals.hours(),
                    totals.billableSeconds(),
                    totals.billableHours(),
                    totals.amount().decimal(),
                    totals.entries(),
                    totals.utilisation());
        }
    }

    @WireRecord
    @Schema(name = "ReportBefore")
    record Before(String startDate, String endDate, Totals totals) {}

    static ReportResource of(ReportView report, String currency) {
        var before = report.before();
        return new ReportResource(
                report.query().range().first().toString(),
                report.query().range().last().toString(),
                report.query().groups().stream().map(group -> group.wire()).toList(),
                currency,
                report.rows().stream().map(Row::of).toList(),
                Totals.of(report.totals()),
                before == null
                        ? null
                        : new Before(
                                before.first().toString(),
                                before.last().toString(),
                                Totals.of(Objects.requireNonNull(report.totalsBefore()))));
    }
}
