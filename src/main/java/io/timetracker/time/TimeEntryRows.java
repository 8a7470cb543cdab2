package io.timetracker.time;

import static io.timetracker.platform.calendar.InstantColumns.column;

import io.timetracker.platform.ids.TypedId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes many finished entries at once, as {@link TimeEntries} does one. Publishes nothing. */
@Component
class TimeEntryRows {

    private static final String COLUMNS = """
            user_id, project_id, client_id, task_id, start_time, end_time, duration_seconds, worked_seconds,
            rounded_by, break_seconds, paused_at, timed, notes, tags, source, billable, paid, invoice_number, created_at, updated_at,
            version, id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    TimeEntryRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Under the ids and versions that they bring. */
    void insert(List<TimeEntryView> entries) {
        if (!entries.isEmpty()) {
            var values = COLUMNS.replaceAll("\\w+", "?");
            batch.batchUpdate(
                    "insert into time_entry (" + COLUMNS + ") values (" + values + ")",
                    entries.stream().map(TimeEntryRows::row).toList());
        }
    }

    /**
     * @param entries with the version that they are going to have
     * @throws OptimisticLockingFailureException if one of them has not the version before it
     */
    void update(List<TimeEntryView> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var changed = batch.batchUpdate(
                "update time_entry set " + COLUMNS.replace(", id", "").replace(",", " = ?,")
                        + " = ? where id = ? and version = ?",
                entries.stream().map(TimeEntryRows::rowOver).toList());
        if (Arrays.stream(changed).anyMatch(rows -> rows == 0)) {
            throw new OptimisticLockingFailureException("an entry was changed meanwhile");
        }
    }

    /**
     * As {@link #update} of entries that are only paid now, in one statement.
     *
     * @param number null: each keeps its own
     * @throws OptimisticLockingFailureException if one of them is paid
     */
    void pay(List<TimeEntryView> entries, @Nullable String number, Instant now) {
        var changed = jdbc.sql("""
                        update time_entry set paid = true, invoice_number = coalesce(:number, invoice_number),
                               version = version + 1, updated_at = :now
                        where id in (:ids) and paid = false
                        """)
                .param("number", number)
                .param("now", column(now))
                .param("ids", entries.stream().map(entry -> entry.id().value()).toList())
                .update();
        if (changed != entries.size()) {
            throw new OptimisticLockingFailureException("an entry was changed meanwhile");
        }
    }

    private static @Nullable Object[] rowOver(TimeEntryView entry) {
        var row = row(entry);
        var longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = entry.version() - 1;
        return longer;
    }

    private static @Nullable Object[] row(TimeEntryView entry) {
        return new @Nullable Object[] {
            entry.userId().value(),
            TypedId.valueOf(entry.projectId()),
            TypedId.valueOf(entry.clientId()),
            TypedId.valueOf(entry.taskId()),
            column(entry.startTime()),
            columnOrNull(entry.endTime()),
            entry.durationSeconds(),
            entry.workedSeconds(),
            entry.rounding() == null ? null : entry.rounding().text(),
            entry.breakSeconds(),
            columnOrNull(entry.pausedAt()),
            entry.isTimed(),
            entry.notes(),
            entry.tags(),
            entry.source(),
            entry.billable(),
            entry.paid(),
            entry.invoiceNumber(),
            column(entry.createdAt()),
            column(entry.updatedAt()),
            entry.version(),
            entry.id().value()
        };
    }

    private static @Nullable Object columnOrNull(@Nullable Instant instant) {
        return instant == null ? null : column(instant);
    }

    void delete(List<TimeEntryView> entries) {
        if (!entries.isEmpty()) {
            jdbc.sql("delete from time_entry where id in (:ids)")
                    .param(
                            "ids",
                            entries.stream().map(entry -> entry.id().value()).toList())
                    .update();
        }
    }
}
