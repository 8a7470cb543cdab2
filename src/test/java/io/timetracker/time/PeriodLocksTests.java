package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.EngineShare;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String APPROVED = "entry_approved";

    /** Weeks of nobody else; each row of the table has one of its own, and the one after it is open. */
    private static LocalDate monday = LocalDate.of(1971, 1, 4);

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
        UNDO_EDIT(Kind.CHANGE, (test, caller) -> test.undo(caller)),
        UNDO_DELETE(Kind.CHANGE, (test, caller) -> test.undo(caller)),
        UNDO_BULK(Kind.CHANGE, (test, caller) -> test.undo(caller)),
        UNDO_CELL(Kind.CHANGE, (test, caller) -> test.undo(caller)),
        UNDO_BY_GRAPHQL(Kind.CHANGE, (test, caller) -> test.undoByGraphQl(caller)),
        UNDO_BY_FORM(Kind.CHANGE, (test, caller) -> test.undoByForm()),
        BULK_DELETE(Kind.CHANGE, (test, caller) -> test.rest(caller).bulk("delete", "")),
        BULK_SET_BILLABLE(Kind.CHANGE, (test, caller) -> test.rest(caller).bulk("set_billable", false)),
        BULK_TAG(Kind.CHANGE, (test, caller) -> test.rest(caller).bulk("add_tag", "css")),
        BULK_MOVE(Kind.CHANGE, (test, caller) -> test.rest(caller).bulk("move", Map.of("project_id", test.shop()))),
        BULK_PREVIEW(Kind.CHANGE, (test, caller) -> test.rest(caller).previewBulk("delete", "")),
        BULK_IN_A_SESSION(Kind.CHANGE, (test, caller) -> test.bulkInASession()),
        CELL_CREATE(Kind.ADD, (test, caller) -> test.rest(caller).cell(600)),
        CELL_CHANGE(Kind.CHANGE, (test, caller) -> test.rest(caller).cell(1200)),
        CELL_DELETE(Kind.CHANGE, (test, caller) -> test.rest(caller).cell(0)),
        COPY_WEEK(Kind.ADD, (test, caller) -> test.rest(caller).copyWeek()),
        CSV_ROW(Kind.ADD, true, (test, caller) -> test.rest(caller).importRow("")),
        CSV_TRIAL(Kind.ADD, true, (test, caller) -> test.rest(caller).importRow("?dry_run=true")),
        CREATE_IN_A_SESSION(Kind.ADD, (test, caller) -> test.createInASession()),
        CHANGE_IN_A_SESSION(
                Kind.CHANGE, (test, caller) -> reason(test.session().patch(test.sessionPath(), Map.of("notes", "x")))),
        DELETE_IN_A_SESSION(
                Kind.CHANGE, (test, caller) -> reason(test.session().send("DELETE", test.sessionPath(), null))),
        START(Kind.ADD, true, (test, caller) -> test.timer(caller, "start")),
        SWITCH(Kind.ADD, true, (test, caller) -> test.timer(caller, "switch")),
        PAUSE(Kind.FREE, true, (test, caller) -> test.runningTimer(caller, "pause")),
        RESUME(Kind.FREE, true, (test, caller) -> test.runningTimer(caller, "resume")),
        STOP(Kind.FREE, true, (test, caller) -> test.runningTimer(caller, "stop")),
        STOP_AT(Kind.FREE, true, (test, caller) -> test.stopAt(caller));

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

        /** It only says what would happen. */
        boolean isTrial() {
            return this == BULK_PREVIEW || this == CSV_TRIAL;
        }
    }

    /** What a period is, for whom it locks. */
    enum State {
        NONE(null),
        DRAFT(TimesheetStatus.DRAFT),
        SUBMITTED(TimesheetStatus.SUBMITTED),
        APPROVED(TimesheetStatus.APPROVED),
        REJECTED(TimesheetStatus.REJECTED),
        CLOSED(TimesheetStatus.CLOSED),
        SUBMITTED_REOPENED(TimesheetStatus.SUBMITTED, 60),
        APPROVED_REOPENED(TimesheetStatus.APPROVED, 60),
        CLOSED_REOPENED(TimesheetStatus.CLOSED, 60),
        /** The time of the exception is over. */
        SUBMITTED_AGAIN_LOCKED(TimesheetStatus.SUBMITTED, -1),
        CLOSED_AGAIN(TimesheetStatus.CLOSED, -1),
        /** The period is open, but the entries were approved one by one. */
        ENTRIES_APPROVED(null);

        private final @Nullable TimesheetStatus status;
        /** From now on; null: it was never reopened. */
        private final @Nullable Integer minutes;

        State(@Nullable TimesheetStatus status) {
            this(status, null);
        }

        State(@Nullable TimesheetStatus status, @Nullable Integer minutes) {
            this.status = status;
            this.minutes = minutes;
        }

        boolean isReopened() {
            return minutes != null && minutes > 0;
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

    private static @Nullable String refusal(State state, Actor actor, Path path) {
        if (actor == Actor.STRANGER) {
            return "forbidden";
        }
        if (state == State.ENTRIES_APPROVED) {
            return actor == Actor.OWNER && path.kind == Kind.CHANGE ? APPROVED : null;
        }
        if (state.status == null || path.kind == Kind.FREE || state.isReopened() && actor.owns()) {
            return null;
        }
        return switch (state.status) {
            case DRAFT, REJECTED -> null;
            case SUBMITTED, APPROVED -> actor.owns() ? LOCKED : null;
            case CLOSED -> path.kind == Kind.ADD || actor.owns() ? LOCKED : null;
        };
    }

    private static @Nullable Map<Actor, Person> people;
    private static Map<Actor, Browser> browsers = new HashMap<>();
    private static Map<Actor, ProjectView> projects = new HashMap<>();
    private static Map<Actor, ProjectView> shops = new HashMap<>();
    private static Map<Actor, Api> sessions = new HashMap<>();

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private TimeLog log;

    @Autowired
    private Undoing undoing;

    @Autowired
    private BulkChanges bulk;

    @Autowired
    private WeekSheet sheet;

    @Autowired
    private JdbcClient jdbc;

    private Person owner;
    private Actor actor;
    private TimeEntryView inside;
    private TimeEntryView outside;
    private TimeEntryView deleted;
    private String handle;

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
            shops = new HashMap<>();
            sessions = new HashMap<>();
        }
    }

    @AfterAll
    static void forget() {
        people = null;
    }

    static Stream<Arguments> everything() {
        return EngineShare.of(Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Actor.values())
                        .flatMap(actor -> Arrays.stream(Path.values())
                                .filter(path -> !path.own || actor.owns())
                                .map(path -> Arguments.of(state, actor, path)))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void itIsOpenOrLockedAsTheTableSays(State state, Actor actor, Path path) {
        prepare(state, actor, path);
        var before = entries();

        var refusal = path.attempt.by(this, people.get(actor));

        assertThat(refusal).isEqualTo(refusal(state, actor, path));
        assertThat(entries().equals(before)).isEqualTo(refusal != null || path.isTrial());
        if (state.status != null) {
            var isUndecided = state.isReopened() && actor.owns() && path.kind != Kind.FREE && !path.isTrial();
            assertThat(status(path)).isEqualTo(isUndecided ? TimesheetStatus.SUBMITTED : state.status);
        }
        if (actor != Actor.STRANGER) {
            assertThat(shownAsLocked()).isEqualTo(refusal(state, actor, Path.CHANGE) != null);
        }
    }

    /** Of the period that the path is about. */
    private TimesheetStatus status(Path path) {
        return timesheets
                .open(OpenTimesheet.of(path.isTimer() ? LocalDate.now(ROME) : day()), owner.user())
                .status();
    }

    /** What lists say of an entry is what a change of it would be told. */
    private boolean shownAsLocked() {
        return log.locks(List.of(inside), people.get(actor).user()).containsKey(inside.id());
    }

    private void prepare(State state, Actor actor, Path path) {
        this.actor = actor;
        owner = people.get(actor.owns() ? actor : Actor.OWNER);
        monday = monday.plusWeeks(1);
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
        arrange(path);
        if (state.status != null) {
            put(path.isTimer() ? LocalDate.now(ROME) : day(), state);
            put(day(), state);
        }
        if (state == State.ENTRIES_APPROVED) {
            approveEntries();
        }
    }

    /** As they are, whatever way has led there. */
    private void approveEntries() {
        var ids = jdbc.sql("select id from time_entry where user_id = ? and end_time is not null")
                .param(owner.id().value())
                .query(Long.class)
                .list();
        ids.add(deleted.id().value());
        for (var id : ids) {
            jdbc.sql("""
                            insert into time_entry_approval (time_entry_id, owner_id, status, requested_by, approved_by,
                                requested_at, approved_at, approval_level, levels, version)
                            values (?, ?, 'approved', ?, ?, ?, ?, 1, 1, 1)
                            """)
                    .params(
                            id,
                            owner.id().value(),
                            owner.id().value(),
                            world.admin().id().value(),
                            InstantColumns.column(Instant.now()),
                            InstantColumns.column(Instant.now()))
                    .update();
        }
    }

    /** What the path needs to be there, from the time before the period was what it is. */
    private void arrange(Path path) {
        switch (path) {
            case PAUSE, STOP -> start();
            case RESUME -> {
                start();
                timekeeping.pauseTimer(owner.user());
            }
            case STOP_AT -> running();
            case CELL_CHANGE, CELL_DELETE -> filledCell();
            case COPY_WEEK -> logged(emptyDay().plusWeeks(1), "16:00");
            case UNDO_CELL -> handle = filledCell().undo().handle();
            case UNDO_DELETE -> handle = offer(deleted);
            case UNDO_BULK -> handle = taggedAlike().undo().handle();
            case UNDO_EDIT, UNDO_BY_GRAPHQL, UNDO_BY_FORM -> {
                inside = timekeeping.change(inside.id(), noted("layout"), owner.user());
                handle = offer(inside);
            }
            default -> {}
        }
    }

    private void start() {
        timekeeping.startTimer(new StartTimer(new ProjectId(project()), null, null), owner.user());
    }

    private void running() {
        var since = new When.Span(Instant.now().minusSeconds(7200), null);
        timekeeping.log(LogTime.of(since, Booking.on(new ProjectId(project())), null, null), owner.user());
    }

    private WeekCellView filledCell() {
        var booking = Booking.on(new ProjectId(project()));
        return sheet.setCell(new SetWeekCell(emptyDay(), booking, 600, null, null, null, null), owner.user());
    }

    private BulkResult taggedAlike() {
        return bulk.change(BulkChange.of(List.of(inside.id()), new BulkAction.AddTag("css")), owner.user());
    }

    private String offer(TimeEntryView entry) {
        return undoing.offer(entry.id(), owner.user()).orElseThrow().handle();
    }

    private static ChangeTimeEntry noted(String notes) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, null, null, notes, null, null, null, null, null, null, null);
    }

    /** As it is, whatever way has led there. */
    private void put(LocalDate day, State state) {
        var period = timesheets.open(OpenTimesheet.of(day), owner.user());
        var until = state.minutes == null ? null : Instant.now().plusSeconds(60L * state.minutes);
        jdbc.sql("update timesheet_period set status = ?, reopened_until = ? where id = ?")
                .params(
                        Objects.requireNonNull(state.status).wire(),
                        column(until),
                        period.id().value())
                .update();
    }

    private static @Nullable LocalDateTime column(@Nullable Instant moment) {
        return moment == null ? null : InstantColumns.column(moment);
    }

    private LocalDate day() {
        return monday.plusDays(2);
    }

    /** Of the same period, with no time on it. */
    private LocalDate emptyDay() {
        return day().plusDays(1);
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

    /** Another one of the owner. */
    private long shop() {
        return shops.computeIfAbsent(actor.owns() ? actor : Actor.OWNER, any -> world.uniqueProject(owner, "Shop"))
                .id()
                .value();
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

    private Api session() {
        return sessions.computeIfAbsent(actor, any -> signedIn().script());
    }

    private String sessionPath() {
        return "/api/entry/" + inside.id().value();
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

        /** A locked entry is passed over, and there is no other. */
        @Nullable String bulk(String action, Object value) {
            var answer = api.post("/api/v1/time-entries/bulk", bulkOf(action, value, false));
            if ("nothing_changed".equals(answer.text("/details/reason"))) {
                return previewBulk(action, value);
            }
            return reason(answer);
        }

        @Nullable String previewBulk(String action, Object value) {
            var answer = api.post("/api/v1/time-entries/bulk", bulkOf(action, value, true));
            return answer.status() == 200 ? answer.text("/results/0/reason") : reason(answer);
        }

        @Nullable String cell(int seconds) {
            var body = Map.of("project_id", project(), "user_id", owner.id().value(), "seconds", seconds);
            return reason(api.put("/api/v1/weeks/" + emptyDay() + "/cells", body));
        }

        /** A locked cell is left as it is, and there is no other free one. */
        @Nullable String copyWeek() {
            var body = Map.of(
                    "from",
                    day().plusWeeks(1).toString(),
                    "hours",
                    true,
                    "user_id",
                    owner.id().value());
            var answer = api.post("/api/v1/weeks/" + day() + "/copy", body);
            return answer.status() == 200 && answer.number("/cells") == 0 ? LOCKED : reason(answer);
        }

        @Nullable String importRow(String query) {
            var csv = "project_id,start_time,end_time\n%d,%sT09:00,%sT10:00\n".formatted(project(), day(), day());
            var answer = api.with("Content-Type", "text/csv")
                    .post("/api/v1/time-entries/import-csv" + query, csv)
                    .expect(200);
            return answer.text("/errors/0/reason");
        }
    }

    private Map<String, Object> bulkOf(String action, Object value, boolean dry) {
        return Map.of("entry_ids", List.of(inside.id().value()), "action", action, "value", value, "dry_run", dry);
    }

    private @Nullable String bulkInASession() {
        var answer = session().post("/api/entries/bulk", bulkOf("set_billable", false, false));
        // It names no row; which one was left out, and why, the dry run says.
        return "nothing_changed".equals(answer.text("/details/reason"))
                ? rest(people.get(actor)).previewBulk("set_billable", false)
                : reason(answer);
    }

    private @Nullable String createInASession() {
        var body = Map.of(
                "project_id",
                project(),
                "user_id",
                owner.id().value(),
                "start_time",
                day() + "T09:00:00",
                "end_time",
                day() + "T10:00:00");
        return reason(session().post("/api/entries", body));
    }

    private @Nullable String undo(Person caller) {
        return reason(api(caller).post("/api/v1/undo/" + handle, Map.of()));
    }

    private @Nullable String undoByGraphQl(Person caller) {
        return mutate(caller, "undo", "UndoInput", Map.of("handle", handle));
    }

    private @Nullable String undoByForm() {
        return said(signedIn().postInPlace("/time/undo/" + handle, Map.of("back", "/time")));
    }

    private @Nullable String stopAt(Person caller) {
        var moment = LocalDateTime.now(ROME).minusHours(1).truncatedTo(ChronoUnit.SECONDS);
        return reason(api(caller).post("/api/v1/timer/stop", Map.of("stop_time", moment.toString())));
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
        var words = page.text(".notice--error, .flash--error");
        assertThat(words).containsAnyOf("belong to a timesheet that is locked", "The entry is approved");
        return words.contains("approved") ? APPROVED : LOCKED;
    }

    private @Nullable String timer(Person caller, String act) {
        return reason(api(caller).post("/api/v1/timer/" + act, Map.of("project_id", project())));
    }

    private @Nullable String runningTimer(Person caller, String act) {
        return reason(api(caller).post("/api/v1/timer/" + act, Map.of()));
    }
}
