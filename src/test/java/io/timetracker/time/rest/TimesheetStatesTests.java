package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.EngineShare;
import io.timetracker.testing.Person;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.OpenTimesheet;
import io.timetracker.time.ReopenTimesheet;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a period, whole: every state, everything that can be done with it, everybody who might. */
@Tag("engine")
class TimesheetStatesTests extends ApplicationTest {

    private static final AtomicInteger WEEKS = new AtomicInteger();

    enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        /** Approved, and submitted once more. */
        SUBMITTED_AGAIN,
        REJECTED,
        CLOSED,
        SUBMITTED_REOPENED,
        APPROVED_REOPENED,
        CLOSED_REOPENED;

        boolean isReopened() {
            return name().endsWith("_REOPENED");
        }

        /** Without what is an exception. */
        State plain() {
            return isReopened() ? valueOf(name().replace("_REOPENED", "")) : this;
        }

        String status() {
            return this == SUBMITTED_AGAIN ? "submitted" : plain().name().toLowerCase();
        }
    }

    enum Act {
        SUBMIT,
        WITHDRAW,
        APPROVE,
        REJECT,
        CLOSE,
        REOPEN,
        END_REOPENING,
        DELETE
    }

    enum Actor {
        OWNER,
        OWNER_WHO_ADMINISTERS,
        OWNER_WHO_APPROVES,
        ADMINISTRATOR,
        APPROVER,
        STRANGER;

        boolean owns() {
            return name().startsWith("OWNER");
        }

        boolean administers() {
            return this == ADMINISTRATOR || this == OWNER_WHO_ADMINISTERS;
        }

        boolean decides() {
            return administers() || this == APPROVER || this == OWNER_WHO_APPROVES;
        }
    }

    /**
     * @param status of the period afterwards, or null when it is gone
     * @param isReopened afterwards
     */
    record Outcome(
            int answer,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String status,
            boolean isReopened) {

        static Outcome done(@Nullable State now) {
            return new Outcome(200, null, null, now == null ? null : now.status(), now != null && now.isReopened());
        }

        static Outcome refused(int answer, String code, @Nullable String reason, State still) {
            return new Outcome(answer, code, reason, still.status(), still.isReopened());
        }
    }

    private static Outcome expected(State from, Act act, Actor actor) {
        var isLawful = switch (act) {
            case SUBMIT -> from != State.CLOSED;
            case WITHDRAW -> from.plain() == State.SUBMITTED;
            case APPROVE ->
                Set.of(State.SUBMITTED, State.SUBMITTED_AGAIN, State.REJECTED).contains(from.plain());
            case REJECT -> Set.of(State.SUBMITTED, State.SUBMITTED_AGAIN).contains(from.plain());
            case CLOSE -> true;
            case REOPEN -> !Set.of(State.DRAFT, State.REJECTED).contains(from);
            case END_REOPENING -> from.isReopened();
            case DELETE -> Set.of(State.DRAFT, State.REJECTED).contains(from);
        };
        return switch (act) {
            case SUBMIT, WITHDRAW ->
                actor.owns() ? decided(isLawful, from, act) : Outcome.refused(400, "forbidden", null, from);
            case APPROVE, REJECT -> {
                if (!actor.decides()) {
                    yield Outcome.refused(403, "forbidden", null, from);
                }
                yield actor.owns()
                        ? Outcome.refused(400, "unauthorized", "self_approval", from)
                        : decided(isLawful, from, act);
            }
            case REOPEN, END_REOPENING -> {
                if (!actor.decides()) {
                    yield Outcome.refused(403, "forbidden", null, from);
                }
                if (actor.owns()) {
                    yield Outcome.refused(400, "unauthorized", "self_approval", from);
                }
                if (from.plain() == State.CLOSED && !actor.administers()) {
                    yield Outcome.refused(403, "forbidden", null, from);
                }
                if (!isLawful) {
                    var reason = act == Act.REOPEN ? "invalid_status" : "timesheet_not_reopened";
                    yield Outcome.refused(400, "error", reason, from);
                }
                yield act == Act.REOPEN
                        ? new Outcome(200, null, null, from.status(), true)
                        : new Outcome(200, null, null, from.status(), false);
            }
            case CLOSE ->
                actor.administers() ? Outcome.done(State.CLOSED) : Outcome.refused(403, "forbidden", null, from);
            case DELETE ->
                actor.owns() || actor.administers()
                        ? decided(isLawful, from, act)
                        : Outcome.refused(400, "forbidden", null, from);
        };
    }

    private static Outcome decided(boolean isLawful, State from, Act act) {
        if (from == State.CLOSED || from == State.CLOSED_REOPENED && act != Act.SUBMIT) {
            return Outcome.refused(400, "error", "timesheet_closed", from);
        }
        if (!isLawful) {
            var isDecided = act == Act.WITHDRAW && from == State.SUBMITTED_AGAIN;
            return Outcome.refused(400, "error", isDecided ? "timesheet_decided" : "invalid_status", from);
        }
        return Outcome.done(
                switch (act) {
                    case SUBMIT -> State.SUBMITTED;
                    case WITHDRAW -> State.DRAFT;
                    case APPROVE -> State.APPROVED;
                    case REJECT -> State.REJECTED;
                    case CLOSE -> State.CLOSED;
                    case REOPEN, END_REOPENING -> throw new IllegalStateException();
                    case DELETE -> null;
                });
    }

    private static @Nullable Map<Actor, Person> people;

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @BeforeEach
    void cast() {
        if (people == null) {
            people = Map.of(
                    Actor.OWNER, world.person("ada"),
                    Actor.OWNER_WHO_ADMINISTERS, world.person("root", Role.ADMIN),
                    Actor.OWNER_WHO_APPROVES, world.person("grace"),
                    Actor.ADMINISTRATOR, world.admin(),
                    Actor.APPROVER, world.person("gina"),
                    Actor.STRANGER, world.person("mallory"));
        }
        var approvers = Stream.of(Actor.APPROVER, Actor.OWNER_WHO_APPROVES)
                .map(actor -> people.get(actor).id());
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(approvers.toList()),
                null,
                world.admin().user());
    }

    @AfterEach
    void nobodyApproves() {
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(List.of()),
                null,
                world.admin().user());
    }

    @AfterAll
    static void forget() {
        people = null;
    }

    static Stream<Arguments> everything() {
        return EngineShare.of(Arrays.stream(State.values())
                .flatMap(from -> Arrays.stream(Act.values())
                        .flatMap(act -> Arrays.stream(Actor.values()).map(actor -> Arguments.of(from, act, actor)))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void itIsDoneOrRefusedAsTheTableSays(State from, Act act, Actor actor) {
        var owner = people.get(actor.owns() ? actor : Actor.OWNER);
        var period = periodOf(owner, from);
        // A new token each time, as a token has so many calls a minute.
        var api = as(world.narrow(people.get(actor), actor.administers() ? "admin:all" : "read:*,write:*"));
        var path = "/api/v1/timesheet-periods/" + period.id().value();

        var answer = switch (act) {
            case DELETE -> api.delete(path);
            case END_REOPENING -> api.delete(path + "/reopening");
            case REOPEN -> api.post(path + "/reopen", Map.of("reason", "because"));
            default -> api.post(path + "/" + act.name().toLowerCase(), Map.of("reason", "because", "comment", "fine"));
        };

        var seen = as(world.narrow(world.admin(), "admin:all")).get(path);
        assertThat(new Outcome(
                        answer.status(),
                        answer.text("/error_code"),
                        answer.text("/details/reason"),
                        seen.text("/timesheet_period/status"),
                        seen.text("/timesheet_period/reopened_until") != null))
                .as(answer.body())
                .isEqualTo(expected(from, act, actor));
        if (answer.status() == 200 && act != Act.DELETE) {
            assertThat(answer.at("/timesheet_period")).isEqualTo(seen.at("/timesheet_period"));
        }
    }

    /** Through the service, as people would bring it there. */
    private TimesheetView periodOf(Person owner, State state) {
        var day = LocalDate.of(2001, 1, 1).plusWeeks(WEEKS.incrementAndGet());
        var period = timesheets.open(OpenTimesheet.of(day), owner.user());
        var admin = owner.equals(world.admin()) ? owner.user() : world.admin().user();
        return switch (state) {
            case DRAFT -> period;
            case SUBMITTED -> timesheets.submit(period.id(), null, owner.user());
            case APPROVED -> {
                timesheets.submit(period.id(), null, owner.user());
                yield timesheets.approve(period.id(), null, null, admin);
            }
            case SUBMITTED_AGAIN -> {
                timesheets.submit(period.id(), null, owner.user());
                timesheets.approve(period.id(), null, null, admin);
                yield timesheets.submit(period.id(), null, owner.user());
            }
            case REJECTED -> {
                timesheets.submit(period.id(), null, owner.user());
                yield timesheets.reject(period.id(), null, "no", admin);
            }
            case CLOSED -> timesheets.close(period.id(), null, null, admin);
            case SUBMITTED_REOPENED, APPROVED_REOPENED, CLOSED_REOPENED -> {
                var locked = periodOf(owner, state.plain());
                yield timesheets.reopen(locked.id(), null, new ReopenTimesheet("Friday", null, null), admin);
            }
        };
    }
}
