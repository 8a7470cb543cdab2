package io.timetracker.time;

import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes demo entries as this module would, and adds up what was worked. */
final class DemoEntryRows implements AutoCloseable {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DemoPlan plan;
    private final Settings settings;
    private final DemoRows rows;

    DemoEntryRows(DemoPlan plan, Settings settings) {
        this.plan = plan;
        this.settings = settings;
        this.rows = plan.rows("time entries", "time_entry", """
                user_id, project_id, client_id, task_id, start_time, end_time, duration_seconds, worked_seconds,
                rounded_by, break_seconds, paused_at, notes, tags, source, billable, paid, invoice_number, running_owner, version,
                created_at, updated_at""");
    }

    void add(DemoEntry entry) {
        var span = entry.span();
        var worked = span.workedSeconds();
        var rounding = Rounding.of(entry.person().id(), entry.person().rounding(), settings.roundingMinutes());
        var billed = worked == null ? null : (Integer) rounding.apply(worked);
        rows.add(
                entry.person().id().value(),
                entry.isForClient() ? null : (Long) entry.project().id(),
                entry.isForClient() ? (Long) entry.project().client().id() : null,
                entry.task() == null ? null : (Long) entry.task().id(),
                span.start(),
                span.end(),
                billed,
                worked,
                worked == null ? null : rounding.text(),
                span.breakSeconds(),
                span.pausedAt(),
                entry.notes(),
                entry.tags(),
                entry.isTimed() ? "auto" : "manual",
                entry.isBillable(),
                entry.isPaid(),
                entry.isPaid() ? invoice(entry) : null,
                span.end() == null && settings.singleActiveTimer()
                        ? (Long) entry.person().id().value()
                        : null,
                1,
                entry.isTimed() ? span.start() : written(entry),
                written(entry));
        if (billed != null) {
            total(entry, billed);
        }
    }

    /** One invoice per client and month. */
    private static String invoice(DemoEntry entry) {
        return "%s-%04d"
                .formatted(
                        MONTH.format(entry.span().start()),
                        entry.project().client().id());
    }

    private Instant written(DemoEntry entry) {
        var span = entry.span();
        if (span.end() == null) {
            return span.pausedAt() == null ? span.start() : span.pausedAt();
        }
        var later = span.end().plus(entry.writtenMinutesLater(), ChronoUnit.MINUTES);
        var now = plan.calendar().now();
        return entry.isTimed() ? span.end() : later.isAfter(now) ? now : later;
    }

    private void total(DemoEntry entry, int seconds) {
        if (!entry.isForClient()) {
            var project = entry.project().id();
            var day = LocalDate.ofInstant(entry.span().start(), settings.zone());
            plan.projectTotals().add(project, seconds, entry.isBillable());
            plan.dayTotals()
                    .add(new DemoPlan.Day(project, day, entry.person().id().value()), seconds, entry.isBillable());
        }
        if (entry.task() != null) {
            plan.taskTotals().add(entry.task().id(), seconds, entry.isBillable());
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
