package io.timetracker.time;

import static io.timetracker.time.TimeState.ROME;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskId;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A few people, what they may work for, and chance that picks among it. */
final class RandomCast {

    /** Around both changes of the clock in Rome, and one week that is like any other. */
    private static final List<LocalDate> DAYS = Stream.of("2025-03-28", "2025-07-07", "2025-10-24")
            .map(LocalDate::parse)
            .flatMap(first -> first.datesUntil(first.plusDays(4)))
            .toList();

    private final Random chance;
    final List<CurrentUser> people;
    /** What each person made; others of no rank cannot see it. */
    final List<ProjectView> projects = new ArrayList<>();

    final List<TaskId> tasks = new ArrayList<>();
    final List<ClientId> clients = new ArrayList<>();
    final List<String> tags;

    RandomCast(World world, long seed) {
        chance = new Random(seed);
        var cast = List.of(
                world.person("ada"),
                world.person("bob"),
                world.person("grace", Role.MANAGER),
                world.person("root", Role.ADMIN));
        people = cast.stream().map(Person::user).toList();
        for (var person : cast.subList(0, 2)) {
            for (var word : List.of("Website", "Shop")) {
                var project = world.uniqueProject(person, word);
                projects.add(project);
                tasks.add(new TaskId(world.task(person, project.id().value(), "Draft")));
            }
            clients.add(world.client(person));
        }
        tags = IntStream.range(0, 5).mapToObj(i -> World.unique("tag")).toList();
    }

    boolean oneIn(int times) {
        return chance.nextInt(times) == 0;
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    <T> @Nullable T anyOrNull(List<T> all) {
        return oneIn(2) ? null : any(all);
    }

    CurrentUser person() {
        return any(people);
    }

    CurrentUser admin() {
        return people.getLast();
    }

    /** Mostly one's own. */
    UserId ownerFor(CurrentUser actor) {
        return oneIn(actor.isAdmin() ? 2 : 12) ? person().id() : actor.id();
    }

    LocalDate day() {
        return oneIn(15) ? LocalDate.now(ROME) : any(DAYS);
    }

    Instant moment() {
        return moment(day());
    }

    /** On the quarter of an hour, and often near the changes of the clock or midnight. */
    Instant moment(LocalDate day) {
        var hour = oneIn(3) ? any(List.of(0, 1, 2, 3, 22, 23)) : below(24);
        return day.atTime(LocalTime.of(hour, 15 * below(4))).atZone(ROME).toInstant();
    }

    /** Mostly some hours, at times over midnight, for more than a day, or less than nothing. */
    Duration length() {
        return switch (below(20)) {
            case 0 -> Duration.ofMinutes(-30);
            case 1 -> Duration.ZERO;
            case 2 -> Duration.ofHours(26);
            case 3 -> Duration.ofSeconds(1);
            default -> Duration.ofMinutes(5L + 5 * below(40)).plusSeconds(below(60));
        };
    }

    ProjectId project() {
        return any(projects).id();
    }

    /** Mostly such as there may be. */
    Booking booking() {
        if (oneIn(8)) {
            return new Booking(null, any(clients), oneIn(10) ? any(tasks) : null);
        }
        var place = below(projects.size());
        var task = oneIn(10) ? any(tasks) : tasks.get(place);
        return Booking.on(projects.get(place).id(), oneIn(2) ? null : task);
    }

    @Nullable String notes() {
        return anyOrNull(List.of("", "layout", "a call\nand a mail", "x".repeat(40)));
    }

    @Nullable String tagText() {
        return switch (below(5)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> any(tags).toUpperCase(java.util.Locale.ROOT);
            case 3 -> any(tags);
            default -> any(tags) + ", " + any(tags) + "," + any(tags);
        };
    }
}
