package io.timetracker.time;

import static java.util.stream.Collectors.toMap;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database has of a few people's time.
 *
 * @param zone of the installation
 * @param rest rows of weeks, tags of entries and how often they were written to: equal when nothing was written
 * @param logged the last number of the change log
 */
record TimeState(
        ZoneId zone, Map<TimeEntryId, TimeEntryView> entries, List<Period> periods, List<String> rest, long logged) {

    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    record Period(
            TimesheetId id,
            UserId owner,
            LocalDate firstDay,
            LocalDate lastDay,
            TimesheetStatus status,
            boolean isReopened,
            int version) {

        private boolean holds(TimeEntryView entry, ZoneId zone) {
            return owner.equals(entry.userId())
                    && !firstDay.isAfter(last(entry, zone))
                    && !lastDay.isBefore(first(entry, zone));
        }

        private boolean isLockedFor(CurrentUser actor, boolean isAdded) {
            if (isReopened && actor.id().equals(owner)) {
                return false;
            }
            return switch (status) {
                case DRAFT, REJECTED -> false;
                case SUBMITTED, APPROVED -> actor.id().equals(owner);
                case CLOSED -> isAdded || !actor.isAdmin();
            };
        }
    }

    private static LocalDate first(TimeEntryView entry, ZoneId zone) {
        return LocalDate.ofInstant(entry.startTime(), zone);
    }

    private static LocalDate last(TimeEntryView entry, ZoneId zone) {
        var until = entry.endTime() == null ? Instant.now() : entry.endTime().minus(1, ChronoUnit.MICROS);
        return LocalDate.ofInstant(until.isBefore(entry.startTime()) ? entry.startTime() : until, zone);
    }

    static TimeState read(JdbcClient jdbc, Collection<UserId> people, ZoneId zone) {
        var ids = people.stream().map(UserId::value).toList();
        var entries = jdbc
                .sql("select * from time_entry where user_id in (:people)")
                .param("people", ids)
                .query((row, number) -> TimeEntryQueries.map(row))
                .list()
                .stream()
                .collect(toMap(TimeEntryView::id, Function.identity()));
        var periods = jdbc.sql("select * from timesheet_period where user_id in (:people) order by id")
                .param("people", ids)
                .query((row, number) -> new Period(
                        new TimesheetId(row.getLong("id")),
                        new UserId(row.getLong("user_id")),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class),
                        TimesheetStatus.of(row.getString("status")).orElseThrow(),
                        row.getObject("reopened_until") != null,
                        row.getInt("version")))
                .list();
        return new TimeState(zone, entries, periods, rest(jdbc, ids), number(jdbc, "select max(seq) from change_log"));
    }

    private static List<String> rest(JdbcClient jdbc, List<Long> people) {
        var weeks = jdbc.sql("select * from week_row where user_id in (:people) order by id")
                .param("people", people)
                .query((row, number) -> "row " + row.getLong("id") + " " + row.getString("week_start"))
                .list();
        var tags = jdbc.sql("""
                        select bearing.entry_id, bearing.tag_id, tag.version from time_entry_tag bearing
                        join time_entry e on e.id = bearing.entry_id join tag on tag.id = bearing.tag_id
                        where e.user_id in (:people) order by bearing.entry_id, bearing.tag_id
                        """)
                .param("people", people)
                .query((row, number) -> "tag " + row.getLong(1) + " " + row.getLong(2) + " " + row.getInt(3))
                .list();
        var acts = List.of("acts " + number(jdbc, "select max(id) from change_act"));
        return Stream.of(weeks, tags, acts).flatMap(List::stream).toList();
    }

    private static long number(JdbcClient jdbc, String sql) {
        return Objects.requireNonNullElse(
                jdbc.sql(sql).query(Long.class).optional().orElse(null), 0L);
    }

    /** Those that are not as they were, that are new and that are gone. */
    List<TimeEntryId> changedSince(TimeState before) {
        return Stream.concat(before.entries.keySet().stream(), entries.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(before.entries.get(id), entries.get(id)))
                .toList();
    }

    /** Whether the table of locks lets nobody like that change, or add, the entry. */
    boolean locks(TimeEntryView entry, CurrentUser actor, boolean isAdded) {
        return periods.stream().anyMatch(period -> period.holds(entry, zone) && period.isLockedFor(actor, isAdded));
    }

    List<TimeEntryView> overlapping(TimeEntryView entry) {
        var end = Objects.requireNonNull(entry.endTime());
        return entries.values().stream()
                .filter(other ->
                        other.userId().equals(entry.userId()) && !other.id().equals(entry.id()))
                .filter(other -> other.isTimed() && other.endTime() != null)
                .filter(other -> other.endTime().isAfter(entry.startTime())
                        && other.startTime().isBefore(end))
                .toList();
    }

    Map<UserId, Long> running() {
        return entries.values().stream()
                .filter(TimeEntryView::isRunning)
                .collect(Collectors.groupingBy(TimeEntryView::userId, Collectors.counting()));
    }

    /** All of an entry that people see; not how often and when it was written. */
    static @Nullable TimeEntryView visible(@Nullable TimeEntryView entry) {
        return entry == null
                ? null
                : new TimeEntryView(
                        entry.id(),
                        entry.userId(),
                        entry.projectId(),
                        entry.clientId(),
                        entry.taskId(),
                        entry.startTime(),
                        entry.endTime(),
                        entry.durationSeconds(),
                        entry.workedSeconds(),
                        entry.breakSeconds(),
                        entry.pausedAt(),
                        entry.timed(),
                        entry.notes(),
                        entry.tags(),
                        entry.source(),
                        entry.billable(),
                        entry.paid(),
                        entry.invoiceNumber(),
                        0,
                        entry.createdAt(),
                        Instant.EPOCH,
                        entry.rounding());
    }
}
