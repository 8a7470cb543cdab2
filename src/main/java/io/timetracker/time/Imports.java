package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All imports. One that is carried out says so with each batch; of one that is silent for long, another node takes over. */
@Component
class Imports {

    /** Longer than any batch takes. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Imports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param runner who carries it out already; null: nobody yet */
    ImportId add(
            CurrentUser owner,
            boolean trial,
            String name,
            CsvCheck file,
            ImportReading reading,
            @Nullable String runner) {
        var key = new GeneratedKeyHolder();
        var now = InstantColumns.column(clock.instant());
        jdbc.sql("""
                        insert into time_import (user_id, face, trial, state, file_name, file_hash, size_bytes, reading,
                                                 rows_total, runner, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(owner.id().value())
                .param(owner.face().name())
                .param(trial)
                .param((runner == null ? ImportState.QUEUED : ImportState.RUNNING).wire())
                .param(name)
                .param(file.hash())
                .param(file.size())
                .param(json.writeValueAsString(reading))
                .param(file.rows())
                .param(runner)
                .param(now)
                .param(now)
                .update(key, "id");
        return new ImportId(Objects.requireNonNull(key.getKey()).longValue());
    }

    Optional<ImportView> find(ImportId id) {
        return jdbc.sql("select * from time_import where id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /** Newest first. */
    PageOf<ImportView> page(UserId owner, PageAsk ask) {
        var cursor = ask.cursor();
        var behind = cursor == null || cursor.isStart() ? Long.MAX_VALUE : cursor.number(0);
        var rows = jdbc.sql("""
                        select * from time_import where user_id = ? and id < ?
                        order by user_id, id desc limit ? offset ?
                        """)
                .params(owner.value(), behind, ask.perPage() + 1, ask.offset())
                .query((row, number) -> view(row))
                .list();
        return PageOf.of(rows, ask, Imports::place, () -> count(owner));
    }

    static Cursor place(ImportView view) {
        return Cursor.after(view.id().value());
    }

    private long count(UserId owner) {
        return jdbc.sql("select count(*) from time_import where user_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    /** Waiting ones and those that nobody works on any more, the oldest first. */
    List<Waiting> waiting() {
        return jdbc.sql("""
                        select id, user_id, face from time_import
                        where state = 'queued' or state = 'running' and updated_at < ? order by id limit 20
                        """)
                .param(silentSince())
                .query((row, number) -> new Waiting(
                        new ImportId(row.getLong(1)), new UserId(row.getLong(2)), Face.valueOf(row.getString(3))))
                .list();
    }

    record Waiting(ImportId id, UserId owner, Face face) {}

    private LocalDateTime silentSince() {
        return InstantColumns.column(clock.instant().minus(SILENCE));
    }

    boolean isBusy(UserId owner) {
        return jdbc.sql("select count(*) from time_import where user_id = ? and state = 'running' and updated_at >= ?")
                        .params(owner.value(), silentSince())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** False: somebody else was faster. */
    boolean take(ImportId id, String runner) {
        return jdbc.sql("""
                        update time_import set state = 'running', runner = ?, updated_at = ?
                        where id = ? and (state = 'queued' or state = 'running' and updated_at < ?)
                        """)
                        .params(runner, InstantColumns.column(clock.instant()), id.value(), silentSince())
                        .update()
                > 0;
    }

    /** False: it was cancelled, or another runner has it. */
    boolean progress(ImportId id, String runner, ImportTally tally) {
        return jdbc.sql("""
                        update time_import
                        set rows_read = ?, created_count = ?, skipped_count = ?, failed_count = ?, booked_seconds = ?,
                            rows_seconds = ?, file_seconds = ?, updated_at = ?
                        where id = ? and state = 'running' and runner = ?
                        """)
                        .param(tally.read())
                        .param(tally.created())
                        .param(tally.skipped())
                        .param(tally.failed())
                        .param(tally.bookedSeconds())
                        .param(tally.rowsSeconds())
                        .param(tally.fileSeconds())
                        .param(InstantColumns.column(clock.instant()))
                        .param(id.value())
                        .param(runner)
                        .update()
                > 0;
    }

    /** False: it was over already, or is somebody else's now. @param runner null: whoever's it is */
    boolean end(ImportId id, @Nullable String runner, ImportState state, @Nullable String error) {
        var now = InstantColumns.column(clock.instant());
        return jdbc.sql("""
                        update time_import set state = ?, error = ?, runner = null, updated_at = ?, finished_at = ?
                        where id = ? and (runner = ? or ? is null and state in ('queued', 'running', 'tried'))
                        """)
                        .param(state.wire())
                        .param(error)
                        .param(now)
                        .param(now)
                        .param(id.value())
                        .param(runner)
                        .param(runner)
                        .update()
                > 0;
    }

    /** Back into the queue, from where it stands. */
    void release(ImportId id, String runner) {
        jdbc.sql("update time_import set state = 'queued', runner = null where id = ? and runner = ?")
                .params(id.value(), runner)
                .update();
    }

    /** From the beginning, as a trial or in earnest. False: it is not a trial that ended. */
    boolean again(ImportId id, boolean trial, ImportReading reading) {
        return jdbc.sql("""
                        update time_import
                        set state = 'queued', trial = ?, reading = ?, rows_read = 0, created_count = 0, skipped_count = 0,
                            failed_count = 0, booked_seconds = 0, rows_seconds = 0, file_seconds = null, error = null,
                            updated_at = ?, finished_at = null
                        where id = ? and state = 'tried'
                        """)
                        .params(
                                trial,
                                json.writeValueAsString(reading),
                                InstantColumns.column(clock.instant()),
                                id.value())
                        .update()
                > 0;
    }

    /** Trials that nobody ran. */
    List<ImportId> triedBefore(Instant moment) {
        return jdbc.sql("select id from time_import where state = 'tried' and updated_at < ? order by id limit 100")
                .param(InstantColumns.column(moment))
                .query((row, number) -> new ImportId(row.getLong(1)))
                .list();
    }

    private ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                new ImportId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                row.getBoolean("trial"),
                ImportState.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                json.readValue(row.getString("reading"), ImportReading.class),
                row.getInt("rows_total"),
                tally(row),
                row.getString("error"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getObject("finished_at") == null ? null : instant(row, "finished_at"));
    }

    private static ImportTally tally(ResultSet row) throws SQLException {
        return new ImportTally(
                row.getInt("rows_read"),
                row.getInt("created_count"),
                row.getInt("skipped_count"),
                row.getInt("failed_count"),
                row.getLong("booked_seconds"),
                row.getLong("rows_seconds"),
                row.getObject("file_seconds", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return InstantColumns.instant(row.getObject(column, LocalDateTime.class));
    }
}
