package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was done to entries and can be taken back for a while. Written by each act in its own transaction. */
@Component
class ChangeActs {

    static final String MARKED_PAID = "time_entry.marked_paid";

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final CurrentSettings settings;
    private final Clock clock;

    ChangeActs(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, CurrentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param before null: the act made the entry @param leftVersion null: it deleted it */
    record Step(
            TimeEntryId entry,
            UserId owner,
            @Nullable TimeEntryView before,
            @Nullable Integer leftVersion) {}

    record Act(long id, UserId actor, Instant at, String what, List<Step> steps) {

        /** Nothing of what was worked was changed. */
        boolean isPayment() {
            return what.equals(MARKED_PAID);
        }
    }

    /**
     * Notes an act, so that whoever did it can take it back.
     *
     * @param what domain name, past tense: {@code time_entry.changed}
     * @param steps all that it did; none is no act
     * @return empty where nothing can be taken back: the installation allows no time for it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UndoOffer> remember(CurrentUser actor, String what, List<EntryStep> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var act = begin(actor, what);
        add(act, steps);
        return offer(act);
    }

    /** An act that does so much that it is noted bit by bit. */
    record Begun(long id, String handle, Instant at) {}

    /** @param what domain name, past tense: {@code time_entry.changed} */
    @Transactional(propagation = Propagation.MANDATORY)
    Begun begin(CurrentUser actor, String what) {
        var handle = UUID.randomUUID().toString();
        var now = clock.instant();
        jdbc.sql("insert into change_act (handle, actor_id, at, what) values (?, ?, ?, ?)")
                .params(handle, actor.id().value(), InstantColumns.column(now), what)
                .update();
        var act = jdbc.sql("select id from change_act where handle = ?")
                .param(handle)
                .query(Long.class)
                .single();
        return new Begun(act, handle, now);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Begun act, List<EntryStep> steps) {
        batch.batchUpdate(
                "insert into change_act_entry (act_id, entry_id, owner_id, before_state, left_version) values (?, ?, ?, ?, ?)",
                steps.stream().map(step -> row(act.id(), step)).toList());
    }

    /** @return empty where nothing can be taken back: the installation allows no time for it */
    Optional<UndoOffer> offer(Begun act) {
        return offer(act.handle(), act.at());
    }

    private @Nullable Object[] row(long act, EntryStep step) {
        return new @Nullable Object[] {
            act,
            step.id().value(),
            step.owner().value(),
            step.before() == null ? null : json.writeValueAsString(step.before()),
            step.after() == null ? null : step.after().version()
        };
    }

    private Optional<UndoOffer> offer(String handle, Instant at) {
        return undoTime().isZero() ? Optional.empty() : Optional.of(new UndoOffer(handle, at.plus(undoTime())));
    }

    Duration undoTime() {
        return Duration.ofMinutes(settings.get().undoMinutes());
    }

    /** What the caller did last to an entry, while it can be taken back. */
    Optional<UndoOffer> latestOf(TimeEntryId entry, CurrentUser actor) {
        return jdbc.sql("""
                        select a.handle, a.at from change_act_entry e join change_act a on a.id = e.act_id
                        where e.entry_id = ? and a.actor_id = ? and a.undone_at is null
                        order by e.entry_id, e.act_id desc limit 1
                        """)
                .params(entry.value(), actor.id().value())
                .query((row, number) -> offer(row.getString(1), instant(row.getObject(2, LocalDateTime.class))))
                .optional()
                .flatMap(offer -> offer);
    }

    /** @throws NotFound if there is no such act */
    Act find(String handle) {
        record Head(long id, UserId actor, Instant at, String what) {}
        var head = jdbc.sql("select id, actor_id, at, what from change_act where handle = ?")
                .param(handle)
                .query((row, number) -> new Head(
                        row.getLong(1),
                        new UserId(row.getLong(2)),
                        instant(row.getObject(3, LocalDateTime.class)),
                        row.getString(4)))
                .optional()
                .orElseThrow(NotFound::new);
        return new Act(head.id(), head.actor(), head.at(), head.what(), steps(head.id()));
    }

    private List<Step> steps(long act) {
        return jdbc.sql("""
                        select entry_id, owner_id, before_state, left_version from change_act_entry
                        where act_id = ? order by entry_id
                        """)
                .param(act)
                .query((row, number) -> new Step(
                        new TimeEntryId(row.getLong(1)),
                        new UserId(row.getLong(2)),
                        state(row.getString(3)),
                        row.getObject(4, Integer.class)))
                .list();
    }

    private @Nullable TimeEntryView state(@Nullable String recorded) {
        return recorded == null ? null : json.readValue(recorded, TimeEntryView.class);
    }

    /** Whether something that the act deleted came back since then, and went again: what it was before is long past. */
    boolean isFollowed(Act act) {
        return jdbc.sql("""
                        select count(*) from change_act_entry gone
                        join change_act_entry later on later.entry_id = gone.entry_id and later.act_id > gone.act_id
                        where gone.act_id = ? and gone.left_version is null
                        """).param(act.id()).query(Long.class).single() > 0;
    }

    /** @return false if it was undone before: of two who ask at once, the second */
    boolean claim(Act act) {
        return jdbc.sql("update change_act set undone_at = ? where id = ? and undone_at is null")
                        .params(InstantColumns.column(clock.instant()), act.id())
                        .update()
                > 0;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    @Transactional
    void forgetOld() {
        var oldest = InstantColumns.column(clock.instant().minus(KEPT));
        jdbc.sql("delete from change_act_entry where act_id in (select id from change_act where at < ?)")
                .param(oldest)
                .update();
        jdbc.sql("delete from change_act where at < ?").param(oldest).update();
    }

    private static Instant instant(LocalDateTime column) {
        return InstantColumns.instant(column);
    }
}
