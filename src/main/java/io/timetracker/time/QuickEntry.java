package io.timetracker.time;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskChoice;
import java.time.Clock;
import java.time.Duration;
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
 * Logs time from one line. The first words name the project, by its code, its whole name or its beginning, and after
 * them perhaps one of its tasks; what is left is the description. A tag that is a client's name decides between projects
 * of one name.
 */
@Service
@Transactional
public class QuickEntry {

    /** Up to this, {@code 22-2} is a night; beyond, somebody has mistyped. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

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
     * @throws Invalid if it is a day of a year in which nobody works
     * @throws QuickLineRefused if it does not begin with a time, or then name one project that the caller may use
     * @throws OverlappingEntry if the caller already worked then and that is refused, and whatever else {@link Timekeeping#log} refuses
     */
    public TimeEntryView log(String line, @Nullable LocalDate day, CurrentUser user) {
        return log(line, day, user, new Warnings());
    }

    /** As above, and tells what the caller should know. */
    public TimeEntryView log(String line, @Nullable LocalDate day, CurrentUser user, Warnings warnings) {
        var said = QuickLine.parse(line);
        var zone = user.zone(zones.app());
        var date = Optional.ofNullable(day).orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        if (!WireTime.isLawful(date)) {
            throw new Invalid("date", "validation.date");
        }
        var fit = projectOf(said, user);
        var project = fit.choice();
        var afterProject = said.words().subList(fit.words(), said.words().size());
        var task = tasks.openTasks(project.id(), user).stream()
                .filter(it -> names(it.name(), afterProject))
                .max(Comparator.comparingInt(it -> it.name().length()));
        var skipped = task.map(it -> it.name().split("\\s+").length).orElse(0);
        var notes = String.join(" ", afterProject.subList(skipped, afterProject.size()));
        var booking = Booking.on(project.id(), task.map(TaskChoice::id).orElse(null));
        return timekeeping.log(LogTime.of(when(said, date, zone), booking, notes, tags(said)), user, warnings);
    }

    private static When when(QuickLine said, LocalDate day, java.time.ZoneId zone) {
        if (said.from() == null) {
            return new When.OnDay(
                    day, (int) Objects.requireNonNull(said.length()).toMinutes(), zone, true);
        }
        var from = day.atTime(said.from());
        var to = day.atTime(Objects.requireNonNull(said.to()));
        var isOvernight =
                to.isBefore(from) && Duration.between(from, to.plusDays(1)).compareTo(LONGEST_NIGHT) <= 0;
        return new When.Span(WireTime.instant(from, zone), WireTime.instant(isOvernight ? to.plusDays(1) : to, zone));
    }

    private static @Nullable String tags(QuickLine said) {
        return said.tags().isEmpty() ? null : String.join(",", said.tags());
    }

    /** The one that fits best. Where two fit alike nobody is booked on either. */
    private Fit projectOf(QuickLine said, CurrentUser user) {
        if (said.words().isEmpty()) {
            throw new QuickLineRefused("quick_no_project");
        }
        var fits = projects.choicesNamed(said.words().getFirst(), user).stream()
                .map(choice -> Fit.of(choice, said))
                .filter(fit -> fit.words() > 0)
                .sorted()
                .toList();
        if (fits.isEmpty()) {
            throw new QuickLineRefused("quick_unknown_project", said.words().getFirst());
        }
        if (fits.size() > 1 && fits.get(0).compareTo(fits.get(1)) == 0) {
            throw new QuickLineRefused(
                    "quick_ambiguous",
                    said.words().getFirst(),
                    fits.get(0).label(),
                    fits.get(1).label());
        }
        return fits.getFirst();
    }

    /**
     * How well a line names a project; the best come first.
     *
     * @param words of the line that name it; 0: it does not
     * @param isCode it is named by its code, which no other has
     * @param isTagged a tag names its client
     * @param isWhole by its whole name, and not only its beginning
     */
    private record Fit(ProjectChoice choice, int words, boolean isCode, boolean isTagged, boolean isWhole)
            implements Comparable<Fit> {

        private static final Comparator<Fit> BEST_FIRST = Comparator.comparing(Fit::isCode)
                .thenComparing(Fit::words)
                .thenComparing(Fit::isTagged)
                .thenComparing(Fit::isWhole)
                .reversed();

        static Fit of(ProjectChoice choice, QuickLine said) {
            var isCode = choice.code() != null
                    && choice.code().equalsIgnoreCase(said.words().getFirst());
            var words = isCode ? 1 : wordsNaming(choice.name(), said.words());
            return new Fit(
                    choice,
                    words,
                    isCode,
                    QuickEntry.isTagged(choice, said.tags()),
                    names(choice.name(), said.words()));
        }

        @Override
        public int compareTo(Fit other) {
            return BEST_FIRST.compare(this, other);
        }

        private String label() {
            return choice.clientName() == null ? choice.name() : choice.name() + " · " + choice.clientName();
        }
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
