package io.timetracker.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tasks of a project, as a browser without JavaScript sees them, and the fragments that htmx asks for. */
@Tag("engine")
class TaskPagesTests extends ApplicationTest {

    private Person ada;
    private Browser browser;
    private long project;
    private String page;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        browser = signedIn(ada);
        project = world.project(ada, World.unique("Website "));
        page = "/projects/" + project;
    }

    private Browser signedIn(Person person) {
        var browser = browser(person);
        browser.get("/projects").expect(200);
        return browser;
    }

    private long task(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", World.unique("Header "), "project_id", project));
        body.putAll(more);
        return as(ada).post("/api/v1/tasks", body).expect(201).number("/task/id");
    }

    private String place(Map<String, ?> more) {
        return page + "/tasks/" + task(more);
    }

    @Test
    void aTaskIsAddedThroughTheForm() {
        var grace = world.person("grace");
        var form = browser.get(page + "/tasks/new").expect(200);

        browser.submit(
                        form,
                        "form[action$=/tasks]",
                        Map.of(
                                "name", " Header",
                                "status", "in_progress",
                                "priority", "urgent",
                                "assigneeId", grace.id().value(),
                                "dueDate", "2020-02-29",
                                "estimatedHours", "4.5",
                                "tags", "css, html",
                                "description", "One\r\nTwo"))
                .expect(302);

        var done = browser.get(page);
        assertThat(done.text(".flash")).contains("Task added");
        assertThat(done.text("#tasks h2")).isEqualTo("Tasks 1 open");
        assertThat(done.text("#tasks tbody"))
                .contains(
                        "Header",
                        "css",
                        "In Progress",
                        "Urgent",
                        "2020-02-29",
                        "Overdue",
                        grace.username(),
                        "0:00 of 4:30");
    }

    @Test
    void htmxAddsInPlaceAndIsReadyForTheNext() {
        var form = browser.getInPlace(page + "/tasks/new").expect(200);
        assertThat(form.body()).doesNotContain("<html").contains("autofocus");

        var refused = browser.postInPlace(page + "/tasks", Map.of("name", " ")).expect(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.text("#tasks #name-error")).isEqualTo("Is required");
        var done = browser.postInPlace(page + "/tasks", Map.of("name", "Footer", "status", "todo"))
                .expect(200);

        assertThat(done.text("#tasks tbody")).contains("Footer", "To Do", "Medium");
        assertThat(done.text("#tasks h2")).isEqualTo("Tasks 1 open");
        assertThat(done.html().expectFirst("#tasks #name").val()).isEmpty();
        assertThat(done.text("#flash[hx-swap-oob]")).contains("Task added");
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() {
        var body = Map.of(
                "name", "x".repeat(201),
                "priority", "soon",
                "assigneeId", "somebody",
                "dueDate", "tomorrow",
                "estimatedHours", "many");

        var refused = browser.post(page + "/tasks", body).expect(422);

        assertThat(refused.text("#priority-error")).isEqualTo("Is none of the choices");
        assertThat(refused.text("#assigneeId-error")).isEqualTo("Is none of the choices");
        assertThat(refused.text("#dueDate-error")).isEqualTo("Is not a date");
        assertThat(refused.text("#estimatedHours-error")).isEqualTo("Is not a number in range");
        assertThat(refused.html().expectFirst("#estimatedHours").val()).isEqualTo("many");
        var second = browser.post(page + "/tasks", Map.of("name", "x".repeat(201), "tags", "x".repeat(501)));
        assertThat(second.expect(422).text("#name-error")).isEqualTo("Is too long");
        assertThat(second.text("#tags-error")).isEqualTo("Is too long");
        assertThat(browser.post(page + "/tasks", Map.of("name", "x", "assigneeId", "999999999"))
                        .expect(422)
                        .text("#assigneeId-error"))
                .isEqualTo("Is nobody who works here");
    }

    @Test
    void anArchivedProjectTakesNoTask() {
        as(ada).delete("/api/v1" + page).expect(200);

        assertThat(browser.get(page).has("a[href$='/tasks/new']")).isFalse();
        assertThat(browser.post(page + "/tasks", Map.of("name", "Late"))
                        .expect(422)
                        .text(".notice--error"))
                .isEqualTo("The project is archived");
    }

    @Test
    void aTaskIsEditedOnItsPage() {
        var place = place(Map.of("priority", "high", "due_date", "2026-02-10", "estimated_hours", 4));
        var form = browser.get(place).expect(200);
        assertThat(form.html().expectFirst("#priority option[selected]").val()).isEqualTo("high");
        assertThat(form.html().expectFirst("#estimatedHours").val()).isEqualTo("4");

        var done = browser.submit(
                        form, "#task form[action$='" + place + "']", Map.of("dueDate", "", "status", "review"))
                .expect(302);

        assertThat(done.location()).isEqualTo(page);
        assertThat(browser.get(page).text("#tasks tbody"))
                .contains("Review", "High")
                .doesNotContain("2026-02-10");
        assertThat(browser.get(page + "?closed=true").text("#tasks")).doesNotContain("cut");
    }

    @Test
    void htmxEditsAndLeadsBack() {
        var place = place(Map.of());

        var refused = browser.postInPlace(place, Map.of("name", "")).expect(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.has("#task #name-error")).isTrue();
        var done = browser.postInPlace(place, Map.of("name", "Better", "version", "1", "closed", "true"));

        assertThat(done.header("HX-Redirect")).isEqualTo(page + "?closed=true#tasks");
        assertThat(browser.get(page + "?closed=true").text(".flash")).contains("Task changed");
    }

    @Test
    void savingAnUntouchedFormChangesNothing() {
        var gone = world.person("gone");
        var id = task(Map.of(
                "status",
                "cancelled",
                "assignee_id",
                gone.id().value(),
                "description",
                "a\n\nb",
                "tags",
                "x, y",
                "due_date",
                "2026-02-10"));
        as(world.admin())
                .patch("/api/v1/users/" + gone.id().value(), "{\"is_active\": false}")
                .expect(200);
        var before = as(ada).get("/api/v1/tasks/" + id).at("/task");

        browser.submit(browser.get(page + "/tasks/" + id), "#task form:not([action$=/delete])", Map.of())
                .expect(302);

        var after = as(ada).get("/api/v1/tasks/" + id).at("/task");
        assertThat(after.propertyStream().filter(field -> !field.getKey().equals("updated_at")))
                .containsExactlyElementsOf(before.propertyStream()
                        .filter(field -> !field.getKey().equals("updated_at"))
                        .toList());
    }

    @Test
    void aConflictShowsWhatIsThereNowAndCanBeSettled() {
        var id = task(Map.of("tags", "old"));
        var mine = browser.get(page + "/tasks/" + id);
        as(ada).patch("/api/v1/tasks/" + id, "{\"status\": \"review\", \"priority\": \"low\", \"tags\": null}")
                .expect(200);

        var refused = browser.submit(mine, "#task form:not([action$=/delete])", Map.of("tags", "new"))
                .expect(422);

        assertThat(refused.text(".notice--warning")).contains("Somebody else changed this task");
        assertThat(refused.text("#status-hint")).isEqualTo("There now: Review");
        assertThat(refused.text("#priority-hint")).isEqualTo("There now: Low");
        assertThat(refused.text("#tags-hint")).isEqualTo("There now: nothing");
        browser.submit(refused, "#task form:not([action$=/delete])", Map.of()).expect(302);
        assertThat(as(ada).get("/api/v1/tasks/" + id).text("/task/tags")).isEqualTo("new");
    }

    @Test
    void aTaskIsCompletedAndTakenUpAgain() {
        var place = place(Map.of("name", "Header"));

        browser.submit(browser.get(page), "form[action$=/complete]", Map.of()).expect(302);
        var folded = browser.get(page);
        assertThat(folded.text(".flash")).contains("Task completed");
        assertThat(folded.text("#tasks")).contains("No open task", "Show 1 completed");
        assertThat(folded.has("#tasks tbody")).isFalse();
        var unfolded = browser.get(page + "?closed=true");
        assertThat(unfolded.text("#tasks tbody")).contains("Header", "Done");
        assertThat(unfolded.text("#tasks")).contains("Hide 1 completed");

        var done = browser.submit(unfolded, "form[action$=/reopen]", Map.of()).expect(302);

        assertThat(done.header("Location")).endsWith(page + "?closed=true#tasks");
        assertThat(browser.get(page).text("#tasks tbody")).contains("Header", "To Do");
        var inPlace = browser.postInPlace(place + "/complete", Map.of("version", "3", "closed", "true"))
                .expect(200);
        assertThat(inPlace.body()).doesNotContain("<html");
        assertThat(inPlace.text("#tasks tbody")).contains("Done");
        assertThat(inPlace.text("#flash[hx-swap-oob]")).contains("Task completed");
    }

    @Test
    void htmxUnfoldsInPlace() {
        task(Map.of("status", "done"));

        var part = browser.getInPlace(page + "/tasks?closed=true").expect(200);

        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.has("#tasks #closed-tasks")).isTrue();
        assertThat(part.html().expectFirst("#tasks a[data-focus]").attr("hx-push-url"))
                .isEqualTo(page);
        assertThat(browser.get(page + "/tasks").expect(200).has("h1")).isTrue();
    }

    @Test
    void aButtonThatWasPressedTooLateSaysSoAndWorksTheNextTime() {
        var id = task(Map.of());
        var stale = browser.get(page);
        var staleTask = browser.get(page + "/tasks/" + id);
        as(ada).patch("/api/v1/tasks/" + id, "{\"priority\": \"low\"}").expect(200);

        var refused = browser.submit(stale, "form[action$=/complete]", Map.of()).expect(422);
        assertThat(refused.text("#tasks .notice--warning")).contains("Somebody else changed this task");
        var kept = browser.submit(staleTask, "form[action$=/delete]", Map.of()).expect(422);
        assertThat(kept.text(".notice--warning")).contains("Somebody else changed this task");
        assertThat(browser.postInPlace(page + "/tasks/" + id + "/complete", Map.of("version", "1"))
                        .expect(422)
                        .has("#tasks .notice--warning"))
                .isTrue();
        browser.submit(kept, "form[action$=/delete]", Map.of()).expect(302);
        browser.get(page + "/tasks/" + id).expect(404);
    }

    @Test
    void aCancelledTaskIsNotCompleted() {
        var place = place(Map.of("status", "cancelled"));

        assertThat(browser.post(place + "/complete", Map.of()).expect(422).text("#tasks .notice--error"))
                .startsWith("The task was cancelled");
        assertThat(browser.get(page + "?closed=true").text("#tasks tbody")).contains("Cancelled", "Reopen");
    }

    @Test
    void aTaskWithTimeSaysWhatIsForgottenBeforeItGoes() {
        var place = place(Map.of());
        assertThat(browser.get(place).has(".asks")).isFalse();
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                page.substring(page.lastIndexOf('/') + 1),
                                "task_id",
                                place.substring(place.lastIndexOf('/') + 1),
                                "start_time",
                                "2026-02-03T09:00:00",
                                "end_time",
                                "2026-02-03T10:30:00"))
                .expect(201);

        var asking = browser.get(place).expect(200);
        assertThat(asking.text("details.asks p")).startsWith("1:30 are booked on this task");
        assertThat(asking.html().select("form[action$=/delete]")).hasSize(1);
        browser.submit(asking, "details.asks form", Map.of()).expect(302);
        assertThat(browser.get(page).text("#tasks")).contains("No task yet");
    }

    @Test
    void aTaskIsDeleted() {
        var place = place(Map.of());

        var done = browser.submit(browser.get(place), "form[action$=/delete]", Map.of())
                .expect(302);

        assertThat(done.location()).isEqualTo(page);
        assertThat(browser.get(page).text(".flash")).contains("Task deleted");
        assertThat(browser.get(page).text("#tasks")).contains("No task yet");
        assertThat(browser.postInPlace(place(Map.of()) + "/delete", Map.of("version", "1"))
                        .header("HX-Redirect"))
                .isEqualTo(page + "#tasks");
    }

    @Test
    void aLongListNeedsNoMoreStatementsThanAShortOne() {
        task(Map.of("assignee_id", ada.id().value()));
        browser.get(page);
        var few = statements.duringARead(() -> browser.get(page).expect(200));
        IntStream.range(0, 20)
                .forEach(number -> task(Map.of("assignee_id", ada.id().value())));
        browser.get(page);

        assertThat(statements.duringARead(() -> browser.get(page).expect(200))).hasSameSizeAs(few);
    }

    @Test
    void whoHasToDoATaskSeesItWithoutItsProject() {
        var grace = world.person("grace");
        var place = place(Map.of("assignee_id", grace.id().value()));
        var hers = signedIn(grace);

        var form = hers.get(place).expect(200);
        assertThat(form.has(".crumbs a[href='" + page + "']")).isFalse();
        var done = hers.submit(form, "#task form:not([action$=/delete])", Map.of("status", "done"));

        assertThat(done.expect(302).location()).isEqualTo("/projects");
        assertThat(hers.get("/projects").text(".flash")).contains("Task changed");
        hers.get(page).expect(403);
    }

    @Test
    void malloryGetsNowhere() {
        var id = task(Map.of("name", "Secret"));
        var place = page + "/tasks/" + id;
        var mallory = signedIn(world.person("mallory"));

        assertThat(mallory.get(place).expect(403).body()).doesNotContain("Secret");
        assertThat(mallory.post(place, Map.of("name", "Mine")).expect(403).body())
                .doesNotContain("Secret");
        mallory.post(place + "/complete", Map.of()).expect(403);
        mallory.post(place + "/reopen", Map.of()).expect(403);
        mallory.postInPlace(place + "/delete", Map.of()).expect(403);
        assertThat(as(ada).get("/api/v1/tasks/" + id).text("/task/status")).isEqualTo("todo");
    }

    @Test
    void aTaskOfAnotherProjectIsNotFound() {
        var id = task(Map.of());
        var other = "/projects/" + world.project(ada, World.unique("Other ")) + "/tasks/" + id;

        browser.get(other).expect(404);
        browser.post(other, Map.of("name", "x")).expect(404);
        browser.post(other + "/delete", Map.of()).expect(404);
        browser.get(page + "/tasks/999999999").expect(404);
    }

    @Test
    void strangeTextsAreOnlyText() {
        var evil = "\"><script>alert(1)</script>${7*7} " + World.unique("");
        task(Map.of("name", evil, "tags", "<b>t</b>"));

        var shown = browser.get(page).expect(200);

        assertThat(shown.text("#tasks tbody th a")).isEqualTo(evil.strip());
        assertThat(shown.html().select("main script, tbody b")).isEmpty();
    }
}
