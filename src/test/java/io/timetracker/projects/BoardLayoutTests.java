package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The columns of boards on every face (contract, data model 5.2 and clients section 6). */
@Tag("engine")
class BoardLayoutTests extends ProjectsTest {

    private static final String COLUMNS = "/api/v1/kanban/columns";

    @Test
    void aProjectGetsItsOwnColumnsAndTakesTheGlobalOnesAlong() {
        var added = add(Map.of("label", " Quality  check ", "wip_limit", "3", "is_complete_state", "no"));

        added.expect(201);
        assertThat(added.text("/column/key")).isEqualTo("quality_check");
        assertThat(added.text("/column/status")).isEqualTo("quality_check");
        assertThat(added.text("/column/name")).isEqualTo(added.text("/column/label"));
        assertThat(added.number("/column/wip_limit")).isEqualTo(3);
        assertThat(added.number("/column/project_id")).isEqualTo(website.id().value());
        assertThat(keys(columns())).containsExactly("todo", "in_progress", "review", "done", "quality_check");
        assertThat(columns().at("/columns/3/is_complete_state").asBoolean()).isTrue();
        assertThat(keys(as(ada).get(COLUMNS))).containsExactly("todo", "in_progress", "review", "done");
    }

    @Test
    void acceptanceEleven() {
        add(Map.of("label", "Shipped", "is_complete_state", true)).expect(201);
        var task = Map.of("project_id", website.id().value(), "name", "Header", "status", "shipped");

        var created = as(ada).post("/api/v1/tasks", task).expect(201);

        assertThat(created.text("/task/status")).isEqualTo("shipped");
        assertThat(created.text("/task/status_display")).isEqualTo("Shipped");
        assertThat(created.at("/task/completed_at").isNull()).isFalse();
        assertThat(as(ada).get("/api/v1/tasks?status=active&project_id="
                                + website.id().value())
                        .at("/tasks")
                        .size())
                .isZero();
    }

    @Test
    void aColumnIsChangedByWhoeverSawItLast() {
        var id = add(Map.of("label", "QA")).number("/column/id");

        var changed =
                as(ada).with("If-Match", "\"1\"").patch(COLUMNS + "/" + id, Map.of("label", "Checked", "wip_limit", 2));
        assertThat(changed.expect(200).text("/column/label")).isEqualTo("Checked");
        assertThat(changed.text("/column/key")).isEqualTo("qa");
        as(ada).with("If-Match", "\"1\"")
                .patch(COLUMNS + "/" + id, Map.of("label", "Late"))
                .expect(412);
        assertThat(as(ada).put(COLUMNS + "/" + id, "{\"wip_limit\": null}")
                        .expect(200)
                        .at("/column/wip_limit")
                        .isNull())
                .isTrue();
        as(ada).patch(COLUMNS + "/987654321", Map.of("label", "x")).expect(404);
    }

    @Test
    void mistakesAreNamed() {
        assertThat(add(Map.of()).expect(400).at("/errors/label").isArray()).isTrue();
        assertThat(add(Map.of("label", "!?", "key", "a b!"))
                        .expect(400)
                        .at("/errors/key")
                        .isArray())
                .isTrue();
        assertThat(add(Map.of("label", "x", "wip_limit", 0))
                        .expect(400)
                        .at("/errors/wip_limit")
                        .isArray())
                .isTrue();
        assertThat(add(Map.of("label", "Done")).expect(400).text("/details/reason"))
                .isEqualTo("duplicate_column");
        assertThat(as(ada).post(COLUMNS + "/reorder", Map.of())
                        .expect(400)
                        .at("/errors/column_ids")
                        .isArray())
                .isTrue();
    }

    @Test
    void aColumnInWhichTasksStandStays() {
        var id = add(Map.of("label", "QA")).number("/column/id");
        var task = Map.of("project_id", website.id().value(), "name", "Header", "status", "qa");
        var standing = as(ada).post("/api/v1/tasks", task).number("/task/id");

        assertThat(as(ada).delete(COLUMNS + "/" + id).expect(400).text("/details/reason"))
                .isEqualTo("column_not_empty");
        var unused = as(ada).patch(COLUMNS + "/" + id, Map.of("is_active", false));
        assertThat(unused.expect(400).text("/details/reason")).isEqualTo("column_not_empty");

        as(ada).patch("/api/v1/tasks/" + standing, Map.of("status", "todo")).expect(200);
        as(ada).patch(COLUMNS + "/" + id, Map.of("is_active", false)).expect(200);
        assertThat(keys(columns())).doesNotContain("qa");
        as(ada).delete(COLUMNS + "/" + id).expect(200);
    }

    @Test
    void columnsAreArranged() {
        add(Map.of("label", "QA")).expect(201);
        var ids = StreamSupport.stream(columns().at("/columns").spliterator(), false)
                .map(column -> column.get("id").asLong())
                .toList();

        var arranged = as(ada).post(
                        COLUMNS + "/reorder",
                        Map.of("project_id", website.id().value(), "column_ids", List.of(ids.get(4), ids.get(0))));

        assertThat(keys(arranged.expect(200))).containsExactly("qa", "todo", "in_progress", "review", "done");
        assertThat(keys(columns())).startsWith("qa", "todo");
        var foreign = Map.of("project_id", website.id().value(), "column_ids", List.of(1));
        assertThat(as(ada).post(COLUMNS + "/reorder", foreign)
                        .expect(400)
                        .at("/errors/column_ids")
                        .isArray())
                .isTrue();
    }

    @Test
    void everyBoardsColumnsAreForAdministrators() {
        var label = World.unique("Gate");
        as(ada).post(COLUMNS, Map.of("label", label)).expect(403);
        as(grace).post(COLUMNS, Map.of("label", label)).expect(403);
        var admin = as(world.admin());
        var id = admin.post(COLUMNS, Map.of("label", label)).expect(201).number("/column/id");
        try {
            assertThat(keys(columns())).contains(label.toLowerCase());
            as(ada).patch(COLUMNS + "/" + id, Map.of("label", "x")).expect(403);
            as(ada).delete(COLUMNS + "/" + id).expect(403);
            as(ada).post(COLUMNS + "/reorder", Map.of("column_ids", List.of(id)))
                    .expect(403);
            var todo = as(ada).get(COLUMNS).number("/columns/0/id");
            assertThat(admin.delete(COLUMNS + "/" + todo).expect(400).text("/details/reason"))
                    .isEqualTo("system_column");
        } finally {
            admin.delete(COLUMNS + "/" + id).expect(200);
        }
    }

    @Test
    void strangersArrangeNothing() {
        var id = add(Map.of("label", "QA")).number("/column/id");

        as(mallory)
                .post(COLUMNS, Map.of("label", "x", "project_id", website.id().value()))
                .expect(403);
        as(mallory).patch(COLUMNS + "/" + id, Map.of("label", "x")).expect(403);
        as(mallory).delete(COLUMNS + "/" + id).expect(403);
        as(mallory)
                .post(COLUMNS + "/reorder", Map.of("project_id", website.id().value(), "column_ids", List.of(id)))
                .expect(403);
        as(world.narrow(ada, "read:tasks")).delete(COLUMNS + "/" + id).expect(403);
    }

    @Test
    void dashboardsArrangeToo() {
        var added = as(ada).graphQl(
                        "mutation($in: AddBoardColumnInput!) { addBoardColumn(input: $in) { column { id key version isActive } userErrors { code } } }",
                        Map.of("in", Map.of("projectId", website.id().value(), "label", "QA", "wipLimit", 2)));
        var id = added.text("/data/addBoardColumn/column/id");
        assertThat(added.text("/data/addBoardColumn/column/key")).isEqualTo("qa");
        var changed = as(ada).graphQl(
                        "mutation($in: ChangeBoardColumnInput!) { changeBoardColumn(input: $in) { column { isActive wipLimit } userErrors { code } } }",
                        Map.of("in", Map.of("id", id, "version", 1, "isActive", false)));
        assertThat(changed.number("/data/changeBoardColumn/column/wipLimit")).isEqualTo(2);
        var list =
                "query($p: ID!) { boardColumns(projectId: $p) { key } all: boardColumns(projectId: $p, all: true) { key } }";
        var both = as(ada).graphQl(list, Map.of("p", website.id().value()));
        assertThat(both.at("/data/boardColumns").size()).isEqualTo(4);
        assertThat(both.at("/data/all").size()).isEqualTo(5);
        var arranged = as(ada).graphQl(
                        "mutation($p: ID!, $o: [ID!]!) { arrangeBoardColumns(projectId: $p, order: $o) { columns { key } userErrors { code } } }",
                        Map.of("p", website.id().value(), "o", List.of(id)));
        assertThat(arranged.text("/data/arrangeBoardColumns/columns/0/key")).isEqualTo("qa");
        var removed = as(ada).graphQl(
                        "mutation($id: ID!) { removeBoardColumn(id: $id) { removedColumnId userErrors { code } } }",
                        Map.of("id", id));
        assertThat(removed.text("/data/removeBoardColumn/removedColumnId")).isEqualTo(id);
    }

    @Test
    void peopleArrangeThemOnAPage() {
        var browser = browser(ada);
        var path = "/projects/" + website.id().value() + "/columns";
        var page = browser.get(path).expect(200);
        assertThat(page.text(".page-header__hint")).contains("every board has");
        assertThat(page.has(".row-actions button")).isFalse();
        assertThat(browser.submit(page, "#columns .form", Map.of("label", " "))
                        .expect(422)
                        .text("#label-error"))
                .isEqualTo("Is required");

        browser.submit(page, "#columns .form", Map.of("label", "QA", "wipLimit", "2"))
                .expect(302);
        page = browser.get(path).expect(200);
        assertThat(page.html().select("tbody tr").eachText())
                .hasSize(5)
                .last()
                .asString()
                .contains("QA", "2");
        var row = page.html().expectFirst("tbody tr:last-child a").attr("href");
        var moved = browser.postInPlace(row + "/left", Map.of()).expect(200);
        assertThat(moved.html().select("tbody tr").get(3).text()).contains("QA");
        var edit = browser.get(row).expect(200);
        assertThat(edit.html().expectFirst("#label").val()).isEqualTo("QA");
        browser.submit(edit, "#columns .form", Map.of("label", "Checked", "completeState", "true"))
                .expect(302);
        assertThat(browser.get(path).text("tbody")).contains("Checked", "Completes tasks");
        assertThat(browser.postInPlace(row + "/remove", Map.of("version", 1))
                        .expect(422)
                        .text("tbody"))
                .contains("Checked");
        var last = browser.postInPlace(row + "/remove", Map.of("version", 3));
        assertThat(last.expect(200).text("tbody")).doesNotContain("Checked");
        browser(mallory).get(path).expect(403);
        browser.get("/projects/columns").expect(403);
        assertThat(browser(world.admin()).get("/projects/columns").expect(200).text("tbody"))
                .contains("To Do");
    }

    private Answer add(Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("project_id", website.id().value());
        return as(ada).post(COLUMNS, body);
    }

    private Answer columns() {
        return as(ada).get(COLUMNS + "?project_id=" + website.id().value()).expect(200);
    }

    private static List<String> keys(Answer answer) {
        return StreamSupport.stream(answer.at("/columns").spliterator(), false)
                .map(column -> column.get("key").asString())
                .toList();
    }
}
