package io.timetracker.time.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.ui.Hours;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.TagColor;
import io.timetracker.time.TagColors;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it, in the reader's zone and way to write the time of day.
 *
 * @param isTimed false: a length on that day, whose start and end say nothing
 * @param isHalf whether its times are of the half day, with AM and PM
 * @param end null while it runs
 * @param lock why the reader cannot change it, or null
 * @param endsLater days after the day of the start on which it ends; usually 0
 */
record EntryRow(
        long id,
        LocalDate day,
        boolean isTimed,
        boolean isHalf,
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

    static EntryRow of(
            TimeEntryView entry,
            EntryLabels labels,
            Map<ClientId, String> clients,
            @Nullable TimeLock lock,
            TagColors colors,
            Hours hours,
            Instant now) {
        var day = LocalDate.ofInstant(entry.startTime(), hours.zone());
        var end = entry.endTime();
        return new EntryRow(
                entry.id().value(),
                day,
                entry.isTimed(),
                hours.isHalf(),
                hours.clock(entry.startTime()),
                end == null ? null : hours.clock(end),
                end == null ? 0 : LocalDate.ofInstant(end, hours.zone()).toEpochDay() - day.toEpochDay(),
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

    public boolean isLocked() {
        return lock != null;
    }

    public boolean isRunning() {
        return end == null;
    }
}
