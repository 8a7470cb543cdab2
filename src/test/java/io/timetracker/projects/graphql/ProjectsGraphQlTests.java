package io.timetracker.projects.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ChangeTask;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.ProjectsTest;
import io.timetracker.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ProjectsGraphQlTests extends ProjectsTest {

    private static final String EVERYTHING = """
            query($first: Int, $tasks: Int) { projects(first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
              id name code codeDisplay clientId client { id name projects { totalCount nodes { id } } } clientName description
              billable hourlyRate billingRef status isArchived estimatedHours customFields color isFavorite version
              budget { amount estimatedCost consumed rate percent thresholdPercent thresholdExceeded }
              worked { seconds billableSeconds hours billableHours } createdAt updatedAt archivedAt archivedReason
              createdBy { username } archivedBy { username }
              tasks(first: $tasks, filter: {openOnly: true}) { totalCount pageInfo { hasNextPage } nodes {
                id name status statusLabel priority tags isActive isOverdue progressPercentage createdAt
                project { id name } assignee { username } creator { username displayName } worked { seconds } } }
            } } }
            """;

    @Test
    void aDashboardGetsEverythingInOneQuery() {
        task("Header");
        board.create(ChangeTask.nothing().status("done").over(CreateTask.named("Done", website.id())), ada.user());

        var answer = good(as(ada).graphQl(EVERYTHING, Map.of("first", 5, "tasks", 5)));

        assertThat(answer.number("/data/projects/totalCount")).isEqualTo(1);
        var project = answer.at("/data/projects/nodes/0");
        assertThat(project.get("id").asString())
                .isEqualTo(String.valueOf(website.id().value()));
        assertThat(project.at("/client/id").asString()).isEqualTo(String.valueOf(acme.value()));
        assertThat(project.at("/client/projects/totalCount").asLong()).isEqualTo(1);
        assertThat(project.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(project.at("/budget/consumed").decimalValue()).isEqualByComparingTo("0");
        assertThat(project.at("/createdBy/username").asString()).isEqualTo(ada.username());
        assertThat(project.get("createdAt").asString()).endsWith("Z");
        assertThat(project.at("/tasks/totalCount").asLong()).isEqualTo(1);
        assertThat(project.at("/tasks/nodes/0/name").asString()).isEqualTo("Header");
        assertThat(project.at("/tasks/nodes/0/project/id").asString())
                .isEqualTo(project.get("id").asString());
        assertThat(project.at("/tasks/nodes/0/creator/username").asString()).isEqualTo(ada.username());
    }

    @Test
    void itCostsTheSameHoweverMuchThereIs() {
        task("Header");
        var one = costOf(1);
        IntStream.range(0, 8).forEach(i -> {
            var project = catalog.create(CreateProject.named("P" + i, client(ada)), ada.user());
            board.create(CreateTask.named("T", project.id()), ada.user());
        });

        assertThat(costOf(9)).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    /** Without people and settings, which are remembered for a while. */
    private long costOf(int projects) {
        return statements
                .duringARead(() -> good(as(ada).graphQl(EVERYTHING, Map.of("first", projects, "tasks", 3))))
                .stream()
                .filter(sql -> !sql.contains("app_user") && !sql.contains("settings"))
                .count();
    }

    @Test
    void aPlainListCostsOneStatementAndTheCountOneMore() {
        as(ada).graphQl("{projects {nodes {id name}}}");

        assertThat(statements.duringARead(() -> as(ada).graphQl("{projects {nodes {id name}}}")))
                .hasSize(1);
        assertThat(statements.duringARead(() -> as(ada).graphQl("{tasks {totalCount nodes {id name}}}")))
                .hasSize(2);
    }

    @Test
    void listsAreWalkedByCursor() {
        IntStream.range(0, 5).forEach(i -> project("Project " + i));
        var names = new ArrayList<String>();
        String after = null;
        do {
            var page = good(as(ada).graphQl(
                            "query($after: String) { projects(first: 2, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }",
                            after == null ? Map.of() : Map.of("after", after)));
            page.at("/data/projects/edges")
                    .forEach(edge -> names.add(edge.at("/node/name").asString()));
            after = page.at("/data/projects/pageInfo/hasNextPage").asBoolean()
                    ? page.text("/data/projects/pageInfo/endCursor")
                    : null;
        } while (after != null);

        assertThat(names).containsExactly("Project 0", "Project 1", "Project 2", "Project 3", "Project 4", "Website");
        assertThat(code(as(ada).graphQl("{projects(after: \"nonsense\") {nodes {id}}}")))
                .isEqualTo("validation_error");
        assertThat(code(as(ada).graphQl("{projects(first: 201) {nodes {id}}}"))).isEqualTo("validation_error");
    }

    @Test
    void nestedListsHaveCursorsOfTheirOwn() {
        IntStream.range(0, 3).forEach(i -> task("Task " + i));
        var query =
                "query($id: ID!, $after: String) { project(id: $id) { tasks(first: 2, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }";
        var first = good(as(ada).graphQl(query, Map.of("id", website.id().value())));
        var cursor = first.text("/data/project/tasks/pageInfo/endCursor");

        var second = good(as(ada).graphQl(query, Map.of("id", website.id().value(), "after", cursor)));

        assertThat(first.at("/data/project/tasks/nodes").size()).isEqualTo(2);
        assertThat(first.at("/data/project/tasks/pageInfo/hasNextPage").asBoolean())
                .isTrue();
        assertThat(second.text("/data/project/tasks/nodes/0/name")).isEqualTo("Task 2");
        assertThat(second.at("/data/project/tasks/pageInfo/hasNextPage").asBoolean())
                .isFalse();
        assertThat(second.number("/data/project/tasks/totalCount")).isEqualTo(3);
    }

    @Test
    void filtersNarrowTheList() {
        var shop = catalog.create(CreateProject.named("Shop 100%", client(ada)), ada.user());
        catalog.archive(shop.id(), null, null, ada.user());

        assertThat(projects("{}")).containsExactly("Website");
        assertThat(projects("{statuses: [ARCHIVED]}")).containsExactly("Shop 100%");
        assertThat(projects("{statuses: []}")).containsExactly("Shop 100%", "Website");
        assertThat(projects("{statuses: [], text: \"0%\"}")).containsExactly("Shop 100%");
        assertThat(projects("{statuses: [], text: \"_\"}")).isEmpty();
        assertThat(projects("{statuses: [], text: \"WEB\"}")).containsExactly("Website");
        assertThat(projects(
                        "{statuses: [], clientId: %d}".formatted(shop.clientId().value())))
                .containsExactly("Shop 100%");
    }

    @Test
    void projectsAreCreatedChangedAndArchived() {
        var created = good(as(ada).graphQl("""
                mutation($client: ID!) { createProject(input: {name: "Shop", clientId: $client, hourlyRate: "85.50", customFields: "{\\"a\\":1}"})
                  { project { id name hourlyRate customFields version status } userErrors { code } } }
                """, Map.of("client", acme.value())));
        assertThat(created.at("/data/createProject/userErrors").isEmpty()).isTrue();
        assertThat(created.at("/data/createProject/project/hourlyRate").decimalValue())
                .isEqualByComparingTo("85.50");
        assertThat(created.text("/data/createProject/project/customFields")).isEqualTo("{\"a\":1}");
        var id = created.text("/data/createProject/project/id");

        var changed = good(as(ada).graphQl("""
                mutation($id: ID!) { changeProject(input: {id: $id, version: 1, hourlyRate: null, status: INACTIVE})
                  { project { name hourlyRate version status } userErrors { code } } }
                """, Map.of("id", id)));
        assertThat(changed.text("/data/changeProject/project/hourlyRate")).isNull();
        assertThat(changed.text("/data/changeProject/project/name")).isEqualTo("Shop");
        assertThat(changed.text("/data/changeProject/project/status")).isEqualTo("INACTIVE");

        var stale = good(as(ada).graphQl(
                        "mutation($id: ID!) { changeProject(input: {id: $id, version: 1, name: \"X\"}) { project { id } userErrors { code field } } }",
                        Map.of("id", id)));
        assertThat(stale.text("/data/changeProject/userErrors/0/code")).isEqualTo("precondition_failed");

        var archived = good(as(ada).graphQl(
                        "mutation($id: ID!) { archiveProject(input: {id: $id, reason: \"over\"}) { project { isArchived archivedReason archivedBy { username } } userErrors { code } } }",
                        Map.of("id", id)));
        assertThat(archived.at("/data/archiveProject/project/isArchived").asBoolean())
                .isTrue();
        assertThat(archived.text("/data/archiveProject/project/archivedReason")).isEqualTo("over");
        assertThat(archived.text("/data/archiveProject/project/archivedBy/username"))
                .isEqualTo(ada.username());
    }

    @Test
    void refusalsNameTheirCodeAndField() {
        assertThat(refusal("createProject", "{name: \"website\", clientId: %d}".formatted(acme.value())))
                .containsExactly("duplicate_project:name");
        assertThat(refusal("createProject", "{name: \"X\", clientId: 999999999}"))
                .containsExactly("invalid_client:clientId");
        assertThat(refusal("createProject", "{name: \" \", hourlyRate: -1, clientId: %d}".formatted(acme.value())))
                .containsExactlyInAnyOrder("validation_error:name", "validation_error:hourlyRate");
        assertThat(refusal(
                        "createProject",
                        "{name: \"X\", hourlyRate: \"1e999999999\", clientId: %d}".formatted(acme.value())))
                .containsExactly("validation_error:hourlyRate");
        assertThat(refusal(
                        "createProject", "{name: \"X\", customFields: \"[]\", clientId: %d}".formatted(acme.value())))
                .containsExactly("validation_error:customFields");
        assertThat(refusal("changeProject", "{id: 999999999, name: \"X\"}")).containsExactly("not_found:null");
        assertThat(code(as(ada).graphQl("{project(id: \"abc\") {id}}"))).isEqualTo("validation_error");
        assertThat(code(as(ada).graphQl("{project(id: 999999999) {id}}"))).isEqualTo("not_found");
    }

    @Test
    void tasksAreCreatedChangedCompletedAndDeleted() {
        var created = good(as(ada).graphQl(
                        """
                mutation($project: ID!, $ada: ID!) { createTask(input: {projectId: $project, name: "Header", priority: URGENT, assigneeId: $ada,
                    dueDate: "2026-02-10", tags: ["ui", "css"], estimatedHours: 4})
                  { task { id priority tags dueDate isOverdue assignee { username } estimatedHours version } userErrors { code } } }
                """,
                        Map.of("project", website.id().value(), "ada", ada.id().value())));
        var id = created.text("/data/createTask/task/id");
        assertThat(created.text("/data/createTask/task/priority")).isEqualTo("URGENT");
        assertThat(created.text("/data/createTask/task/dueDate")).isEqualTo("2026-02-10");
        assertThat(created.at("/data/createTask/task/tags").size()).isEqualTo(2);
        assertThat(created.text("/data/createTask/task/assignee/username")).isEqualTo(ada.username());

        var changed = good(as(ada).graphQl("""
                mutation($id: ID!) { changeTask(input: {id: $id, dueDate: null, assigneeId: null, status: "in_progress"})
                  { task { name dueDate assignee { id } startedAt statusLabel } userErrors { code } } }
                """, Map.of("id", id)));
        assertThat(changed.text("/data/changeTask/task/dueDate")).isNull();
        assertThat(changed.at("/data/changeTask/task/assignee").isNull()).isTrue();
        assertThat(changed.text("/data/changeTask/task/startedAt")).endsWith("Z");
        assertThat(changed.text("/data/changeTask/task/statusLabel")).isEqualTo("In Progress");

        var completed = good(as(ada).graphQl(
                        "mutation($id: ID!) { completeTask(id: $id) { task { status completedAt isActive } userErrors { code } } }",
                        Map.of("id", id)));
        assertThat(completed.text("/data/completeTask/task/status")).isEqualTo("done");

        assertThat(refusal("changeTask", "{id: %s, status: \"nonsense\"}".formatted(id)))
                .containsExactly("validation_error:status");
        assertThat(good(as(ada).graphQl(
                                        "mutation($id: ID!) { deleteTask(id: $id, version: 99) { deletedTaskId userErrors { code } } }",
                                        Map.of("id", id)))
                        .text("/data/deleteTask/userErrors/0/code"))
                .isEqualTo("precondition_failed");
        var deleted = good(as(ada).graphQl(
                        "mutation($id: ID!) { deleteTask(id: $id) { deletedTaskId userErrors { code } } }",
                        Map.of("id", id)));
        assertThat(deleted.text("/data/deleteTask/deletedTaskId")).isEqualTo(id);
        assertThat(code(as(ada).graphQl("query($id: ID!) { task(id: $id) { id } }", Map.of("id", id))))
                .isEqualTo("not_found");
    }

    @Test
    void aCancelledTaskIsNotCompleted() {
        var task = board.create(
                ChangeTask.nothing().status("cancelled").over(CreateTask.named("X", website.id())), ada.user());

        var answer = good(as(ada).graphQl(
                        "mutation($id: ID!) { completeTask(id: $id) { task { id } userErrors { code } } }",
                        Map.of("id", task.id().value())));

        assertThat(answer.text("/data/completeTask/userErrors/0/code")).isEqualTo("task_cancelled");
    }

    @Test
    void favouritesAreKeptAndLetGoOf() {
        var mutation = "mutation($id: ID!) { %s(projectId: $id) { project { id isFavorite } userErrors { code } } }";
        var id = Map.of("id", website.id().value());

        assertThat(good(as(ada).graphQl(mutation.formatted("addFavoriteProject"), id))
                        .at("/data/addFavoriteProject/project/isFavorite")
                        .asBoolean())
                .isTrue();
        assertThat(good(as(ada).graphQl("{favoriteProjects {id}}"))
                        .at("/data/favoriteProjects")
                        .size())
                .isEqualTo(1);
        assertThat(good(as(ada).graphQl(mutation.formatted("removeFavoriteProject"), id))
                        .at("/data/removeFavoriteProject/project/isFavorite")
                        .asBoolean())
                .isFalse();
        assertThat(good(as(ada).graphQl(mutation.formatted("removeFavoriteProject"), id))
                        .text("/data/removeFavoriteProject/userErrors/0/code"))
                .isEqualTo("not_found");
    }

    @Test
    void aBoardHasColumns() {
        var answer = good(
                as(ada).graphQl("{boardColumns {id key label position isSystem isCompleteState wipLimit projectId}}"));

        assertThat(answer.at("/data/boardColumns").size()).isEqualTo(4);
        assertThat(answer.text("/data/boardColumns/3/key")).isEqualTo("done");
    }

    @Test
    void malloryGetsNowhere() {
        var task = task("Header");

        assertThat(good(as(mallory).graphQl("{projects(filter: {statuses: []}) {totalCount} tasks {totalCount}}"))
                        .json()
                        .toString())
                .contains("\"projects\":{\"totalCount\":0}")
                .contains("\"tasks\":{\"totalCount\":0}");
        assertThat(code(as(mallory)
                        .graphQl(
                                "query($id: ID!) { project(id: $id) { id } }",
                                Map.of("id", website.id().value()))))
                .isEqualTo("forbidden");
        assertThat(code(as(mallory)
                        .graphQl(
                                "query($id: ID!) { task(id: $id) { id } }",
                                Map.of("id", task.id().value()))))
                .isEqualTo("forbidden");
        assertThat(refusalOf(
                        mallory,
                        "changeProject",
                        "{id: %d, name: \"X\"}".formatted(website.id().value())))
                .containsExactly("forbidden:null");
        assertThat(refusalOf(
                        mallory,
                        "archiveProject",
                        "{id: %d}".formatted(website.id().value())))
                .containsExactly("forbidden:null");
        assertThat(refusalOf(
                        mallory,
                        "createTask",
                        "{projectId: %d, name: \"X\"}".formatted(website.id().value())))
                .containsExactly("forbidden:null");
        assertThat(refusalOf(
                        mallory,
                        "changeTask",
                        "{id: %d, name: \"X\"}".formatted(task.id().value())))
                .containsExactly("forbidden:null");
        assertThat(catalog.find(website.id())).contains(website);
    }

    @Test
    void whoHasATaskInAHiddenProjectSeesTheTaskAndNotTheProject() {
        var task = task("Header");
        as(ada).patch(
                        "/api/v1/tasks/" + task.id().value(),
                        Map.of("assignee_id", mallory.id().value()))
                .expect(200);

        var answer = good(as(mallory).graphQl("{tasks {nodes {name projectId project {name}}}}"));

        assertThat(answer.text("/data/tasks/nodes/0/name")).isEqualTo("Header");
        assertThat(answer.at("/data/tasks/nodes/0/project").isNull()).isTrue();
    }

    @Test
    void aProjectDoesNotGiveItsClientAway() {
        var graces = client(grace);
        ProjectView own = catalog.create(CreateProject.named("Own", graces), grace.user());
        // Ada's project, which somebody who sees everything moved to a client that Ada does not know
        catalog.change(
                website.id(),
                new io.timetracker.projects.ChangeProject(
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.to(graces),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep(),
                        io.timetracker.platform.wire.Patch.keep()),
                null,
                grace.user());

        var answer =
                good(as(ada).graphQl("{projects {nodes {name clientName client {email projects {nodes {name}}}}}}"));

        assertThat(answer.at("/data/projects/nodes/0/client").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain(own.name() + "\"");
    }

    @Test
    void scopesHoldForFieldsToo() {
        var narrow = as(world.narrow(ada, "read:projects"));
        task("Header");

        good(narrow.graphQl("{projects {nodes {name clientName}}}"));
        assertThat(narrow.graphQl("{projects {nodes {client {email}}}}")
                        .at("/errors/0")
                        .isMissingNode())
                .isFalse();
        assertThat(narrow.graphQl("{projects {nodes {tasks {nodes {name}}}}}")
                        .at("/errors/0")
                        .isMissingNode())
                .isFalse();
        assertThat(narrow.graphQl("{projects {nodes {tasks {nodes {name}}}}}").body())
                .doesNotContain("Header");
        assertThat(narrow.graphQl("{tasks {nodes {name}}}").at("/errors/0").isMissingNode())
                .isFalse();
        assertThat(narrow.graphQl("mutation { createProject(input: {name: \"X\", clientId: 1}) { project { id } } }")
                        .at("/errors/0")
                        .isMissingNode())
                .isFalse();
        var tasksOnly = as(world.narrow(ada, "read:tasks"));
        assertThat(tasksOnly.graphQl("{tasks {nodes {project {name}}}}").body()).doesNotContain("Website");
    }

    private List<String> projects(String filter) {
        var answer = good(as(ada).graphQl("{projects(filter: %s) {nodes {name}}}".formatted(filter)));
        return StreamSupport.stream(answer.at("/data/projects/nodes").spliterator(), false)
                .map(project -> project.get("name").asString())
                .toList();
    }

    private List<String> refusal(String mutation, String input) {
        return refusalOf(ada, mutation, input);
    }

    private List<String> refusalOf(io.timetracker.testing.Person person, String mutation, String input) {
        var answer = good(as(person)
                .graphQl(
                        "mutation { %s(input: %s) { userErrors { code field message } } }".formatted(mutation, input)));
        return StreamSupport.stream(
                        answer.at("/data/" + mutation + "/userErrors").spliterator(), false)
                .map(error -> error.get("code").asString() + ":"
                        + (error.get("field").isNull()
                                ? "null"
                                : error.get("field").asString()))
                .toList();
    }

    private static Answer good(Answer answer) {
        assertThat(answer.expect(200).at("/errors").isMissingNode())
                .as(answer.body())
                .isTrue();
        return answer;
    }

    private static String code(Answer answer) {
        return answer.text("/errors/0/extensions/code");
    }
}
