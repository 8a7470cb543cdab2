package io.timetracker.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.When;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with a request in which state, on each face; whatever is refused changes nothing. */
@Tag("engine")
class ApprovalTableTests extends ApplicationTest {

    private static final String OK = "ok";
    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");

    enum Actor {
        OWNER,
        APPROVER,
        LATER_APPROVER,
        DELEGATE,
        MANAGER,
        ADMINISTRATOR,
        STRANGER,
        NARROW_TOKEN
    }

    enum Action {
        SEE,
        APPROVE,
        REJECT,
        CANCEL,
        REQUEST
    }

    enum Face {
        REST,
        GRAPHQL,
        PAGE
    }

    /** What is tried is tried on the level that the state is about. */
    enum State {
        FIRST_LEVEL_WAITS(1),
        SECOND_LEVEL_WAITS(2),
        APPROVED(2),
        REJECTED(1),
        CANCELLED(1);

        final int level;

        State(int level) {
            this.level = level;
        }
    }

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private ApprovalLog log;

    @Autowired
    private DelegationDesk delegations;

    private final Map<Actor, Person> cast = new EnumMap<>(Actor.class);
    private final Map<Actor, Browser> browsers = new EnumMap<>(Actor.class);
    private ProjectId website;
    private int minute;
    private TimeEntryId entry;
    private ApprovalView target;

    @ParameterizedTest
    @EnumSource(State.class)
    void onlyWhoMayDoesAndOnEachFaceTheSame(State state) {
        newCast();
        begin(state);
        for (var action : Action.values()) {
            for (var actor : Actor.values()) {
                for (var face : Face.values()) {
                    check(state, action, actor, face);
                }
            }
        }
    }

    private void newCast() {
        cast.put(Actor.OWNER, world.person("ada"));
        cast.put(Actor.APPROVER, world.person("grace"));
        cast.put(Actor.LATER_APPROVER, world.person("linus"));
        cast.put(Actor.DELEGATE, world.person("dora"));
        cast.put(Actor.MANAGER, world.person("max", Role.MANAGER));
        cast.put(Actor.ADMINISTRATOR, world.person("root", Role.ADMIN));
        cast.put(Actor.STRANGER, world.person("mallory"));
        cast.put(Actor.NARROW_TOKEN, world.narrow(of(Actor.APPROVER), "read:time_approvals"));
        website = new ProjectId(world.project(of(Actor.OWNER), World.unique("Website")));
        delegations.delegate(
                new Delegate(null, of(Actor.DELEGATE).id(), null, null),
                of(Actor.APPROVER).user());
    }

    private Person of(Actor actor) {
        return cast.get(actor);
    }

    private void begin(State state) {
        var start = NINE.plusSeconds(60L * minute++);
        var span = new When.Span(start, start.plusSeconds(60));
        var owner = of(Actor.OWNER).user();
        entry = timekeeping
                .log(LogTime.of(span, Booking.on(website), null, null), owner)
                .id();
        var approvers =
                List.of(of(Actor.APPROVER).id(), of(Actor.LATER_APPROVER).id());
        var first =
                desk.request(new RequestApproval(entry, null, approvers), owner).id();
        var second = levels().get(1).id();
        switch (state) {
            case FIRST_LEVEL_WAITS -> {}
            case SECOND_LEVEL_WAITS ->
                desk.decide(Decision.approve(first, null), of(Actor.APPROVER).user());
            case APPROVED -> {
                desk.decide(Decision.approve(first, null), of(Actor.APPROVER).user());
                desk.decide(
                        Decision.approve(second, null), of(Actor.LATER_APPROVER).user());
            }
            case REJECTED ->
                desk.decide(Decision.reject(first, "No"), of(Actor.APPROVER).user());
            case CANCELLED -> desk.cancel(first, null, owner);
        }
        target = levels().get(state.level - 1);
    }

    private List<ApprovalView> levels() {
        return log.ofEntries(List.of(entry), world.admin().user()).get(entry);
    }

    private void check(State state, Action action, Actor actor, Face face) {
        if (face == Face.PAGE && (actor == Actor.NARROW_TOKEN || action == Action.SEE)) {
            // A page has no token, and shows no single level.
            return;
        }
        var before = levels();
        var outcome = tried(action, actor, face);
        var wanted = wanted(state, action, actor);
        var named = "%s: %s by %s over %s".formatted(state, action, actor, face);
        if (face == Face.PAGE && !wanted.equals(OK)) {
            assertThat(outcome).as(named).isEqualTo("refused");
        } else {
            assertThat(outcome).as(named).isEqualTo(wanted);
        }
        if (!outcome.equals(OK)) {
            assertThat(levels()).as(named).isEqualTo(before);
        } else if (action != Action.SEE) {
            assertThat(levels()).as(named).isNotEqualTo(before);
            begin(state);
        }
    }

    private static String wanted(State state, Action action, Actor actor) {
        if (actor == Actor.NARROW_TOKEN && action != Action.SEE) {
            return "missing_scope";
        }
        var isOver = state != State.FIRST_LEVEL_WAITS && state != State.SECOND_LEVEL_WAITS;
        return switch (action) {
            case SEE -> isIn(actor, seers(state)) ? OK : "forbidden";
            case APPROVE, REJECT ->
                actor == Actor.OWNER
                        ? "self_approval"
                        : !isIn(actor, deciders(state)) ? "unauthorized" : isOver ? "invalid_status" : OK;
            case CANCEL -> actor != Actor.OWNER ? "unauthorized" : isOver ? "invalid_status" : OK;
            case REQUEST ->
                !isIn(actor, Set.of(Actor.OWNER, Actor.ADMINISTRATOR))
                        ? "unauthorized"
                        : !isOver ? "already_pending" : state == State.APPROVED ? "invalid_status" : OK;
        };
    }

    private static boolean isIn(Actor actor, Set<Actor> actors) {
        return actors.contains(actor);
    }

    private static Set<Actor> deciders(State state) {
        return state.level == 1
                ? Set.of(Actor.APPROVER, Actor.DELEGATE, Actor.ADMINISTRATOR)
                : Set.of(Actor.LATER_APPROVER, Actor.ADMINISTRATOR);
    }

    private static Set<Actor> seers(State state) {
        return state.level == 1
                ? Set.of(Actor.OWNER, Actor.APPROVER, Actor.DELEGATE, Actor.ADMINISTRATOR, Actor.NARROW_TOKEN)
                : Set.of(Actor.OWNER, Actor.LATER_APPROVER, Actor.ADMINISTRATOR);
    }

    private String tried(Action action, Actor actor, Face face) {
        return switch (face) {
            case REST -> overRest(action, as(of(actor)));
            case GRAPHQL -> overGraphQl(action, as(of(actor)));
            case PAGE -> onPage(action, actor);
        };
    }

    private String overRest(Action action, Api api) {
        var place = "/api/v1/time-entry-approvals/" + target.id().value();
        var answer = switch (action) {
            case SEE -> api.get(place);
            case APPROVE -> api.post(place + "/approve", Map.of());
            case REJECT -> api.post(place + "/reject", Map.of("reason", "No"));
            case CANCEL -> api.post(place + "/cancel", Map.of());
            case REQUEST -> api.post("/api/v1/time-entries/" + entry.value() + "/request-approval", Map.of());
        };
        if (answer.status() == 200) {
            return OK;
        }
        var reason = answer.at("/details/reason");
        return answer.at("/required_scope").isMissingNode()
                ? reason.isMissingNode() ? answer.text("/error_code") : reason.asString()
                : "missing_scope";
    }

    private String overGraphQl(Action action, Api api) {
        var id = String.valueOf(target.id().value());
        var answer = switch (action) {
            case SEE -> api.graphQl("query($id: ID!) { it: approval(id: $id) { id } }", Map.of("id", id));
            case APPROVE, REJECT ->
                act(api, "decide", "DecideInput", Map.of("approvalId", id, "decision", action.name(), "words", "No"));
            case CANCEL -> act(api, "cancelApproval", "CancelApprovalInput", Map.of("approvalId", id));
            case REQUEST ->
                act(
                        api,
                        "requestApproval",
                        "RequestApprovalInput",
                        Map.of("timeEntryId", String.valueOf(entry.value())));
        };
        if (!answer.at("/errors").isMissingNode()) {
            return answer.text("/errors/0/extensions/code");
        }
        return answer.at("/data/it/userErrors/0").isMissingNode() ? OK : answer.text("/data/it/userErrors/0/code");
    }

    private static Answer act(Api api, String field, String type, Map<String, ?> input) {
        var query = "mutation($input: %s!) { it: %s(input: $input) { userErrors { code } } }".formatted(type, field);
        return api.graphQl(query, Map.of("input", input));
    }

    private String onPage(Action action, Actor actor) {
        var browser = browsers.computeIfAbsent(actor, signingIn -> browser(of(signingIn)));
        var place = "/approvals/" + target.id().value() + "/" + action.name().toLowerCase(Locale.ROOT);
        var page = switch (action) {
            case REQUEST ->
                browser.postInPlace("/time-entries/" + entry.value() + "/request-approval", Map.of("comment", ""));
            case REJECT -> browser.postInPlace(place, Map.of("reason", "No"));
            default -> browser.postInPlace(place, Map.of());
        };
        return page.status() < 400 ? OK : "refused";
    }
}
