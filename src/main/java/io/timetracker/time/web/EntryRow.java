package io.timetracker.time.web;

import io.timetracker.crm.ClientId;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.TagColor;
import io.timetracker.time.TagColors;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it, in the reader's zone.
 *
 * @param isTimed false: a length on that day, whose start and end say nothing
 * @param end null while it runs
 * @param lock why the reader cannot change it, or null
 * @param endsLater days after the day of the start on which it ends; usually 0
 */
record EntryRow(
        long id,
        LocalDate day,
        boolean isTimed,
        String start,
        @Nullable String end,
        long endsLater,
        @Nullable String project,
        @Nullable String color,
        @Nullable String task,
        @Nullable String client,
        @Nullable String projectsClient,
        @Nullable String notes,
        List<Tag> tags,
        boolean billable,
        boolean paid,
        @Nullable String user,
        long seconds,
        boolean isPaused,
        Instant since,
        @Nullable Instant pausedAt,
        int breakSeconds,
        int version,
        @Nullable TimeLock lock) {

    record Tag(String name, @Nullable TagColor color) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static EntryRow of(
            TimeEntryView entry,
            EntryLabels labels,
            Map<ClientId, String> clients,
            @Nullable TimeLock lock,
            TagColors colors,
            ZoneId zone,
            Instant now) {
        var day = LocalDate.ofInstant(entry.startTime(), zone);
        var end = entry.endTime();
        return new EntryRow(
                entry.id().value(),
                day,
                entry.isTimed(),
                clock(entry.startTime(), zone),
                end == null ? null : clock(end, zone),
                end == null ? 0 : LocalDate.ofInstant(end, zone).toEpochDay() - day.toEpochDay(),
                labels.project(entry),
                labels.color(entry),
                labels.task(entry),
                labels.client(entry),
                clients.get(labels.clientOfProject(entry)),
                entry.notes(),
                entry.tagList().stream()
                        .map(name -> new Tag(name, colors.of(name)))
                        .toList(),
                entry.billable(),
                entry.paid(),
                labels.user(entry),
                entry.secondsAt(now),
                entry.pausedAt() != null,
                entry.startTime(),
                entry.pausedAt(),
                entry.breakSeconds(),
                entry.version(),
                lock);
    }

    private static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(LocalTime.ofInstant(instant, zone));
    }

    public boolean isLocked() {
        return lock != null;
    }

    public boolean isRunning() {
        return end == null;
    }
}
