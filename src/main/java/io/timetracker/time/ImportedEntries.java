package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.OverlapPolicy;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.time.ImportOutcome.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs many rows as {@link Timekeeping#log} logs one: the same rules in the same order, a row that breaks one fails
 * alone. The caller holds the owner's lock.
 */
@Component
class ImportedEntries {

    private final TimeEntries entries;
    private final ImportedRows known;
    private final BookingRules rules;
    private final TimeLocks locks;
    private final RoundingBooks roundings;
    private final EntryTags tags;
    private final CurrentSettings settings;
    private final ChangeLog changes;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportedEntries(
            TimeEntries entries,
            ImportedRows known,
            BookingRules rules,
            TimeLocks locks,
            RoundingBooks roundings,
            EntryTags tags,
            CurrentSettings settings,
            ChangeLog changes,
            Refusals refusals,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.entries = entries;
        this.known = known;
        this.rules = rules;
        this.locks = locks;
        this.roundings = roundings;
        this.tags = tags;
        this.settings = settings;
        this.changes = changes;
        this.refusals = refusals;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the rows are checked against and written for.
     *
     * @param roundings of each project that was seen
     * @param isTrial nothing is written, so what was read before is remembered
     */
    record Work(
            CurrentUser user,
            ImportPlaces places,
            OccupiedTime readBefore,
            Map<ProjectId, Rounding> roundings,
            boolean isTrial) {

        Work(CurrentUser user, ImportPlaces places, boolean isTrial) {
            this(user, places, new OccupiedTime(), new HashMap<>(), isTrial);
        }
    }

    /** What became of each row, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ImportOutcome> log(List<ImportRow> rows, Work work) {
        work.places()
                .prepare(rows.stream()
                        .filter(row -> row.work() != null)
                        .map(ImportRow::booking)
                        .toList());
        var check = new Check(work, there(rows, work.user()));
        var outcomes = new ArrayList<ImportOutcome>();
        for (var row : rows) {
            outcomes.add(check.outcome(row));
        }
        return work.isTrial() ? outcomes : written(check.accepted, outcomes, work.user());
    }

    /** What the owner has in the time that the rows span, and what came of these rows before. */
    private There there(List<ImportRow> rows, CurrentUser user) {
        var readable = rows.stream().filter(row -> row.work() != null).toList();
        if (readable.isEmpty()) {
            return new There(Set.of(), new OccupiedTime(), TimeLocks.Adding.NOTHING_LOCKED);
        }
        var first =
                readable.stream().map(ImportRow::start).min(Instant::compareTo).orElseThrow();
        var last = readable.stream().map(ImportRow::end).max(Instant::compareTo).orElseThrow();
        var keys = new HashSet<>(
                known.known(user.id(), readable.stream().map(ImportRow::key).toList()));
        var occupied = new OccupiedTime();
        jdbc.sql("""
                        select project_id, client_id, task_id, start_time, end_time, notes from time_entry
                        where user_id = ? and end_time > ? and start_time < ? and timed = true
                        """)
                .params(user.id().value(), InstantColumns.column(first), InstantColumns.column(last))
                .query((ResultSet row) -> {
                    var key = key(row);
                    occupied.occupy(key.start(), key.end());
                    if (row.getObject("client_id") == null) {
                        keys.add(key);
                    }
                });
        return new There(keys, occupied, locks.adding(user.id(), first, last, user));
    }

    private record There(Set<ImportRow.Key> keys, OccupiedTime occupied, TimeLocks.Adding locks) {}

    private static ImportRow.Key key(ResultSet row) throws SQLException {
        var project = row.getLong("project_id");
        var hasProject = !row.wasNull();
        var task = row.getLong("task_id");
        var hasTask = !row.wasNull();
        return new ImportRow.Key(
                hasProject ? new ProjectId(project) : null,
                hasTask ? new TaskId(task) : null,
                InstantColumns.instant(row.getObject("start_time", LocalDateTime.class)),
                InstantColumns.instant(row.getObject("end_time", LocalDateTime.class)),
                row.getString("notes"));
    }

    private record Accepted(ImportRow.Key row, TimeEntry entry) {}

    private final class Check {

        private final Work work;
        private final There there;
        private final OccupiedTime readNow;
        private final Instant now = clock.instant();
        private final Map<Integer, Accepted> accepted = new LinkedHashMap<>();

        Check(Work work, There there) {
            this.work = work;
            this.there = there;
            this.readNow = work.isTrial() ? work.readBefore() : new OccupiedTime();
        }

        ImportOutcome outcome(ImportRow row) {
            try {
                if (row.refusal() != null) {
                    throw row.refusal();
                }
                var key = row.key();
                if (there.keys().contains(key) || readNow.contains(key)) {
                    return new ImportOutcome(row.line().row(), Kind.SKIPPED, null, 0, span(row), null, null);
                }
                var entry = entry(row);
                readNow.add(key);
                accepted.put(row.line().row(), new Accepted(key, entry));
                return new ImportOutcome(
                        row.line().row(), Kind.CREATED, null, entry.finishedSeconds(), span(row), null, null);
            } catch (Refusal refused) {
                return failed(row, refused);
            }
        }

        private TimeEntry entry(ImportRow row) {
            var user = work.user();
            var command = Objects.requireNonNull(row.work());
            rules.canBook(command.booking(), user, work.places());
            if (!user.isAdmin()) {
                rules.saysEnough(command.booking(), command.notes());
            }
            there.locks().mayAdd(row.start(), row.end());
            var rounding = work.roundings()
                    .computeIfAbsent(
                            Objects.requireNonNull(command.booking().projectId()),
                            project -> roundings.of(user.id(), Booking.on(project)));
            var entry = TimeEntry.log(user.id(), command, row.start(), row.end(), rounding, now);
            if (!user.isAdmin() && isTaken(row)) {
                throw new OverlappingEntry();
            }
            return entry;
        }

        private boolean isTaken(ImportRow row) {
            return settings.get().overlapPolicy() == OverlapPolicy.REFUSE && overlaps(row);
        }

        private boolean overlaps(ImportRow row) {
            return there.occupied().overlaps(row.start(), row.end()) || readNow.overlaps(row.start(), row.end());
        }
    }

    private ImportOutcome failed(ImportRow row, Refusal refusal) {
        var reason = refusal.reason() == null ? refusal.code() : refusal.reason();
        return new ImportOutcome(
                row.line().row(),
                Kind.FAILED,
                null,
                0,
                row.work() == null ? 0 : Math.max(0, span(row)),
                reason,
                refusals.text(refusal));
    }

    private static long span(ImportRow row) {
        return Duration.between(row.start(), row.end()).toSeconds();
    }

    private List<ImportOutcome> written(
            Map<Integer, Accepted> accepted, List<ImportOutcome> outcomes, CurrentUser user) {
        if (accepted.isEmpty()) {
            return outcomes;
        }
        // Their tags are written for all of them at once, below.
        accepted.values().forEach(it -> it.entry().tagsAreKept());
        var saved =
                entries.saveAll(accepted.values().stream().map(Accepted::entry).toList());
        known.remember(user.id(), rows(accepted.values(), saved));
        var views = saved.stream().map(TimeEntry::view).toList();
        tags.keep(texts(views));
        locks.written(views, user);
        changes.recordAll(user, views.stream().map(ImportedEntries::effect).toList(), null);
        var logged =
                saved.stream().<WorkLogged>map(entry -> logged(entry, user)).toList();
        events.publishEvent(new TimeImported(user.id(), logged));
        return withIds(outcomes, views.stream().map(TimeEntryView::id).iterator());
    }

    private static Map<TimeEntryId, ImportRow.Key> rows(Collection<Accepted> accepted, List<TimeEntry> saved) {
        var rows = new LinkedHashMap<TimeEntryId, ImportRow.Key>();
        var ids = saved.iterator();
        accepted.forEach(it -> rows.put(ids.next().id(), it.row()));
        return rows;
    }

    private static Map<TimeEntryId, String> texts(List<TimeEntryView> entries) {
        return entries.stream()
                .filter(entry -> entry.tags() != null)
                .collect(Collectors.toMap(TimeEntryView::id, entry -> Wording.orEmpty(entry.tags())));
    }

    private static ChangeLog.Effect effect(TimeEntryView made) {
        return new ChangeLog.Effect("time_entry.logged", made.id(), null, made);
    }

    private static TimeEntryLogged logged(TimeEntry entry, CurrentUser user) {
        return new TimeEntryLogged(entry.id(), user.id(), null, entry.work());
    }

    private static List<ImportOutcome> withIds(List<ImportOutcome> outcomes, java.util.Iterator<TimeEntryId> ids) {
        return outcomes.stream()
                .map(it -> it.kind() == Kind.CREATED ? it.of(ids.next()) : it)
                .toList();
    }
}
