package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may change what in which period, by every path that there is (contract, data model 6.6). A new path is a new constant of
 * {@link Path}.
 */
@Tag("engine")
class PeriodLocksTests extends ApplicationTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String LOCKED = "timesheet_period_locked";

    /** Weeks of nobody else; each row of the table has one of its own, and the one after it is open. */
    private static LocalDate monday = LocalDate.of(1990, 1, 1);

    enum Kind {
        /** New time. */
        ADD,
        /** Time that is there. */
        CHANGE,
        /** What goes on, always may end. */
        FREE
    }

    interface Attempt {
        String by(PeriodLocksTests test, Person caller);
    }

    enum Path {
        CREATE(Kind.ADD, (test, caller) -> test.rest(caller).create("09:00", "10:00")),
        CREATE_WITHOUT_END(Kind.ADD, (test, caller) -> test.rest(caller).create("09:00", null)),
        CREATE_BY_GRAPHQL(Kind.ADD, (test, caller) -> test.createByGraphQl(caller)),
        CREATE_BY_FORM(Kind.ADD, true, (test, caller) -> test.createByForm(caller)),
        CREATE_BY_LINE(Kind.ADD, true, (test, caller) -> test.createByLine(caller)),
        CREATE_FROM_BEFORE(Kind.ADD, (test, caller) -> test.createAcrossTheBorder(caller)),
        CHANGE(Kind.CHANGE, (test, caller) -> test.rest(caller).change(test.inside, Map.of("notes", "x"))),
        CHANGE_BY_GRAPHQL(Kind.CHANGE, (test, caller) -> test.changeByGraphQl(caller)),
        CHANGE_BY_FORM(Kind.CHANGE, (test, caller) -> test.changeByForm(caller)),
        MOVE_IN(Kind.CHANGE, (test, caller) -> test.rest(caller).move(test.outside, test.day())),
        MOVE_OUT(
                Kind.CHANGE,
                (test, caller) -> test.rest(caller).move(test.inside, test.day().plusDays(8))),
        DELETE(Kind.CHANGE, (test, caller) -> reason(test.api(caller).delete(test.path(test.inside)))),
        DELETE_BY_GRAPHQL(Kind.CHANGE, (test, caller) -> test.deleteByGraphQl(caller)),
        DELETE_BY_FORM(Kind.CHANGE, (test, caller) -> test.deleteByForm(caller)),
        RESTORE(
                Kind.CHANGE,
                (test, caller) -> reason(test.api(caller).post(test.path(test.deleted) + "/restore", Map.of()))),
        START(Kind.ADD, true, (test, caller) -> test.timer(caller, "start")),
        SWITCH(Kind.ADD, true, (test, caller) -> test.timer(caller, "switch")),
        PAUSE(Kind.FREE, true, (test, caller) -> test.runningTimer(caller, "pause")),
        RESUME(Kind.FREE, true, (test, caller) -> test.runningTimer(caller, "resume")),
        STOP(Kind.FREE, true, (test, caller) -> test.runningTimer(caller, "stop"));

        private final Kind kind;
        /** Nobody does this for somebody else. */
        private final boolean own;

        private final Attempt attempt;

        Path(Kind kind, Attempt attempt) {
            this(kind, false, attempt);
        }

        Path(Kind kind, boolean own, Attempt attempt) {
            this.kind = kind;
            this.own = own;
            this.attempt = attempt;
        }

        boolean isTimer() {
            return ordinal() >= START.ordinal();
        }
    }

    enum Actor {
        OWNER,
        OWNER_WHO_ADMINISTERS,
        ADMINISTRATOR,
        STRANGER;

        boolean owns() {
            return this == OWNER || this == OWNER_WHO_ADMINISTERS;
        }
    }

    private static @Nullable String refusal(@Nullable TimesheetStatus status, Actor actor, Path path) {
        if (actor == Actor.STRANGER) {
            return "forbidden";
        }
        if (status == null || path.kind == Kind.FREE) {
            return null;
        }
        return switch (status) {
            case DRAFT, REJECTED -> null;
            case SUBMITTED, APPROVED -> actor.owns() ? LOCKED : null;
            case CLOSED -> path.kind == Kind.ADD || actor == Actor.OWNER ? LOCKED : null;
        };
    }

    private static @Nullable Map<Actor, Person> people;
    private static Map<Actor, Browser> browsers = new HashMap<>();
    private static Map<Actor, ProjectView> projects = new HashMap<>();

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private TimeLog log;

    @Autowired
    private JdbcClient jdbc;

    private Person owner;
    private Actor actor;
    private TimeEntryView inside;
    private TimeEntryView outside;
    private TimeEntryView deleted;

    @BeforeEach
    void cast() {
        if (people == null) {
            people = Map.of(
                    Actor.OWNER, world.person("ada"),
                    Actor.OWNER_WHO_ADMINISTERS, world.person("root", Role.ADMIN),
                    Actor.ADMINISTRATOR, world.admin(),
                    Actor.STRANGER, world.person("mallory"));
            browsers = new HashMap<>();
            projects = new HashMap<>();
        }
    }

    @AfterAll
    static void forget() {
        people = null;
    }

    static Stream<Arguments> everything() {
        var statuses = Stream.concat(
                        Stream.<TimesheetStatus>of((TimesheetStatus) null), Arrays.stream(TimesheetStatus.values()))
                .toList();
        return statuses.stream()
                .flatMap(status -> Arrays.stream(Actor.values())
                        .flatMap(actor -> Arrays.stream(Path.values())
                                .filter(path -> !path.own || actor.owns())
                                .map(path -> Arguments.of(status, actor, path))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void itIsOpenOrLockedAsTheTableSays(@Nullable TimesheetStatus status, Actor actor, Path path) {
        prepare(status, actor, path);
        var before = entries();

        var refusal = path.attempt.by(this, people.get(actor));

        assertThat(refusal).isEqualTo(refusal(status, actor, path));
        assertThat(entries().equals(before)).isEqualTo(refusal != null);
        if (actor != Actor.STRANGER) {
            assertThat(shownAsLocked()).isEqualTo(refusal(status, actor, Path.CHANGE) != null);
        }
    }

    /** What lists say of an entry is what a change of it would be told. */
    private boolean shownAsLocked() {
        return log.locks(List.of(inside), people.get(actor).user()).containsKey(inside.id());
    }

    private void prepare(@Nullable TimesheetStatus status, Actor actor, Path path) {
        this.actor = actor;
        owner = people.get(actor.owns() ? actor : Actor.OWNER);
        monday = monday.plusWeeks(3);
        jdbc.sql("delete from timesheet_period where user_id = ?")
                .param(owner.id().value())
                .update();
        jdbc.sql("delete from time_entry where user_id = ?")
                .param(owner.id().value())
                .update();
        inside = logged(day(), "14:00");
        outside = logged(day().plusWeeks(1), "16:00");
        deleted = logged(day(), "18:00");
        timekeeping.delete(deleted.id(), null, null, owner.user());
        if (path.isTimer() && path != Path.START && path != Path.SWITCH) {
            timekeeping.startTimer(new StartTimer(new ProjectId(project()), null, null), owner.user());
        }
        if (path == Path.RESUME) {
            timekeeping.pauseTimer(owner.user());
        }
        if (status != null) {
            put(path.isTimer() ? LocalDate.now(ROME) : day(), status);
            put(day(), status);
        }
    }

    /** As it is, whatever way has led there. */
    private void put(LocalDate day, TimesheetStatus status) {
        var period = timesheets.open(OpenTimesheet.of(day), owner.user());
        jdbc.sql("update timesheet_period set status = ? where id = ?")
                .params(status.wire(), period.id().value())
                .update();
    }

    private LocalDate day() {
        return monday.plusDays(2);
    }

    private TimeEntryView logged(LocalDate day, String start) {
        var from = day.atTime(LocalTime.parse(start)).atZone(ROME).toInstant();
        var span = new When.Span(from, from.plusSeconds(3600));
        return timekeeping.log(LogTime.of(span, Booking.on(new ProjectId(project())), null, null), owner.user());
    }

    private ProjectView website() {
        return projects.computeIfAbsent(
                actor.owns() ? actor : Actor.OWNER, any -> world.uniqueProject(owner, "Website"));
    }

    private long project() {
        return website().id().value();
    }

    private List<TimeEntryView> entries() {
        var filter = new TimeEntryFilter(owner.id(), null, null, null, null, null, null, null, true);
        return log.list(filter, PageAsk.first(1000), world.admin().user()).items();
    }

    private Api api(Person caller) {
        return as(world.narrow(caller, caller.user().isAdmin() ? "admin:all" : "read:*,write:*"));
    }

    private Browser signedIn() {
        return browsers.computeIfAbsent(actor, any -> browser(people.get(actor)));
    }

    private String path(TimeEntryView entry) {
        return "/api/v1/time-entries/" + entry.id().value();
    }

    private static @Nullable String reason(Answer answer) {
        if (answer.status() < 300) {
            return null;
        }
        assertThat(answer.status()).isIn(400, 403);
        var reason = answer.text("/details/reason");
        assertThat(answer.text("/error_code")).isEqualTo(reason == null ? "forbidden" : "error");
        return reason == null ? "forbidden" : reason;
    }

    private Rest rest(Person caller) {
        return new Rest(api(caller));
    }

    private final class Rest {

        private final Api api;

        Rest(Api api) {
            this.api = api;
        }

        @Nullable String create(String from, @Nullable String to) {
            var body = new HashMap<String, Object>();
            body.put("project_id", project());
            body.put("user_id", owner.id().value());
            body.put("start_time", day() + "T" + from);
            if (to != null) {
                body.put("end_time", day() + "T" + to);
            }
            return reason(api.post("/api/v1/time-entries", body));
        }

        @Nullable String change(TimeEntryView entry, Map<String, ?> body) {
            return reason(api.patch(path(entry), body));
        }

        @Nullable String move(TimeEntryView entry, LocalDate day) {
            return change(entry, Map.of("start_time", day + "T09:00:00", "end_time", day + "T10:00:00"));
        }
    }

    /** Only its last hour lies in the period. */
    private @Nullable String createAcrossTheBorder(Person caller) {
        return reason(api(caller)
                .post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                project(),
                                "user_id",
                                owner.id().value(),
                                "start_time",
                                monday.minusDays(1) + "T23:00:00",
                                "end_time",
                                monday + "T01:00:00")));
    }

    private @Nullable String createByGraphQl(Person caller) {
        return mutate(
                caller,
                "logTime",
                "LogTimeInput",
                Map.of(
                        "projectId",
                        project(),
                        "userId",
                        owner.id().value(),
                        "startTime",
                        day() + "T08:00:00Z",
                        "endTime",
                        day() + "T09:00:00Z"));
    }

    private @Nullable String changeByGraphQl(Person caller) {
        return mutate(
                caller,
                "changeTimeEntry",
                "ChangeTimeEntryInput",
                Map.of("id", inside.id().value(), "notes", "x"));
    }

    private @Nullable String deleteByGraphQl(Person caller) {
        return mutate(
                caller,
                "deleteTimeEntry",
                "DeleteTimeEntryInput",
                Map.of("id", inside.id().value()));
    }

    private @Nullable String mutate(Person caller, String name, String type, Map<String, ?> input) {
        var mutation = "mutation($input: %s!) { it: %s(input: $input) { userErrors { code } } }".formatted(type, name);
        var answer = api(caller).graphQl(mutation, Map.of("input", input)).expect(200);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
        return answer.text("/data/it/userErrors/0/code");
    }

    private @Nullable String createByForm(Person caller) {
        return said(signedIn()
                .post(
                        "/time",
                        Map.of(
                                "date",
                                day(),
                                "startTime",
                                "09:00",
                                "endTime",
                                "10:00",
                                "projectId",
                                project(),
                                "back",
                                "/time")));
    }

    private @Nullable String createByLine(Person caller) {
        var body = Map.of("date", day().toString(), "line", "9-10 " + website().name());
        return reason(api(caller).post("/api/v1/time-entries/quick", body));
    }

    private @Nullable String changeByForm(Person caller) {
        return said(signedIn()
                .post(
                        "/time/" + inside.id().value(),
                        Map.of(
                                "date",
                                day(),
                                "startTime",
                                "14:00",
                                "endTime",
                                "15:30",
                                "projectId",
                                project(),
                                "version",
                                inside.version(),
                                "back",
                                "/time")));
    }

    private @Nullable String deleteByForm(Person caller) {
        return said(signedIn().postInPlace("/time/" + inside.id().value() + "/delete", Map.of("back", "/time")));
    }

    private static @Nullable String said(Page page) {
        if (page.status() == 403) {
            return "forbidden";
        }
        if (page.status() != 422) {
            assertThat(page.status()).isIn(200, 302);
            return null;
        }
        assertThat(page.text(".notice--error, .flash--error")).contains("belong to a timesheet that is locked");
        return LOCKED;
    }

    private @Nullable String timer(Person caller, String act) {
        return reason(api(caller).post("/api/v1/timer/" + act, Map.of("project_id", project())));
    }

    private @Nullable String runningTimer(Person caller, String act) {
        return reason(api(caller).post("/api/v1/timer/" + act, Map.of()));
    }
}
