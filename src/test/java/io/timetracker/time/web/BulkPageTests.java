package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many entries changed as a browser without JavaScript does it, with what is said on the way. */
@Tag("engine")
class BulkPageTests extends ApplicationTest {

    private Person ada;
    private Browser browser;
    private long website;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website").id().value();
        browser = browser(ada);
    }

    private long logged(int day) {
        var body = Map.of(
                "project_id",
                website,
                "start_time",
                "2025-01-%02dT09:00:00".formatted(day),
                "end_time",
                "2025-01-%02dT10:00:00".formatted(day));
        return as(ada).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private Page begin(String action, Map<String, ?> more) {
        var fields = new HashMap<String, Object>(Map.of("action", action));
        fields.putAll(more);
        return browser.submit(browser.get("/time"), "form#bulk", fields);
    }

    private tools.jackson.databind.JsonNode entry(long id) {
        return as(ada).get("/api/v1/time-entries/" + id).expect(200).at("/time_entry");
    }

    @Test
    void everyFinishedRowCanBeTicked() {
        var id = logged(1);
        browser.post("/timer/start", Map.of("projectId", website)).expect(302);

        var page = browser.get("/time").expect(200);

        assertThat(page.html().select("input[name=entry]")).hasSize(1);
        var box = page.html().expectFirst("input[name=entry]");
        assertThat(box.attr("value")).isEqualTo(String.valueOf(id));
        assertThat(box.attr("form")).isEqualTo("bulk");
        assertThat(browser.get("/?date=2025-01-01").has("input[name=entry]")).isFalse();
    }

    @Test
    void whatIsTickedIsPreviewedThenDeletedThenUndone() {
        var id = logged(1);
        logged(2);

        var preview = begin("delete", Map.of("entry", id)).expect(200);
        assertThat(preview.text("h1")).isEqualTo("Delete");
        assertThat(preview.text(".page-header__hint")).contains("One entry changes");
        assertThat(preview.html().select("tbody tr")).hasSize(1);
        assertThat(entry(id).get("id").asLong()).isEqualTo(id);

        browser.submit(preview, "form[action='/time/bulk/do']", Map.of()).expect(302);
        as(ada).get("/api/v1/time-entries/" + id).expect(404);

        var time = browser.get("/time");
        assertThat(time.text("#flash")).contains("One entry changed");
        browser.submit(time, "#flash form", Map.of()).expect(302);
        assertThat(browser.get("/").text("#flash")).contains("Taken back");
        assertThat(entry(id).get("id").asLong()).isEqualTo(id);
    }

    @Test
    void aTagIsAskedForAndAMistakeShownAtItsField() {
        var id = logged(1);

        var asked = begin("add_tag", Map.of("entry", id)).expect(200);
        assertThat(asked.has("#bulk-value")).isTrue();
        assertThat(asked.has("tbody tr")).isFalse();
        var wrong =
                browser.submit(asked, "form.bulk-form", Map.of("value", " ")).expect(422);
        assertThat(wrong.text("#bulk-value-error")).isNotBlank();
        var preview =
                browser.submit(wrong, "form.bulk-form", Map.of("value", "css")).expect(200);
        browser.submit(preview, "form[action='/time/bulk/do']", Map.of()).expect(302);

        assertThat(entry(id).get("tags").asString()).isEqualTo("css");
    }

    @Test
    void theDestinationIsNamedBeforeAnythingMoves() {
        var id = logged(1);
        var shop = world.uniqueProject(ada, "Shop");
        var cart = world.task(ada, shop.id().value(), "Cart");

        var asked = begin("move", Map.of("entry", id)).expect(200);
        var nowhere =
                browser.submit(asked, "form.bulk-form", Map.of("projectId", "")).expect(422);
        assertThat(nowhere.text("#bulk-project-error")).isNotBlank();
        var tasks = browser.submit(
                        nowhere, "form.bulk-form", Map.of("projectId", shop.id().value(), "tasks", "show"))
                .expect(200);
        var preview =
                browser.submit(tasks, "form.bulk-form", Map.of("taskId", cart)).expect(200);
        assertThat(preview.text(".page-header")).contains(shop.name());
        browser.submit(preview, "form[action='/time/bulk/do']", Map.of()).expect(302);

        assertThat(entry(id).get("project_id").asLong()).isEqualTo(shop.id().value());
        assertThat(entry(id).get("task_id").asLong()).isEqualTo(cart);
    }

    @Test
    void allThatMatchesIsMeantAlsoWhatIsOnOtherPages() {
        for (var day = 1; day <= 28; day++) {
            logged(day);
        }
        var fields = Map.of("action", "not_billable", "all", "true", "back", "/time?from=2025-01-10");

        var preview = browser.submit(browser.get("/time?from=2025-01-10"), "form#bulk", fields)
                .expect(200);
        assertThat(preview.html().select("tbody tr")).hasSize(19);
        browser.submit(preview, "form[action='/time/bulk/do']", Map.of()).expect(302);

        var changed = as(ada).get("/api/v1/time-entries?billable=false&per_page=100");
        assertThat(changed.at("/time_entries")).hasSize(19);
    }

    @Test
    void whatIsRefusedIsSaidAndOffersNothing() {
        var id = logged(1);

        var preview = begin("billable", Map.of("entry", id)).expect(200);

        assertThat(preview.text("tbody")).contains("like that already");
        assertThat(preview.has("form[action='/time/bulk/do']")).isFalse();
        browser.submit(browser.get("/time"), "form#bulk", Map.of("action", "delete"))
                .expect(302);
        assertThat(browser.get("/time").text("#flash")).contains("Tick the entries first");
        browser.post("/time/bulk", Map.of("action", "explode", "entry", id, "back", "/time"))
                .expect(422);
        browser.post("/time/bulk/do", Map.of("action", "delete", "ids", "987654321", "back", "/time"))
                .expect(422);
        assertThat(entry(id).get("id").asLong()).isEqualTo(id);
    }

    @Test
    void anEditCanBeTakenBackFromItsFlash() {
        var id = logged(1);
        var form = browser.get("/time?edit=" + id);

        browser.submit(form, "form.entry-form", Map.of("notes", "changed")).expect(302);
        var time = browser.get("/time");
        assertThat(time.text("#flash")).contains("Entry changed");
        browser.submit(time, "#flash form", Map.of()).expect(302);

        assertThat(entry(id).get("notes").isNull()).isTrue();
    }

    @Test
    void theTrashHoldsWhatWasDeletedUntilItIsRestored() {
        var id = logged(1);
        as(ada).delete("/api/v1/time-entries/" + id).expect(200);
        assertThat(browser.get("/time").has("a[href='/time/trash']")).isTrue();

        var trash = browser.get("/time/trash").expect(200);
        assertThat(trash.html().select("li.entry")).hasSize(1);
        browser.submit(trash, "li.entry form", Map.of()).expect(302);

        assertThat(browser.get("/time/trash").text("#trash")).contains("Nothing was deleted");
        assertThat(entry(id).get("id").asLong()).isEqualTo(id);
        assertThat(browser(world.person("mallory")).get("/time/trash").has("li.entry"))
                .isFalse();
    }
}
