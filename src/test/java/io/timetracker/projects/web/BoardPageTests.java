package io.timetracker.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectsTest;
import io.timetracker.testing.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project's board, as a browser without JavaScript sees it and as htmx asks for it. */
@Tag("engine")
class BoardPageTests extends ProjectsTest {

    private String path;

    @BeforeEach
    void aBoard() {
        path = "/projects/" + website.id().value() + "/board";
    }

    @Test
    void anEmptyBoardLeadsToTheFirstTask() {
        var page = browser(ada).get(path).expect(200);

        assertThat(page.html().expectFirst(".empty a").attr("href")).endsWith("/tasks/new");
    }

    @Test
    void aCardIsMovedByItsButtons() {
        var header = task("Header").id().value();
        var browser = browser(ada);
        var page = browser.get(path).expect(200);
        assertThat(page.html().select(".lane__title").eachText())
                .containsExactly("To Do 1", "In Progress 0", "Review 0", "Done 0");
        assertThat(page.text("#card-" + header + " button")).isEqualTo("Move Header to In Progress →");

        browser.submit(page, "#card-" + header + " form", Map.of("status", "in_progress"))
                .expect(302);

        page = browser.get(path);
        assertThat(page.text(".flash")).contains("Task moved");
        assertThat(cards(page, "in_progress")).containsExactly("Header");
        var moved = browser.postInPlace(path + "/" + header, Map.of("to", "done", "version", 2))
                .expect(200);
        assertThat(cards(moved, "done")).containsExactly("Header");
        assertThat(moved.html().expectFirst("body").child(0).id()).isEqualTo("board");
        assertThat(as(ada).get("/api/v1/tasks/" + header)
                        .at("/task/completed_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void whatIsCompleteIsNotBegunAndNobodyOverwritesAnother() {
        var header = task("Header").id().value();
        var browser = browser(ada);
        browser.postInPlace(path + "/" + header, Map.of("to", "done", "version", 1))
                .expect(200);

        var refused = browser.postInPlace(path + "/" + header, Map.of("to", "in_progress", "version", 2))
                .expect(422);
        assertThat(refused.body()).contains("The task is complete");
        assertThat(cards(refused, "done")).containsExactly("Header");
        assertThat(browser.postInPlace(path + "/" + header, Map.of("to", "todo", "version", 1))
                        .expect(422)
                        .body())
                .contains("changed");
        browser.postInPlace(path + "/" + header, Map.of("to", "nowhere")).expect(422);
        browser.postInPlace(path + "/" + header, Map.of("to", "todo", "version", 2))
                .expect(200);
        var guarded = as(ada).graphQl(
                        "mutation($id: ID!) { moveTask(id: $id, status: \"cancelled\") { task { status } userErrors { code } } }",
                        Map.of("id", header));
        assertThat(guarded.text("/data/moveTask/task/status")).isEqualTo("cancelled");
        assertThat(browser.get(path).text("#board")).contains("1 cancelled or in no column");
        var late = as(ada).graphQl(
                        "mutation($id: ID!) { moveTask(id: $id, status: \"done\") { task { status } userErrors { code message } } }",
                        Map.of("id", header));
        assertThat(late.text("/data/moveTask/userErrors/0/message")).contains("cancelled");
        // The wire of the apps knows no guards.
        as(ada).patch("/api/v1/tasks/" + header, Map.of("status", "done")).expect(200);
    }

    @Test
    void aColumnSaysWhenMoreStandInItThanItShouldHold() {
        var column = as(ada).post(
                        "/api/v1/kanban/columns",
                        Map.of("project_id", website.id().value(), "label", "QA", "wip_limit", 1));
        column.expect(201);
        IntStream.range(0, 2)
                .forEach(i -> as(ada).post(
                                "/api/v1/tasks",
                                Map.of("project_id", website.id().value(), "name", "T" + i, "status", "qa"))
                        .expect(201));

        assertThat(browser(ada).get(path).html().select(".lane__title").last().text())
                .isEqualTo("QA 2 of 1 Too many");
    }

    @Test
    void aBoardNeedsFewStatementsHoweverManyCardsThereAre() {
        IntStream.range(0, 25).forEach(i -> task("Task " + i));
        var browser = browser(ada);
        browser.get(path);

        assertThat(statements.duringARead(() -> browser.get(path).expect(200))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void strangersSeeAndMoveNothing() {
        var header = task("Header").id().value();

        browser(mallory).get(path).expect(403);
        browser(mallory).post(path + "/" + header, Map.of("status", "done")).expect(403);
        browser(ada)
                .post("/projects/" + project("Shop").id().value() + "/board/" + header, Map.of("status", "done"))
                .expect(404);
        assertThat(board.get(task("Footer").id(), ada.user()).status()).isEqualTo("todo");
    }

    private static List<String> cards(Page page, String status) {
        return page.html()
                .select("[data-status=" + status + "] .task-card__name")
                .eachText();
    }
}
