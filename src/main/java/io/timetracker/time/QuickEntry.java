package io.timetracker.time;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskChoice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs time from one line. The first words name the project, by its whole name or its beginning, and after them perhaps
 * one of its tasks; what is left is the description. A tag that is a client's name decides between projects of one name.
 */
@Service
@Transactional
public class QuickEntry {

    private final Timekeeping timekeeping;
    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final Zones zones;
    private final Clock clock;

    QuickEntry(Timekeeping timekeeping, ProjectCatalog projects, TaskBoard tasks, Zones zones, Clock clock) {
        this.timekeeping = timekeeping;
        this.projects = projects;
        this.tasks = tasks;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Logs what the line says, in the caller's zone.
     *
     * @param day null: the caller's today
     * @throws QuickLineRefused if it does not begin with a time, or then name a project that the caller may use
     * @throws OverlappingEntry if the caller already worked then, and whatever else {@link Timekeeping#log} refuses
     */
    public TimeEntryView log(String line, @Nullable LocalDate day, CurrentUser user) {
        var said = QuickLine.parse(line);
        var zone = user.zone(zones.app());
        var date = Optional.ofNullable(day).orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        var project = projectOf(said, user);
        var afterProject = said.words()
                .subList(wordsNaming(project.name(), said.words()), said.words().size());
        var task = tasks.openTasks(project.id(), user).stream()
                .filter(it -> names(it.name(), afterProject))
                .max(Comparator.comparingInt(it -> it.name().length()));
        var skipped = task.map(it -> it.name().split("\\s+").length).orElse(0);
        var notes = String.join(" ", afterProject.subList(skipped, afterProject.size()));
        var booking = Booking.on(project.id(), task.map(TaskChoice::id).orElse(null));
        return timekeeping.log(LogTime.of(when(said, date, zone), booking, notes, tags(said)), user);
    }

    private static When when(QuickLine said, LocalDate day, java.time.ZoneId zone) {
        if (said.from() == null) {
            return new When.OnDay(
                    day, (int) Objects.requireNonNull(said.length()).toMinutes(), zone);
        }
        var start = WireTime.instant(day.atTime(said.from()), zone);
        return new When.Span(start, WireTime.instant(day.atTime(Objects.requireNonNull(said.to())), zone));
    }

    private static @Nullable String tags(QuickLine said) {
        return said.tags().isEmpty() ? null : String.join(",", said.tags());
    }

    /** The best match: most words of the line, then the shortest name; a client's tag decides between equals. */
    private ProjectChoice projectOf(QuickLine said, CurrentUser user) {
        if (said.words().isEmpty()) {
            throw new QuickLineRefused("quick_no_project");
        }
        var candidates = projects.choices(user).stream()
                .filter(choice -> wordsNaming(choice.name(), said.words()) > 0)
                .sorted(Comparator.comparingInt((ProjectChoice choice) -> -wordsNaming(choice.name(), said.words()))
                        .thenComparing(choice -> isTagged(choice, said.tags()) ? 0 : 1)
                        .thenComparingInt(choice -> choice.name().length()))
                .toList();
        return candidates.stream()
                .findFirst()
                .orElseThrow(() -> new QuickLineRefused(
                        "quick_unknown_project", said.words().getFirst()));
    }

    private static boolean isTagged(ProjectChoice choice, List<String> tags) {
        var client = choice.clientName();
        return client != null
                && tags.stream().anyMatch(tag -> lower(client).replace(" ", "").startsWith(lower(tag)));
    }

    /** How many of the first words name it: as many as the name has, or one that begins it. */
    private static int wordsNaming(String name, List<String> words) {
        if (names(name, words)) {
            return name.strip().split("\\s+").length;
        }
        return !words.isEmpty() && lower(name).startsWith(lower(words.getFirst())) ? 1 : 0;
    }

    private static boolean names(String name, List<String> words) {
        var parts = lower(name).strip().split("\\s+");
        if (parts.length > words.size()) {
            return false;
        }
        for (var i = 0; i < parts.length; i++) {
            if (!parts[i].equals(lower(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
