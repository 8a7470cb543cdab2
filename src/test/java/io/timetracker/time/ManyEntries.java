package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** An installation of a hundred people who have worked for years, written past the product in few seconds. */
final class ManyEntries {

    static final int OWN = 5000;
    static final int ALL = 100_000;
    /** Of people whom nobody knows; no other test counts them. */
    private static final long FIRST_STRANGER = 900_000_000;

    private static final int STRANGERS = 99;
    private static final int AT_ONCE = 5000;
    static final LocalDateTime NEWEST = LocalDateTime.parse("2024-12-30T15:00");

    private final JdbcTemplate batch;

    ManyEntries(JdbcTemplate batch) {
        this.batch = batch;
    }

    void write(UserId ada, ProjectId project) {
        clear();
        entries(OWN, i -> entry(ada.value(), project.value(), i));
        var each = (ALL - OWN) / STRANGERS;
        IntStream.range(0, STRANGERS).forEach(stranger -> entries(each, i -> entry(FIRST_STRANGER + stranger, 1, i)));
        tags();
        periods(ada);
        imports(ada);
    }

    /** Each half an hour after the one before, eight on a day, and no two people's at one moment. */
    private static Object[] entry(long owner, long project, int number) {
        var start =
                NEWEST.minusDays(number / 8).minusMinutes(60L * (number % 8)).minusSeconds(owner % 1000);
        return new Object[] {owner, project, start, start.plusMinutes(30), "entry " + number, "many" + number % 20};
    }

    private void entries(int count, IntFunction<Object[]> row) {
        write("""
                insert into time_entry (user_id, project_id, start_time, end_time, notes, tags, duration_seconds,
                    worked_seconds, source, billable, paid, version, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, 1800, 1800, 'manual', true, false, 1, '2025-01-01', '2025-01-01')
                """, count, row);
    }

    private void write(String sql, int count, IntFunction<Object[]> row) {
        for (var from = 0; from < count; from += AT_ONCE) {
            batch.batchUpdate(
                    sql,
                    IntStream.range(from, Math.min(count, from + AT_ONCE))
                            .mapToObj(row)
                            .toList());
        }
    }

    private void tags() {
        write("insert into tag (name, name_key, version, created_at) values (?, ?, 1, '2025-01-01')", 20, i ->
                new Object[] {"many" + i, "many" + i});
        batch.update("""
                insert into time_entry_tag (entry_id, tag_id)
                select e.id, t.id from tag t join time_entry e on e.tags = t.name where t.name like 'many%'
                """);
    }

    private void periods(UserId ada) {
        var monday = LocalDate.parse("2024-12-30");
        IntStream.rangeClosed(0, STRANGERS)
                .forEach(person -> write("""
                insert into timesheet_period (user_id, period_type, period_start, period_end, status, version,
                    created_at, updated_at)
                values (?, 'weekly', ?, ?, ?, 1, '2025-01-01', '2025-01-01')
                """, 60, week -> {
                    var first = monday.minusWeeks(week + 1L);
                    var owner = person == STRANGERS ? ada.value() : FIRST_STRANGER + person;
                    return new Object[] {owner, first, first.plusDays(6), week < 2 ? "submitted" : "approved"};
                }));
    }

    private void imports(UserId ada) {
        write("""
                insert into time_import (user_id, face, trial, state, file_name, file_hash, size_bytes, reading,
                    rows_total, created_at, updated_at, finished_at)
                values (?, 'web', false, 'done', 'rows.csv', 'x', 1,
                    '{"delimiter":",","dates":"ISO","zone":"UTC","header":[],"columns":[]}', 1,
                    '2025-01-01', '2025-01-01', '2025-01-01')
                """, 5000, i -> new Object[] {i < 500 ? ada.value() : FIRST_STRANGER + i % STRANGERS});
    }

    /** The tables as the server sees them after a night. */
    void analyze() {
        for (var table : List.of("time_entry", "time_entry_tag", "tag", "timesheet_period", "time_import")) {
            batch.execute("analyze table " + table);
        }
    }

    void clear() {
        for (var table : List.of("time_entry", "timesheet_period", "time_import")) {
            batch.update("delete from " + table + " where user_id >= ?", FIRST_STRANGER);
        }
    }

    void clear(UserId ada) {
        clear();
        for (var table : List.of("time_entry", "timesheet_period", "time_import")) {
            batch.update("delete from " + table + " where user_id = ?", ada.value());
        }
        batch.update("delete from tag where name like 'many%'");
    }
}
