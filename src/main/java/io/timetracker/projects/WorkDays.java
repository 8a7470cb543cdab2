package io.timetracker.projects;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was worked on each project by whom on which day, and what all of it costs at the rates of those days. Whoever
 * calls holds the project's row in {@code project_worked}.
 */
@Component
class WorkDays {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final RateBooks rates;
    private final Budgets budgets;
    private final Zones zones;
    private final ApplicationEventPublisher events;

    WorkDays(
            JdbcClient jdbc,
            JdbcTemplate batch,
            RateBooks rates,
            Budgets budgets,
            Zones zones,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rates = rates;
        this.budgets = budgets;
        this.zones = zones;
        this.events = events;
    }

    /** @param user 0 where nobody knows any more who it was */
    record Key(LocalDate day, long user) implements Comparable<Key> {

        static Key of(Work work, ZoneId zone) {
            return new Key(LocalDate.ofInstant(work.start(), zone), work.user().value());
        }

        @Override
        public int compareTo(Key other) {
            return day.equals(other.day) ? Long.compare(user, other.user) : day.compareTo(other.day);
        }
    }

    record Day(Key key, Worked worked) {}

    /** Takes away what was there and adds what is there now, to the projects in ascending order. */
    void book(List<WorkLogged> all) {
        var projects = new TreeMap<Long, TreeMap<Key, Worked>>();
        // Not the remembered one: whoever moves midnight has waited for the lock, or this has.
        var zone = zones.appAtThisMoment();
        for (var work : all) {
            add(work.before(), -1, zone, projects);
            add(work.after(), 1, zone, projects);
        }
        projects.forEach((project, days) -> {
            days.values().removeIf(Worked.NOTHING::equals);
            if (!days.isEmpty()) {
                book(new ProjectId(project), days, doer(all, project));
            }
        });
    }

    /** Whose work on the project it was, of the last where it was several people's. */
    private static @Nullable UserId doer(List<WorkLogged> all, long project) {
        return all.reversed().stream()
                .flatMap(work -> Stream.of(work.after(), work.before()))
                .filter(Objects::nonNull)
                .filter(work -> work.project() != null && work.project().value() == project)
                .map(Work::user)
                .findFirst()
                .orElse(null);
    }

    private static void add(@Nullable Work work, int sign, ZoneId zone, TreeMap<Long, TreeMap<Key, Worked>> projects) {
        if (work != null && work.project() != null) {
            var key = Key.of(work, zone);
            projects.computeIfAbsent(work.project().value(), project -> new TreeMap<>())
                    .merge(key, Worked.of(work, sign), Worked::plus);
        }
    }

    private void book(ProjectId project, TreeMap<Key, Worked> days, @Nullable UserId doer) {
        batch.batchUpdate(
                """
                insert into project_day (project_id, worked_on, user_id, seconds, billable_seconds)
                values (?, ?, ?, ?, ?)
                on duplicate key update seconds = seconds + values(seconds),
                                        billable_seconds = billable_seconds + values(billable_seconds)
                """, days.entrySet().stream().map(day -> row(project, day)).toList());
        if (days.values().stream().anyMatch(worked -> worked.billableSeconds() != 0)) {
            var book = rates.of(project);
            var cost = days.entrySet().stream()
                    .map(day -> cost(book, day.getKey(), day.getValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            jdbc.sql("update project_worked set cost = cost + ? where project_id = ?")
                    .params(cost, project.value())
                    .update();
        }
        budgets.check(project, doer);
    }

    private static BigDecimal cost(RateBook book, Key key, Worked worked) {
        return BigDecimal.valueOf(book.rate(key.user(), key.day()).minor())
                .multiply(BigDecimal.valueOf(worked.billableSeconds()));
    }

    /**
     * What the rates of the book make of every day.
     *
     * @param doer who made them what they are; null: the installation
     */
    void recount(RateBook book, @Nullable UserId doer) {
        value(book);
        events.publishEvent(new WorkRepriced(book.project(), null));
        budgets.check(book.project(), doer);
    }

    /** As {@link #recount}, of which nobody is told. */
    void value(RateBook book) {
        var cost = of(book.project()).stream()
                .map(day -> cost(book, day.key(), day.worked()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        jdbc.sql("update project_worked set cost = ? where project_id = ?")
                .params(cost, book.project().value())
                .update();
    }

    List<Day> of(ProjectId project) {
        return jdbc.sql("select worked_on, user_id, seconds, billable_seconds from project_day where project_id = ?")
                .param(project.value())
                .query((row, number) -> new Day(
                        new Key(row.getObject(1, LocalDate.class), row.getLong(2)),
                        new Worked(row.getLong(3), row.getLong(4))))
                .list();
    }

    /**
     * Puts other days in the place of those that are there.
     *
     * @return false if they are no others
     */
    boolean replace(ProjectId project, Map<Key, Worked> days) {
        var before = of(project).stream()
                .filter(day -> !day.worked().equals(Worked.NOTHING))
                .collect(Collectors.toMap(Day::key, Day::worked));
        var after = new TreeMap<>(days);
        after.values().removeIf(Worked.NOTHING::equals);
        if (after.equals(before)) {
            return false;
        }
        jdbc.sql("delete from project_day where project_id = ?")
                .param(project.value())
                .update();
        batch.batchUpdate(
                "insert into project_day (project_id, worked_on, user_id, seconds, billable_seconds) values (?, ?, ?, ?, ?)",
                after.entrySet().stream().map(day -> row(project, day)).toList());
        return true;
    }

    private static Object[] row(ProjectId project, Map.Entry<Key, Worked> day) {
        var worked = day.getValue();
        return new Object[] {
            project.value(), day.getKey().day(), day.getKey().user(), worked.seconds(), worked.billableSeconds()
        };
    }

    /** Whether the books differ about work that was done before the day. */
    boolean differ(RateBook one, RateBook other, LocalDate before) {
        return of(one.project()).stream()
                .filter(day ->
                        day.worked().billableSeconds() != 0 && day.key().day().isBefore(before))
                .map(Day::key)
                .anyMatch(key -> !one.rate(key.user(), key.day()).equals(other.rate(key.user(), key.day())));
    }

    boolean isWorkedOn(ProjectId project, LocalDate before) {
        return jdbc.sql("""
                        select count(*) from project_day
                        where project_id = ? and worked_on < ? and billable_seconds <> 0
                        """).params(project.value(), before).query(Long.class).single() > 0;
    }

    boolean isWorkedOnBy(ProjectId project, UserId user) {
        return jdbc.sql("select count(*) from project_day where project_id = ? and user_id = ? and seconds > 0")
                        .params(project.value(), user.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** As {@link #lock} for all of them, in ascending order. */
    void lock(Collection<ProjectId> projects) {
        if (!projects.isEmpty()) {
            jdbc.sql("select project_id from project_worked where project_id in (:ids) order by project_id for update")
                    .param("ids", projects.stream().map(ProjectId::value).collect(Collectors.toSet()))
                    .query(Long.class)
                    .list();
        }
    }

    /** Until the end of the transaction nobody books on the project. */
    void lock(ProjectId project) {
        jdbc.sql("select project_id from project_worked where project_id = ? for update")
                .param(project.value())
                .query(Long.class)
                .optional();
    }
}
