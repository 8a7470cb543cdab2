package io.timetracker.time;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.security.UserId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.time.RandomCommands.Act;
import io.timetracker.time.RandomCommands.Command;
import io.timetracker.time.RandomCommands.Kind;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Thousands of commands by several people, in any order: locks hold, whoever is refused has changed nothing, what is
 * taken back is as it was, and totals are the sums of rows. {@code -Dtimetracker.test.seed=…} repeats a failure: the
 * round that failed then comes first.
 */
@Tag("engine")
@TestPropertySource(
        properties = "timetracker.test.context=roll-ups") // where no other test writes rows past the product
class RandomCommandsTests extends ApplicationTest {

    private static final String SEED = "timetracker.test.seed";
    private static final int ROUND = 400;
    private static final int ROUNDS = 25;
    /** In so many rounds once. Whatever anybody has in this database is then added up anew. */
    private static final int MIDNIGHT_MOVES_EVERY = 5;
    /** All of it is added up so often. */
    private static final int ADDED_UP_EVERY = 25;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private TimeDoors doors;
    private TimeSums sums;
    private RandomCast cast;
    private RandomCommands commands;
    private List<UserId> people;
    private TimeState state;
    private Map<TimeEntryId, Integer> versions;
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final Map<String, Integer> refused = new HashMap<>();

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    @Test
    void locksHoldAndTotalsAreSumsWhateverPeopleAskFor() {
        doors = (TimeDoors) beans.autowire(TimeDoors.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        sums = (TimeSums) beans.autowire(TimeSums.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        var seed = Long.getLong(SEED, System.nanoTime());
        System.out.printf("-D%s=%d%n", SEED, seed);
        for (var round = 0; round < ROUNDS; round++) {
            round(seed + round);
        }
        assertThat(done).containsOnlyKeys(Kind.values());
        assertThat(refused)
                .containsKeys("timesheet_period_locked", "overlapping_entry", "forbidden", "undo_changed_since");
        checkEverybodysRollUps();
    }

    /** Until all time is added up in the zone that holds now. */
    private void awaitAddedUp() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> doors.rollUps().state(world.admin().user()).isWhole());
    }

    /** The product's own check finds nothing either. */
    private void checkEverybodysRollUps() {
        world.resetRules();
        awaitAddedUp();
        var root = world.admin().user();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> doors.rollUps().verify(root).people() > 0);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> doors.rollUps().state(root).running() == null);
        var check = Objects.requireNonNull(doors.rollUps().state(root).lastCheck());
        assertThat(check.done()).isGreaterThanOrEqualTo(4 * ROUNDS);
        assertThat(check.isSound()).as(check.toString()).isTrue();
    }

    private void round(long seed) {
        world.resetRules();
        awaitAddedUp();
        cast = new RandomCast(world, seed);
        people = cast.people.stream().map(person -> person.id()).toList();
        commands = new RandomCommands(doors, cast, world);
        versions = new HashMap<>();
        state = TimeState.read(jdbc, people, commands.zone);
        var story = new ArrayList<Command>();
        for (var number = 1; number <= ROUND; number++) {
            try {
                var isMoved = number == ROUND / 2 && seed % MIDNIGHT_MOVES_EVERY == 0;
                var command = isMoved ? commands.zone() : commands.next(state);
                story.add(command);
                carryOut(command);
                if (isMoved) {
                    awaitAddedUp();
                }
                if (number % ADDED_UP_EVERY == 0 || isMoved) {
                    sums.check(state, cast);
                }
            } catch (RuntimeException | AssertionError broken) {
                var last = story.subList(Math.max(0, story.size() - 12), story.size());
                throw new AssertionError(
                        "-D%s=%d, command %d of the round: %s%nThe last were:%n%s"
                                .formatted(SEED, seed, number, broken.getMessage(), String.join("\n", texts(last))),
                        broken);
            }
        }
    }

    private static List<String> texts(List<Command> story) {
        return story.stream().map(Command::toString).toList();
    }

    private void carryOut(Command command) {
        var before = state;
        var refusal = refusal(command);
        state = TimeState.read(jdbc, people, commands.zone);
        if (refusal == null) {
            done.merge(command.kind(), 1, Integer::sum);
            checkDone(command, before);
        } else {
            refused.merge(refusal, 1, Integer::sum);
            assertThat(state).as("refused: " + refusal).isEqualTo(before);
        }
    }

    private static @Nullable String refusal(Command command) {
        try {
            command.doing().run();
            return null;
        } catch (Refusal refusal) {
            return Objects.requireNonNullElse(refusal.reason(), refusal.code());
        } catch (ConstraintViolationException invalid) {
            return "validation_error";
        }
    }

    private void checkDone(Command command, TimeState before) {
        var changed = state.changedSince(before);
        for (var id : changed) {
            var was = before.entries().get(id);
            var is = state.entries().get(id);
            checkMayChange(command, before, was, is);
            checkVersion(was, is);
            checkOverlap(command, was, is, changed);
        }
        assertThat(state.running().values()).allMatch(timers -> timers == 1);
        if (!command.kind().isOfTags() && command.kind() != Kind.ZONE) {
            assertThat(loggedSince(before)).containsAll(changed);
        }
        if (command.kind() == Kind.UNDO) {
            checkUndone(command, changed);
        } else if (command.kind() != Kind.ZONE) {
            remember(command, before, changed);
        }
        changed.stream().filter(id -> !state.entries().containsKey(id)).forEach(commands.deleted::add);
    }

    /** Only what the actor owns and no period locks. */
    private static void checkMayChange(
            Command command, TimeState before, @Nullable TimeEntryView was, @Nullable TimeEntryView is) {
        if (command.kind().isOfTags() || command.kind() == Kind.ZONE) {
            return;
        }
        var some = Objects.requireNonNull(was == null ? is : was);
        assertThat(command.actor().owns(some.userId())).isTrue();
        var isTimer = command.kind().isOfTimer() && was != null && was.isRunning();
        if (was != null && !isTimer) {
            assertThat(before.locks(was, command.actor(), false))
                    .as("locked: " + was)
                    .isFalse();
        }
        if (is != null && !isTimer) {
            var isAdded = was == null && !command.kind().isReturn();
            assertThat(before.locks(is, command.actor(), isAdded))
                    .as("locked: " + is)
                    .isFalse();
        }
    }

    private void checkVersion(@Nullable TimeEntryView was, @Nullable TimeEntryView is) {
        if (is != null) {
            var seen = versions.put(is.id(), is.version());
            assertThat(is.version()).isGreaterThan(seen == null ? 0 : seen);
            assertThat(is.createdAt()).isEqualTo(was == null ? is.createdAt() : was.createdAt());
        }
    }

    /** Where that is refused, only a timer's stop may lie over other time, and what an administrator imports. */
    private void checkOverlap(
            Command command, @Nullable TimeEntryView was, @Nullable TimeEntryView is, List<TimeEntryId> together) {
        var mayOverlap = !commands.policy.equals("refuse")
                || command.kind().isOfTimer()
                || (command.kind() == Kind.IMPORT && command.actor().isAdmin());
        if (mayOverlap || is == null || is.endTime() == null || !is.isTimed() || isSameTime(was, is)) {
            return;
        }
        assertThat(state.overlapping(is))
                .as("overlapping: " + is)
                .allMatch(other -> command.kind() == Kind.UNDO && together.contains(other.id()));
    }

    private static boolean isSameTime(@Nullable TimeEntryView was, TimeEntryView is) {
        return was != null
                && was.isTimed()
                && was.startTime().equals(is.startTime())
                && Objects.equals(was.endTime(), is.endTime());
    }

    private Set<TimeEntryId> loggedSince(TimeState before) {
        return Set.copyOf(
                jdbc.sql("select distinct entity_id from change_log where seq > ? and entity_type = 'time_entry'")
                        .param(before.logged())
                        .query((row, number) -> new TimeEntryId(row.getLong(1)))
                        .list());
    }

    private void checkUndone(Command command, List<TimeEntryId> changed) {
        var act = commands.acts.stream()
                .filter(known -> known.handle().equals(command.words()))
                .findFirst()
                .orElseThrow();
        assertThat(changed).containsExactlyInAnyOrderElementsOf(act.before().keySet());
        act.before()
                .forEach((id, was) -> assertThat(
                                TimeState.visible(state.entries().get(id)))
                        .isEqualTo(TimeState.visible(was.orElse(null))));
        commands.acts.remove(act);
    }

    /** Whatever can be taken back will be, sooner or later. */
    private void remember(Command command, TimeState before, List<TimeEntryId> changed) {
        changed.stream()
                .filter(before.entries()::containsKey)
                .findFirst()
                .flatMap(id -> doors.undoing().offer(id, command.actor()))
                .map(UndoOffer::handle)
                .filter(handle ->
                        commands.acts.stream().noneMatch(act -> act.handle().equals(handle)))
                .ifPresent(handle -> commands.acts.add(new Act(
                        handle,
                        command.actor(),
                        changed.stream()
                                .collect(toMap(
                                        Function.identity(),
                                        id -> Optional.ofNullable(
                                                before.entries().get(id)))))));
    }
}
