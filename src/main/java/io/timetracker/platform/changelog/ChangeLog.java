package io.timetracker.platform.changelog;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Written by each command in its own transaction, never changed: who did what, through which face, to what. */
@Component
public class ChangeLog {

    private static final String INSERT = """
            insert into change_log (at, user_id, face, request_id, action, entity_type, entity_id, before_state,
                                    after_state, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a command's effect.
     *
     * @param actor null when the installation itself acts
     * @param before null when the entity began to exist
     * @param after null when it ceased to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable CurrentUser actor,
            String action,
            TypedId entity,
            @Nullable Object before,
            @Nullable Object after) {
        record(actor, action, entity, before, after, null);
    }

    /**
     * Records what the installation noticed by itself.
     *
     * @param doer whose act brought it about, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noticed(@Nullable UserId doer, String action, TypedId entity, Object what) {
        write(doer, Face.SYSTEM, action, entity, null, what, null);
    }

    /** As {@link #record}, with the reason that the actor gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable CurrentUser actor,
            String action,
            TypedId entity,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        var face = actor == null ? Face.SYSTEM : actor.face();
        write(actor == null ? null : actor.id(), face, action, entity, before, after, reason);
    }

    /** What a command did to one of many entities; the states as in {@link #record}. */
    public record Effect(
            String action,
            TypedId entity,
            @Nullable Object before,
            @Nullable Object after) {}

    /** As {@link #record} for each of them, in one go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(@Nullable CurrentUser actor, Collection<Effect> effects, @Nullable String reason) {
        var face = actor == null ? Face.SYSTEM : actor.face();
        var who = actor == null ? null : actor.id();
        batch.batchUpdate(
                INSERT,
                effects.stream()
                        .map(effect -> row(
                                who, face, effect.action(), effect.entity(), effect.before(), effect.after(), reason))
                        .toList());
    }

    private void write(
            @Nullable UserId who,
            Face face,
            String action,
            TypedId entity,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        jdbc.sql(INSERT)
                .params(row(who, face, action, entity, before, after, reason))
                .update();
    }

    private @Nullable Object[] row(
            @Nullable UserId who,
            Face face,
            String action,
            TypedId entity,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        return new @Nullable Object[] {
            InstantColumns.column(clock.instant()),
            who == null ? null : who.value(),
            face.name(),
            MDC.get("request"),
            action,
            typeOf(action),
            entity.value(),
            text(before),
            text(after),
            reason
        };
    }

    /** The latest change of that name to an entity. */
    public Optional<Change> latest(String action, TypedId entity) {
        return jdbc.sql("select " + ChangeReader.COLUMNS
                        + " from change_log where entity_type = ? and entity_id = ? and action = ?"
                        + " order by seq desc limit 1")
                .params(typeOf(action), entity.value(), action)
                .query((row, number) -> ChangeReader.change(row))
                .optional();
    }

    /** A state as it was recorded. */
    public <T> T state(String recorded, Class<T> type) {
        return json.readValue(recorded, type);
    }

    private static String typeOf(String action) {
        return action.substring(0, action.indexOf('.'));
    }

    private @Nullable String text(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
