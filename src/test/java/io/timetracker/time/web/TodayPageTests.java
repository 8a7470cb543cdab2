package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript sees them, and the fragments that htmx asks for. */
@Tag("engine")
class TodayPageTests extends ApplicationTest {

    private Person ada;
    private Browser browser;
    private Named website;

    private record Named(long id, String name) {}

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        var project = world.uniqueProject(ada, "Website");
        website = new Named(project.id().value(), project.name());
        browser = browser(ada);
    }

    private String log(String day, String line) {
        browser.post("/time/quick", Map.of("line", line, "day", day, "back", "/?date=" + day))
                .expect(302);
        return as(ada).get("/api/v1/time-entries").text("/time_entries/0/id");
    }

    @Test
    void startingSwitchingAndStoppingWithoutJavaScript() {
        var today = browser.get("/").expect(200);

        browser.submit(today, "form.timer__form", Map.of("projectId", website.id(), "notes", "layout"))
                .expect(302);
        var running = browser.get("/");
        assertThat(running.has("running-clock")).isTrue();
        assertThat(running.text(".timer__what")).contains(website.name(), "layout");

        browser.submit(running, "form[action='/timer/pause']", Map.of()).expect(302);
        browser.submit(browser.get("/"), "form[action='/timer/resume']", Map.of())
                .expect(302);
        browser.submit(browser.get("/"), "form[action='/timer/stop']", Map.of()).expect(302);
        assertThat(browser.get("/").has("running-clock")).isFalse();
    }

    @Test
    void aRefusedStartShowsTheFormAgainWithTheReason() {
        browser.post("/timer/start", Map.of("projectId", website.id())).expect(302);

        var refused = browser.post("/timer/start", Map.of("projectId", website.id(), "notes", "kept"))
                .expect(422);

        assertThat(refused.text("[role=alert]")).contains("already running");
        assertThat(refused.html().expectFirst("#timer-notes").val()).isEqualTo("kept");
    }

    @Test
    void aButtonThatComesTooLateSaysSoBesideWhatIsThereNow() {
        browser.post("/timer/stop", Map.of()).expect(302);
        assertThat(browser.get("/").text("#flash")).contains("No active timer");

        var part = browser.postInPlace("/timer/pause", Map.of()).expect(422);
        assertThat(part.has("#today form[action='/timer/start']")).isTrue();
        assertThat(part.text("#flash")).contains("No active timer");
    }

    @Test
    void aMissingProjectIsSaidAtItsField() {
        var refused = browser.post("/timer/start", Map.of("projectId", "")).expect(422);

        assertThat(refused.html().expectFirst("#timer-project").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.text("#timer-project-error")).isNotBlank();
    }

    @Test
    void aLineIsLoggedOnTheDayThatIsShown() {
        log("2025-02-03", "9-11:30 " + website.name() + " review #acme");

        var day = browser.get("/?date=2025-02-03").expect(200);

        assertThat(day.text(".entry__time")).contains("09:00", "11:30");
        assertThat(day.text(".entry__duration")).isEqualTo("2:30");
        assertThat(day.text(".day__total")).isEqualTo("2:30");
        assertThat(day.text(".entry .tag")).isEqualTo("acme");
    }

    @Test
    void aLineWithoutATimeIsSaidAtItsField() {
        var refused = browser.post("/time/quick", Map.of("line", "website", "day", "2025-02-03"))
                .expect(422);

        assertThat(refused.text("#quick-error")).contains("Begin with a time");
        assertThat(refused.html().expectFirst("#quick-line").val()).isEqualTo("website");
    }

    @Test
    void htmxGetsOnlyWhatChanged() {
        var part = browser.postInPlace("/timer/start", Map.of("projectId", website.id()))
                .expect(200);

        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.has("#today running-clock")).isTrue();
        assertThat(browser.getInPlace("/").body()).doesNotContain("<html");
    }

    @Test
    void anEntryIsCorrectedInItsPlace() {
        var id = log("2025-02-03", "9-10 " + website.name());
        var editing = browser.get("/?date=2025-02-03&edit=" + id).expect(200);

        browser.submit(editing, ".entry--editing form", Map.of("endTime", "10:45"))
                .expect(302);

        assertThat(browser.get("/?date=2025-02-03").text(".entry__time")).contains("10:45");
    }

    @Test
    void aNewEntryIsTypedOnTheDayThatIsShownAndInTheList() {
        for (var place : java.util.List.of("/?date=2025-02-03", "/time")) {
            var adding = browser.get(browser.get(place)
                            .html()
                            .expectFirst("a[href*='edit=new']")
                            .attr("href"))
                    .expect(200);
            assertThat(adding.html().expectFirst("#entry-date").val()).isNotBlank();

            browser.submit(
                            adding,
                            ".entry-form",
                            Map.of(
                                    "date", place.equals("/time") ? "2025-02-04" : "2025-02-03",
                                    "startTime", "09:00",
                                    "endTime", "10:45",
                                    "projectId", website.id(),
                                    "notes", "layout",
                                    "tags", "css"))
                    .expect(302);

            var after = browser.get(place);
            assertThat(after.text(".entry__time")).contains("09:00", "10:45");
            assertThat(after.text(".entry")).contains(website.name(), "layout", "css");
            assertThat(after.has(".entry-form")).isFalse();
        }
    }

    @Test
    void aNewEntryThatIsWrongIsShownAgainWithTheReason() {
        var adding = browser.get("/?date=2025-02-03&edit=new").expect(200);

        var refused = browser.submit(
                        adding,
                        ".entry-form",
                        Map.of("startTime", "10:00", "endTime", "9:00", "projectId", website.id(), "notes", "kept"))
                .expect(422);
        var nowhere = browser.submit(
                        adding, ".entry-form", Map.of("startTime", "10:00", "endTime", "11:00", "projectId", ""))
                .expect(422);

        assertThat(refused.html().expectFirst("#entry-end").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.html().expectFirst("#entry-notes").val()).isEqualTo("kept");
        assertThat(nowhere.text("#entry-project-error")).contains("Choose a project");
    }

    @Test
    void aCorrectionOfWhatWasChangedMeanwhileSaysSoAndIsThenMeant() {
        var id = log("2025-02-03", "9-10 " + website.name());
        var editing = browser.get("/?date=2025-02-03&edit=" + id);
        assertThat(editing.html().select("form.entry-form")).hasSize(1);
        as(ada).patch("/api/v1/time-entries/" + id, Map.of("end_time", "2025-02-03T09:30:00"))
                .expect(200);

        var refused = browser.submit(editing, "form.entry-form", Map.of("endTime", "10:45"))
                .expect(422);

        assertThat(refused.text("[role=alert]")).contains("changed meanwhile", "09:00 to 09:30");
        assertThat(refused.html().expectFirst("#entry-end").val()).isEqualTo("10:45");
        browser.submit(refused, "form.entry-form", Map.of()).expect(302);
        assertThat(browser.get("/?date=2025-02-03").text(".entry__time")).contains("10:45");
    }

    @Test
    void withoutAScriptTheProjectIsChosenFirstAndThenItsTask() {
        var task = world.task(ada, website.id(), "Header");

        var asked = browser.post("/timer/start", Map.of("projectId", website.id(), "notes", "kept", "tasks", "show"))
                .expect(200);

        assertThat(asked.has("running-clock")).isFalse();
        assertThat(asked.html().expectFirst("#timer-notes").val()).isEqualTo("kept");
        assertThat(asked.has("#timer-task option[value=" + task + "]")).isTrue();
        browser.submit(asked, "form.timer__form", Map.of("taskId", task)).expect(302);
        assertThat(browser.get("/").text(".timer__what")).contains("Header");
    }

    @Test
    void aPageBeyondTheLastLeadsBack() {
        log("2025-02-03", "9-10 " + website.name());

        assertThat(browser.get("/time?page=99").text(".empty")).contains("no such page", "first page");
    }

    @Test
    void aWrongCorrectionIsSaidAtItsField() {
        var id = log("2025-02-03", "9-10 " + website.name());
        var editing = browser.get("/?date=2025-02-03&edit=" + id);

        var refused = browser.submit(editing, ".entry--editing form", Map.of("endTime", "08:00"))
                .expect(422);

        assertThat(refused.html().expectFirst("#entry-end").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.html().expectFirst("#entry-end").val()).isEqualTo("08:00");
    }

    @Test
    void aDeletionCanBeTakenBack() {
        log("2025-02-03", "9-10 " + website.name());
        var day = browser.get("/?date=2025-02-03");

        browser.submit(day, ".entry form[action$=/delete]", Map.of()).expect(302);
        var after = browser.get("/?date=2025-02-03");
        assertThat(after.has(".entry")).isFalse();

        browser.submit(after, "form[action$=/restore]", Map.of()).expect(302);
        assertThat(browser.get("/?date=2025-02-03").has(".entry")).isTrue();
    }

    @Test
    void theListIsFilteredAndPaged() {
        log("2025-02-03", "9-10 " + website.name() + " apples");
        log("2025-02-04", "9-10 " + website.name() + " pears");

        var all = browser.get("/time").expect(200);
        var pears = browser.get("/time?text=pears").expect(200);

        assertThat(all.html().select(".entry")).hasSize(2);
        assertThat(pears.html().select(".entry")).hasSize(1);
        assertThat(browser.get("/time?text=plums").has(".empty")).isTrue();
        assertThat(browser.get("/time?from=nonsense&page=-3&edit=abc&project=x")
                        .expect(200)
                        .html()
                        .select(".entry"))
                .hasSize(2);
    }

    @Test
    void theListNeedsFiveStatementsAtMost() {
        for (var day = 10; day < 28; day++) {
            log("2025-02-" + day, "9-10 " + website.name());
        }

        var seen = statements.duringARead(() -> browser.get("/time").expect(200));

        // One more is the choice of projects for the filter.
        assertThat(seen).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whatPeopleTypeIsTextAndNothingElse() {
        log("2025-02-03", "9-10 " + website.name() + " <img src=x onerror=alert(1)> \uD83D\uDCA5");

        var day = browser.get("/?date=2025-02-03");

        assertThat(day.has(".entry img")).isFalse();
        assertThat(day.text(".entry")).contains("<img src=x onerror=alert(1)>", "\uD83D\uDCA5");
    }

    @Test
    void malloryGetsNowhere() {
        var id = log("2025-02-03", "9-10 " + website.name());
        var mallory = browser(world.person("mallory"));

        assertThat(mallory.get("/time?edit=" + id).status()).isEqualTo(403);
        assertThat(mallory.post("/time/" + id, Map.of("date", "2025-02-03", "startTime", "9:00", "endTime", "9:30"))
                        .status())
                .isEqualTo(403);
        assertThat(mallory.post("/time/" + id + "/delete", Map.of()).status()).isEqualTo(403);
        assertThat(as(ada).get("/api/v1/time-entries/" + id).expect(200).text("/time_entry/end_time"))
                .endsWith("10:00:00");
        assertThat(browser().get("/").expect(302).location()).isEqualTo("/login");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.post("/timer/stop", Map.of("csrf_token", "made-up")).status())
                .isEqualTo(400);
    }

    @Test
    void nobodyIsLedToAnotherHost() {
        var redirect = browser.post("/timer/start", Map.of("projectId", website.id(), "back", "https://evil.example/"))
                .expect(302);

        assertThat(redirect.header("Location")).doesNotContain("evil");
    }
}
