package io.timetracker.projects.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ChangeTask;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.ProjectsTest;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("engine")
class TaskRestControllerTests extends ProjectsTest {

    private static final String TASKS = "/api/v1/tasks";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    record Logged(@Nullable Work before, @Nullable Work after) implements WorkLogged {}

    @Test
    void aTaskHasEveryKeyOfTheContract() {
        var created = as(ada).post(
                        TASKS,
                        Map.of(
                                "name",
                                " Header ",
                                "project_id",
                                String.valueOf(website.id().value()),
                                "assignee_id",
                                ada.id().value(),
                                "due_date",
                                "2026-02-10",
                                "estimated_hours",
                                "4",
                                "tags",
                                "ui,css",
                                "description",
                                "All of it"));

        created.expect(201);
        assertThat(List.copyOf(created.at("/task").propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "project_id",
                        "name",
                        "description",
                        "status",
                        "status_display",
                        "priority",
                        "priority_display",
                        "priority_class",
                        "estimated_hours",
                        "due_date",
                        "assigned_to",
                        "assigned_user",
                        "created_by",
                        "creator",
                        "created_at",
                        "updated_at",
                        "started_at",
                        "completed_at",
                        "total_hours",
                        "total_billable_hours",
                        "progress_percentage",
                        "is_active",
                        "is_overdue",
                        "tags",
                        "tag_list");
        assertThat(created.text("/task/name")).isEqualTo("Header");
        assertThat(created.text("/task/status")).isEqualTo("todo");
        assertThat(created.text("/task/status_display")).isEqualTo("To Do");
        assertThat(created.text("/task/priority")).isEqualTo("medium");
        assertThat(created.text("/task/priority_display")).isEqualTo("Medium");
        assertThat(created.text("/task/priority_class")).isEqualTo("priority-medium");
        assertThat(created.text("/task/assigned_user")).isEqualTo(ada.username());
        assertThat(created.text("/task/creator")).isEqualTo(ada.username());
        assertThat(created.text("/task/due_date")).isEqualTo("2026-02-10");
        assertThat(created.at("/task/is_overdue").asBoolean()).isTrue();
        assertThat(created.at("/task/tag_list").size()).isEqualTo(2);
        assertThat(created.text("/task/created_at")).doesNotContain("Z").doesNotContain("+");
        assertThat(as(ada).get(TASKS + "/" + created.number("/task/id")).at("/task"))
                .isEqualTo(created.at("/task"));
    }

    @Test
    void momentsAreInTheAppZone() {
        var task = task("Header");

        var hours = jdbc.sql("select created_at from task where id = ?")
                .param(task.id().value())
                .query(java.time.LocalDateTime.class)
                .single();
        var local = hours.atZone(java.time.ZoneOffset.UTC).withZoneSameInstant(java.time.ZoneId.of("Europe/Rome"));
        assertThat(as(ada).get(path(task.id())).text("/task/created_at"))
                .startsWith(local.toLocalDateTime()
                        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                        .toString());
    }

    @Test
    void whatIsMissingIsSaidAtEachField() {
        var refused = as(ada).post(TASKS, Map.of("name", " ")).expect(400);

        assertThat(refused.text("/error_code")).isEqualTo("validation_error");
        assertThat(refused.at("/errors").propertyNames()).containsExactlyInAnyOrder("name", "project_id");
        assertThat(as(ada).post(TASKS, "").expect(400).at("/errors").propertyNames())
                .hasSize(2);
    }

    @Test
    void anUnknownProjectIsRefused() {
        var refused = as(ada).post(TASKS, Map.of("name", "X", "project_id", Long.MAX_VALUE))
                .expect(400);

        assertThat(refused.text("/details/reason")).isEqualTo("invalid_project");
    }

    @Test
    void anArchivedProjectTakesNoTasks() {
        catalog.archive(website.id(), null, null, ada.user());

        assertThat(create(Map.of()).expect(400).text("/details/reason")).isEqualTo("project_archived");
    }

    @Test
    void theExtensionAndTheBoardsCreateTasksAsTheyAlwaysDid() {
        assertThat(create(Map.of()).expect(201).at("/task/id").isNumber()).isTrue();
        assertThat(create(Map.of("status", "review")).text("/task/status")).isEqualTo("review");
        assertThat(create(Map.of("status", "nonsense")).text("/task/status")).isEqualTo("todo");
        assertThat(create(Map.of("status", "")).text("/task/status")).isEqualTo("todo");
        assertThat(create(Map.of("tags", List.of("a", " b "))).text("/task/tags"))
                .isEqualTo("a,b");
        assertThat(create(Map.of("assigned_to", ada.id().value())).number("/task/assigned_to"))
                .isEqualTo(ada.id().value());
        assertThat(create(Map.of("assignee_id", ""))
                        .expect(201)
                        .at("/task/assigned_to")
                        .isNull())
                .isTrue();
    }

    @Test
    void prioritiesAreWordsOrNumbers() {
        assertThat(List.of("low", "medium", "high", "urgent"))
                .allSatisfy(word -> assertThat(create(Map.of("priority", word)).text("/task/priority"))
                        .isEqualTo(word));
        assertThat(create(Map.of("priority", 1)).text("/task/priority")).isEqualTo("low");
        assertThat(create(Map.of("priority", "4")).text("/task/priority")).isEqualTo("urgent");
        assertThat(create(Map.of("priority", "")).text("/task/priority")).isEqualTo("medium");
        assertThat(create(Map.of("priority", 5))
                        .expect(400)
                        .at("/errors/priority")
                        .isArray())
                .isTrue();
    }

    @Test
    void aTaskThatBeginsInProgressOrDoneIsStartedOrCompleted() {
        assertThat(create(Map.of("status", "in_progress")).text("/task/started_at"))
                .isNotNull();
        assertThat(create(Map.of("status", "done")).text("/task/completed_at")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"\"}",
                "{\"name\": null}",
                "{\"name\": []}",
                "{\"priority\": \"huge\"}",
                "{\"priority\": {}}",
                "{\"due_date\": \"2026-02-30\"}",
                "{\"due_date\": \"soon\"}",
                "{\"due_date\": \"2026-02-03T10:00:00\"}",
                "{\"due_date\": 20260203}",
                "{\"estimated_hours\": -1}",
                "{\"estimated_hours\": \"x\"}",
                "{\"estimated_hours\": 1e9}",
                "{\"status\": \"nonsense\"}",
                "{\"status\": \"active\"}",
                "{\"status\": \"Todo\"}",
                "{\"assignee_id\": 9999999999}",
                "{\"assignee_id\": \"x\"}",
                "{\"assignee_id\": -1}",
                "{\"tags\": {}}",
                "{\"tags\": [[]]}",
                "{\"tags\": [null]}",
                "{\"project_id\": 9999999999}",
                "{\"project_id\": \"x\"}",
                "{\"project_id\": -5}",
                "[1]",
                "nonsense",
                "{\"name\": "
            })
    void inputThatCannotBeIsRefusedAndChangesNothing(String body) {
        var task = task("Header");

        as(ada).with("Content-Type", "application/json")
                .patch(path(task.id()), body)
                .expect(400);

        assertThat(board.find(task.id())).contains(task);
    }

    @Test
    void longWordsHaveLimits() {
        var task = task("Header");
        as(ada).patch(path(task.id()), Map.of("name", "x".repeat(201))).expect(400);
        as(ada).patch(path(task.id()), Map.of("tags", "x".repeat(501))).expect(400);
        as(ada).patch(path(task.id()), Map.of("status", "x".repeat(5000))).expect(400);
        as(ada).patch(path(task.id()), Map.of("name", "é".repeat(200), "tags", "é".repeat(500)))
                .expect(200);
    }

    @Test
    void theMostUrgentComeFirstThenWhatIsDueThenTheOldest() {
        var low = create(Map.of("priority", "low", "due_date", "2026-01-01")).number("/task/id");
        var later = create(Map.of("priority", "high", "due_date", "2026-03-01")).number("/task/id");
        var sooner =
                create(Map.of("priority", "high", "due_date", "2026-02-01")).number("/task/id");
        var never = create(Map.of("priority", "high")).number("/task/id");
        var neverEither = create(Map.of("priority", "high")).number("/task/id");
        var urgent = create(Map.of("priority", "urgent")).number("/task/id");
        var medium = create(Map.of()).number("/task/id");
        var order = List.of(urgent, sooner, later, never, neverEither, medium, low);

        assertThat(ids(list(""))).isEqualTo(order);
        var walked = new java.util.ArrayList<Long>();
        var cursor = "";
        while (cursor != null) {
            var page = list("&per_page=2&cursor=" + cursor);
            walked.addAll(ids(page));
            cursor = page.text("/pagination/next_cursor");
        }
        assertThat(walked).isEqualTo(order);
    }

    @Test
    void theExtensionAsksForActiveTasksAndGetsThoseThatAreOpen() {
        var todo = create(Map.of()).number("/task/id");
        var review = create(Map.of("status", "review")).number("/task/id");
        create(Map.of("status", "done"));
        create(Map.of("status", "cancelled"));

        assertThat(ids(list("&status=active"))).containsExactlyInAnyOrder(todo, review);
        assertThat(ids(list("&status=review"))).containsExactly(review);
        assertThat(ids(list("&status=nonsense"))).isEmpty();
        assertThat(ids(list("&status="))).hasSize(4);
    }

    @Test
    void aColumnThatIsMarkedCompleteIsNotOpen() {
        column("brewing", 0, false);
        column("shipped", 1, true);
        var brewing = create(Map.of("status", "brewing")).number("/task/id");
        var shipped = create(Map.of("status", "shipped"));

        assertThat(ids(list("&status=active"))).containsExactly(brewing);
        assertThat(shipped.text("/task/completed_at")).isNotNull();
        assertThat(shipped.text("/task/status_display")).isEqualTo("shipped here");
        as(ada).patch(TASKS + "/" + brewing, Map.of("status", "in_progress")).expect(200);
        assertThat(board.openTasks(website.id(), ada.user()))
                .extracting(task -> task.id().value())
                .containsExactly(brewing);
    }

    @Test
    void tagsAreFoundByAnyPartWhateverTheirCase() {
        var ui = create(Map.of("tags", "UI-Design,web")).number("/task/id");
        var api = create(Map.of("tags", "api")).number("/task/id");
        create(Map.of("tags", "100%"));
        create(Map.of());

        assertThat(ids(list("&tags=design"))).containsExactly(ui);
        assertThat(ids(list("&tags=DESIGN,api"))).containsExactlyInAnyOrder(ui, api);
        assertThat(ids(list("&tags=%25"))).hasSize(1);
        assertThat(ids(list("&tags=_"))).isEmpty();
        assertThat(ids(list("&tags=,"))).hasSize(4);
        assertThat(list("&tags=" + "a,".repeat(500)).status()).isEqualTo(200);
    }

    @Test
    void aBoardAsksForTwoHundredAndMore() {
        assertThat(list("&per_page=200").number("/pagination/per_page")).isEqualTo(200);
        assertThat(list("&per_page=9999").number("/pagination/per_page")).isEqualTo(500);
        IntStream.range(0, 105).forEach(i -> task("Task " + i));
        assertThat(ids(list("&per_page=200"))).hasSize(105);
        assertThat(statements.during(() -> list("&per_page=200"))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void shippedBoardsMoveTasksWithColumnAndStatus() {
        var task = task("Header");

        var moved = as(ada).patch(path(task.id()), Map.of("status", "in_progress", "kanban_column", "in_progress"));

        assertThat(moved.expect(200).text("/task/status")).isEqualTo("in_progress");
        assertThat(moved.text("/task/started_at")).isNotNull();
        var done = as(ada).put(path(task.id()), Map.of("status", "done")).expect(200);
        assertThat(done.text("/task/completed_at")).isNotNull();
        assertThat(done.at("/task/is_active").asBoolean()).isFalse();
        assertThat(as(ada).patch(path(task.id()), Map.of("status", "todo")).text("/task/completed_at"))
                .isNull();
    }

    @Test
    void nullClearsAndAbsentKeeps() {
        var id = create(Map.of(
                        "description",
                        "words",
                        "assignee_id",
                        ada.id().value(),
                        "due_date",
                        "2026-02-10",
                        "estimated_hours",
                        4,
                        "tags",
                        "ui"))
                .number("/task/id");
        var clear = new HashMap<String, Object>();
        List.of("description", "assignee_id", "due_date", "estimated_hours", "tags", "priority", "status")
                .forEach(field -> clear.put(field, null));

        as(ada).patch(TASKS + "/" + id, Map.of("name", "Footer")).expect(200);
        var kept = as(ada).get(TASKS + "/" + id);
        assertThat(kept.text("/task/description")).isEqualTo("words");
        assertThat(kept.text("/task/tags")).isEqualTo("ui");

        var cleared = as(ada).patch(TASKS + "/" + id, clear).expect(200);
        assertThat(cleared.text("/task/name")).isEqualTo("Footer");
        assertThat(List.of("description", "assigned_to", "due_date", "estimated_hours", "tags"))
                .allSatisfy(field -> assertThat(cleared.text("/task/" + field)).isNull());
        assertThat(cleared.text("/task/priority")).isEqualTo("medium");
        assertThat(cleared.text("/task/status")).isEqualTo("todo");
    }

    @Test
    void aTaskMovesToAnotherProjectUnlessTimeWasBookedOnIt() {
        var shop = project("Shop");
        var free = task("Free");
        var worked = task("Worked");
        log(worked.id(), website);

        assertThat(move(free.id(), shop).expect(200).number("/task/project_id"))
                .isEqualTo(shop.id().value());
        assertThat(move(worked.id(), shop).expect(400).text("/details/reason")).isEqualTo("task_has_time");
        as(ada).patch(path(worked.id()), Map.of("project_id", website.id().value(), "name", "Same project"))
                .expect(200);
        catalog.archive(shop.id(), null, null, ada.user());
        assertThat(move(task("Late").id(), shop).expect(400).text("/details/reason"))
                .isEqualTo("project_archived");
        var graces = catalog.create(CreateProject.named("Graces", client(grace)), grace.user());
        move(task("Foreign").id(), graces).expect(403);
    }

    @Test
    void aStatusThatTheNewProjectsBoardDoesNotKnowBeginsAnewThere() {
        column("brewing", 0, false);
        var task = board.create(
                ChangeTask.nothing().status("brewing").over(CreateTask.named("Header", website.id())), ada.user());

        assertThat(move(task.id(), project("Shop")).expect(200).text("/task/status"))
                .isEqualTo("todo");
    }

    @Test
    void whatWasWorkedIsShown() {
        var id = create(Map.of("estimated_hours", 4)).number("/task/id");
        log(new TaskId(id), website);

        var task = as(ada).get(TASKS + "/" + id);
        assertThat(task.at("/task/total_hours").asDouble()).isEqualTo(1.5);
        assertThat(task.at("/task/total_billable_hours").asDouble()).isEqualTo(1.5);
        assertThat(task.at("/task/progress_percentage").asDouble()).isEqualTo(37.5);
    }

    @Test
    void anAssigneeMustWorkHere() {
        var gone = world.person("gone");
        var task = task("Header");
        as(ada).patch(path(task.id()), Map.of("assignee_id", gone.id().value())).expect(200);
        jdbc.sql("update app_user set is_active = false where id = ?")
                .param(gone.id().value())
                .update();

        as(ada).patch(path(task("Other").id()), Map.of("assignee_id", Long.MAX_VALUE))
                .expect(400);
        // who was assigned before stays so, whatever else is edited
        as(ada).patch(
                        path(task.id()),
                        Map.of("name", "Edited", "assignee_id", gone.id().value()))
                .expect(200);
    }

    @Test
    void deletingRemovesItForGood() {
        var task = task("Header");

        as(ada).delete(path(task.id())).expect(200);

        as(ada).get(path(task.id())).expect(404);
        as(ada).delete(path(task.id())).expect(404);
        assertThat(as(ada).patch(path(task.id()), Map.of("name", "X"))
                        .expect(400)
                        .text("/error_code"))
                .isEqualTo("not_found");
    }

    @Test
    void malloryGetsNowhereUntilSheHasSomethingToDo() {
        var task = task("Header");

        assertThat(ids(as(mallory).get(TASKS))).isEmpty();
        as(mallory).get(path(task.id())).expect(403);
        as(mallory).patch(path(task.id()), Map.of("name", "Mine")).expect(403);
        as(mallory).delete(path(task.id())).expect(403);
        as(mallory)
                .post(TASKS, Map.of("name", "Mine", "project_id", website.id().value()))
                .expect(403);
        assertThat(board.find(task.id())).contains(task);

        as(ada).patch(path(task.id()), Map.of("assignee_id", mallory.id().value()))
                .expect(200);
        assertThat(ids(as(mallory).get(TASKS))).containsExactly(task.id().value());
        as(mallory).patch(path(task.id()), Map.of("status", "done")).expect(200);
        as(mallory).get("/api/v1/projects/" + website.id().value()).expect(403);
    }

    @Test
    void managersSeeEveryTask() {
        as(grace).get(path(task("Header").id())).expect(200);
        assertThat(ids(as(grace).get(TASKS + "?project_id=" + website.id().value())))
                .hasSize(1);
    }

    @Test
    void aLostUpdateIsRefused() {
        var path = path(task("Header").id());
        var seen = as(ada).get(path).header("ETag");
        as(ada).patch(path, Map.of("name", "First")).expect(200);

        as(ada).with("If-Match", seen).patch(path, Map.of("name", "Second")).expect(412);
        as(ada).with("If-Match", seen).delete(path).expect(412);
    }

    @Test
    void scopesOpenTheDoor() {
        Person reader = world.narrow(ada, "read:tasks");
        as(reader).get(TASKS).expect(200);
        as(reader).post(TASKS, Map.of()).expect(403);
        as(world.narrow(ada, "read:projects")).get("/api/v1/kanban/columns").expect(403);
    }

    @Test
    void aBoardHasTheGlobalColumnsUnlessTheProjectHasItsOwn() {
        var columns = as(ada).get("/api/v1/kanban/columns").expect(200);
        assertThat(columns.at("/columns").size()).isEqualTo(4);
        assertThat(List.copyOf(columns.at("/columns/0").propertyNames()))
                .containsExactlyInAnyOrder(
                        "id",
                        "project_id",
                        "key",
                        "label",
                        "name",
                        "status",
                        "icon",
                        "color",
                        "position",
                        "is_active",
                        "is_system",
                        "is_complete_state",
                        "wip_limit",
                        "created_at",
                        "updated_at");
        assertThat(columns.text("/columns/1/key"))
                .isEqualTo(columns.text("/columns/1/status"))
                .isEqualTo("in_progress");
        assertThat(columns.text("/columns/1/label"))
                .isEqualTo(columns.text("/columns/1/name"))
                .isEqualTo("In Progress");
        assertThat(columns.at("/columns/3/is_complete_state").asBoolean()).isTrue();
        var ofProject = "/api/v1/kanban/columns?project_id=" + website.id().value();
        assertThat(as(ada).get(ofProject).json()).isEqualTo(columns.json());

        column("brewing", 0, false);
        assertThat(as(ada).get(ofProject).at("/columns").size()).isEqualTo(1);
        assertThat(as(ada).get(ofProject).text("/columns/0/key")).isEqualTo("brewing");
        assertThat(as(mallory).get(ofProject).json()).isEqualTo(columns.json());
        assertThat(as(ada).get("/api/v1/kanban/columns?project_id=x").json()).isEqualTo(columns.json());
    }

    private Answer create(Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("name", World.unique("Task "));
        body.put("project_id", website.id().value());
        return as(ada).post(TASKS, body);
    }

    private Answer list(String more) {
        return as(ada).get(TASKS + "?project_id=" + website.id().value() + more);
    }

    private Answer move(TaskId task, ProjectView project) {
        return as(ada).patch(path(task), Map.of("project_id", project.id().value()));
    }

    private static String path(TaskId task) {
        return TASKS + "/" + task.value();
    }

    private void log(TaskId task, ProjectView project) {
        var work = new WorkLogged.Work(
                ada.id(), project.id(), task, null, Instant.parse("2026-02-02T09:00:00Z"), 5400, true, false);
        transaction.executeWithoutResult(status -> events.publishEvent(new Logged(null, work)));
    }

    private void column(String key, int position, boolean complete) {
        jdbc.sql("""
                        insert into board_column (project_id, status_key, label, position, is_complete_state, created_at, updated_at)
                        values (?, ?, ?, ?, ?, '2026-01-01 00:00:00', '2026-01-01 00:00:00')
                        """)
                .params(website.id().value(), key, key + " here", position, complete)
                .update();
    }

    private static List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.expect(200).at("/tasks").spliterator(), false)
                .map(task -> task.get("id").asLong())
                .toList();
    }
}
