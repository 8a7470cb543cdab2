package io.timetracker.reporting;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Every check and rebuild of the roll-ups that somebody asked for. */
@Component
class RollUpRuns {

    private final JdbcClient jdbc;

    RollUpRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last the last person who is done */
    record Place(RollUpRun run, UserId last) {}

    /** @throws org.springframework.dao.DuplicateKeyException if one goes on */
    RollUpRunId begin(RollUpRun.Kind kind, @Nullable UserId askedBy, int people, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into roll_up_run (kind, asked_by, begun_at, going, people) values (?, ?, ?, 1, ?)")
                .param(kind.code())
                .param(askedBy == null ? null : askedBy.value())
                .param(InstantColumns.column(now))
                .param(people)
                .update(key, "id");
        return new RollUpRunId(Objects.requireNonNull(key.getKey()).longValue());
    }

    Optional<Place> going() {
        return jdbc.sql("select * from roll_up_run where going = 1")
                .query((row, number) -> new Place(run(row), new UserId(row.getLong("last_user"))))
                .optional();
    }

    Optional<RollUpRun> find(RollUpRunId id) {
        return jdbc.sql("select * from roll_up_run where id = ?")
                .param(id.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /** Those that ended last, one of each kind. */
    Map<RollUpRun.Kind, RollUpRun> last() {
        var last = new HashMap<RollUpRun.Kind, RollUpRun>();
        jdbc.sql("""
                        select * from roll_up_run where id in
                        (select max(id) from roll_up_run where ended_at is not null group by kind)
                        """).query((row, number) -> run(row)).list().forEach(run -> last.put(run.kind(), run));
        return last;
    }

    /**
     * One more person is done.
     *
     * @return false if another node was faster
     */
    boolean pass(Place place, UserId user, boolean failed, int wrongCells) {
        return jdbc.sql("""
                        update roll_up_run set last_user = ?, done = done + 1, failed = failed + ?,
                                               wrong_cells = wrong_cells + ?
                        where id = ? and last_user = ? and going = 1
                        """)
                        .params(List.of(
                                user.value(),
                                failed ? 1 : 0,
                                wrongCells,
                                place.run().id().value(),
                                place.last().value()))
                        .update()
                == 1;
    }

    /**
     * @param wrongCells of projects
     * @return false if it had ended
     */
    boolean end(RollUpRunId id, int wrongCells, Instant now) {
        return jdbc.sql("""
                        update roll_up_run set going = null, ended_at = ?, wrong_cells = wrong_cells + ?
                        where id = ? and going = 1
                        """)
                        .params(InstantColumns.column(now), wrongCells, id.value())
                        .update()
                == 1;
    }

    private static RollUpRun run(ResultSet row) throws SQLException {
        var askedBy = row.getLong("asked_by");
        var isOfSomebody = !row.wasNull();
        var ended = row.getObject("ended_at", LocalDateTime.class);
        return new RollUpRun(
                new RollUpRunId(row.getLong("id")),
                RollUpRun.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                isOfSomebody ? new UserId(askedBy) : null,
                InstantColumns.instant(row.getObject("begun_at", LocalDateTime.class)),
                ended == null ? null : InstantColumns.instant(ended),
                row.getInt("people"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getLong("wrong_cells"));
    }
}
