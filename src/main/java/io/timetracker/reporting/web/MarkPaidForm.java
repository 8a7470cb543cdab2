package io.timetracker.reporting.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.MarkPaid;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be marked as paid.
 *
 * @param until the day that was looked at, as it was sent
 * @param part of each project that is ticked, its id, how many entries were seen and how many seconds: {@code 7-45-261000};
 *     0 is no project
 */
record MarkPaidForm(
        @Nullable ClientId client,
        @Nullable String until,
        @Nullable List<@Nullable String> part,
        @Nullable String invoiceNumber) {

    private static final Pattern PART = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

    private record Seen(long project, long entries, long seconds) {}

    private List<Seen> seen() {
        return (part == null ? List.<@Nullable String>of() : part)
                .stream()
                        .map(text -> PART.matcher(text == null ? "" : text))
                        .filter(match -> match.matches())
                        .map(match -> new Seen(
                                Long.parseLong(match.group(1)),
                                Long.parseLong(match.group(2)),
                                Long.parseLong(match.group(3))))
                        .toList();
    }

    /** Null: nobody has chosen yet. */
    @Nullable Set<Long> chosen() {
        return part == null ? null : seen().stream().map(Seen::project).collect(Collectors.toSet());
    }

    /**
     * Null where none is named.
     *
     * @throws Invalid for what is not a day
     */
    @Nullable LocalDate day() {
        return until == null || until.isBlank()
                ? null
                : WireTime.date(until).orElseThrow(() -> new Invalid("until", "validation.date"));
    }

    MarkPaid toCommand() {
        if (client == null) {
            throw new Invalid("client", "validation.required");
        }
        var day = day();
        if (day == null) {
            throw new Invalid("until", "validation.required");
        }
        var seen = seen();
        if (seen.isEmpty()) {
            throw new Invalid("part", "validation.required");
        }
        var projects = new HashSet<ProjectId>();
        seen.stream()
                .map(Seen::project)
                .filter(id -> id != 0)
                .map(ProjectId::new)
                .forEach(projects::add);
        return new MarkPaid(
                client,
                projects,
                seen.stream().anyMatch(one -> one.project() == 0),
                day,
                invoiceNumber,
                seen.stream().mapToLong(Seen::entries).sum(),
                seen.stream().mapToLong(Seen::seconds).sum());
    }
}
