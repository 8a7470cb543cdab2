package io.timetracker.projects.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectsTest;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P-14 to P-19. */
@Tag("engine")
class ProjectSessionTests extends ProjectsTest {

    @Autowired
    Zones zones;

    private Api session;
    private long id;

    @BeforeEach
    void adaIsSignedIn() {
        session = browser(ada).script();
        id = website.id().value();
    }

    @Test
    void p14AllActiveProjectsThatOneSees() {
        catalog.change(
                project("Asleep").id(), ChangeProject.nothing().status(ProjectStatus.INACTIVE), null, ada.user());
        project("Blog");

        var all = session.get("/api/projects").expect(200);

        assertThat(names(all, "/projects")).containsExactly("Blog", "Website");
        assertThat(all.text("/projects/0/client_name")).startsWith("Acme");
        mustNameItsSuccessor(all, "/api/v1/projects");
        assertThat(browser(mallory)
                        .script()
                        .get("/api/projects")
                        .at("/projects")
                        .size())
                .isZero();
        assertThat(anonymous().get("/api/projects").expect(401).header("X-API-Deprecated"))
                .isNull();
    }

    @Test
    void p15TheTasksOfAnActiveProjectByName() {
        task("Zoom");
        board.complete(task("Footer").id(), null, ada.user());

        var tasks = session.get("/api/projects/" + id + "/tasks").expect(200);

        assertThat(names(tasks, "/tasks")).containsExactly("Footer", "Zoom");
        assertThat(tasks.at("/success").asBoolean()).isTrue();
        assertThat(tasks.at("/tasks/0").propertyNames())
                .containsExactlyInAnyOrder("id", "name", "description", "status", "priority");
        mustNameItsSuccessor(tasks, "/api/v1/tasks");
        deactivate();
        assertThat(session.get("/api/projects/" + id + "/tasks").expect(404).text("/error"))
                .isNotBlank();
        session.get("/api/projects/987654321/tasks").expect(404);
        browser(mallory).script().get("/api/projects/" + id + "/tasks").expect(403);
    }

    @Test
    void p16TheOpenTasksOfAnActiveProject() {
        task("Header");
        board.complete(task("Footer").id(), null, ada.user());

        var open = session.get("/api/tasks?project_id=" + id).expect(200);

        assertThat(names(open, "/tasks")).containsExactly("Header");
        assertThat(open.at("/tasks/0").propertyNames()).containsExactlyInAnyOrder("id", "name", "status", "priority");
        mustNameItsSuccessor(open, "/api/v1/tasks");
        assertThat(names(session.get("/api/tasks?status=done,todo&project_id=" + id), "/tasks"))
                .hasSize(2);
        assertThat(session.get("/api/tasks").expect(400).text("/error")).isEqualTo("project_id is required");
        session.get("/api/tasks?project_id=987654321").expect(400);
        deactivate();
        session.get("/api/tasks?project_id=" + id).expect(400);
    }

    @Test
    void p17ATaskOfOnesOwn() {
        var created = session.post("/api/tasks/create", Map.of("name", " Header ", "project_id", String.valueOf(id)));

        assertThat(created.expect(201).text("/name")).isEqualTo("Header");
        assertThat(created.at("/success").asBoolean()).isTrue();
        assertThat(created.number("/task/assigned_to")).isEqualTo(ada.id().value());
        assertThat(created.text("/task/priority")).isEqualTo("medium");
        assertThat(created.number("/id")).isEqualTo(created.number("/task/id"));
        assertThat(created.header("X-API-Deprecated")).isNull();
        var form = session.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/tasks/create", "name=Footer&project_id=" + id);
        assertThat(form.expect(201).text("/task/name")).isEqualTo("Footer");
        assertThat(session.post("/api/tasks/create", Map.of("project_id", id))
                        .expect(400)
                        .at("/errors/name")
                        .isArray())
                .isTrue();
        session.post("/api/tasks/create", Map.of("name", "x")).expect(400);
        session.post("/api/tasks/create", Map.of("name", "x", "project_id", 987654321))
                .expect(404);
        assertThat(browser(ada)
                        .bare()
                        .post("/api/tasks/create", Map.of("name", "x", "project_id", id))
                        .expect(400)
                        .text("/error_code"))
                .isEqualTo("csrf_failed");
        browser(mallory)
                .script()
                .post("/api/tasks/create", Map.of("name", "x", "project_id", id))
                .expect(403);
        deactivate();
        session.post("/api/tasks/create", Map.of("name", "x", "project_id", id)).expect(404);
    }

    @Test
    void p18TheBurndownIsForWhoeverWorked() {
        session.get("/api/projects/" + id + "/burndown").expect(403);
        as(ada).patch("/api/v1/projects/" + id, Map.of("estimated_hours", 10)).expect(200);
        log(zones.today().minusDays(40), 1);
        log(zones.today().minusDays(2), 2);
        log(zones.today(), 1);

        var burn = session.get("/api/projects/" + id + "/burndown").expect(200);

        assertThat(burn.at("/labels").size()).isEqualTo(30);
        assertThat(burn.text("/labels/29")).isEqualTo(zones.today().toString());
        assertThat(burn.at("/actual_cumulative/26").asDouble()).isEqualTo(1);
        assertThat(burn.at("/actual_cumulative/27").asDouble()).isEqualTo(3);
        assertThat(burn.at("/actual_cumulative/29").asDouble()).isEqualTo(4);
        assertThat(burn.at("/estimated/0").asDouble())
                .isEqualTo(burn.at("/estimated_hours").asDouble())
                .isEqualTo(10);
        browser(world.admin()).script().get("/api/projects/" + id + "/burndown").expect(200);
        browser(mallory).script().get("/api/projects/" + id + "/burndown").expect(403);
        session.get("/api/projects/987654321/burndown").expect(404);
        var dashboard = as(ada).graphQl(
                        "query($p: ID!) { burnDown(projectId: $p) { days seconds estimatedHours } }", Map.of("p", id));
        assertThat(dashboard.number("/data/burnDown/seconds/29")).isEqualTo(4 * 3600);
    }

    @Test
    void p19WhatIsDueSoon() {
        due("Late", -1);
        due("Today", 0);
        due("Soon", 2);
        due("Later", 3);

        var deadlines = session.get("/api/deadlines/upcoming").expect(200);

        assertThat(deadlines.json().isArray()).isTrue();
        assertThat(StreamSupport.stream(deadlines.json().spliterator(), false)
                        .map(it -> it.get("task_name").asString()))
                .containsExactly("Today", "Soon");
        assertThat(deadlines.text("/0/due_date")).isEqualTo(zones.today() + "T23:59:59");
        assertThat(deadlines.text("/0/project_name")).isEqualTo("Website");
        assertThat(browser(mallory)
                        .script()
                        .get("/api/deadlines/upcoming")
                        .json()
                        .size())
                .isZero();
        assertThat(as(ada).graphQl("{tasksDueSoon {name}}")
                        .at("/data/tasksDueSoon")
                        .size())
                .isEqualTo(2);
        deactivate();
        assertThat(session.get("/api/deadlines/upcoming").json().size()).isZero();
    }

    private void deactivate() {
        catalog.change(website.id(), ChangeProject.nothing().status(ProjectStatus.INACTIVE), null, ada.user());
    }

    private void due(String name, int days) {
        var body = Map.of(
                "project_id",
                id,
                "name",
                name,
                "due_date",
                zones.today().plusDays(days).toString());
        as(ada).post("/api/v1/tasks", body).expect(201);
    }

    private void log(LocalDate day, int hours) {
        var body = Map.of("project_id", id, "start_time", day + "T00:00:00", "end_time", day + "T0" + hours + ":00:00");
        as(ada).post("/api/v1/time-entries", body).expect(201);
    }

    private static void mustNameItsSuccessor(Answer answer, String path) {
        assertThat(answer.header("X-API-Deprecated")).isEqualTo("true");
        assertThat(answer.header("Link")).isEqualTo("<" + path + ">; rel=\"successor-version\"");
    }

    private static List<String> names(Answer answer, String pointer) {
        return StreamSupport.stream(answer.expect(200).at(pointer).spliterator(), false)
                .map(it -> it.get("name").asString())
                .toList();
    }
}
