package io.timetracker.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript sees them, and the fragments that htmx asks for. */
@Tag("engine")
class ProjectPagesTests extends ApplicationTest {

    private Person ada;
    private Browser browser;
    private long client;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        browser = signedIn(ada);
        client = world.client(ada).value();
    }

    /** With a page already read, which brings what protects forms. */
    private Browser signedIn(Person person) {
        var browser = browser(person);
        browser.get("/projects").expect(200);
        return browser;
    }

    private long project(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", World.unique("Website "), "client_id", client));
        body.putAll(more);
        return as(ada).post("/api/v1/projects", body).expect(201).number("/project/id");
    }

    private String page(Map<String, ?> more) {
        return "/projects/" + project(more);
    }

    @Test
    void whoHasNoProjectsIsOfferedTheFirst() {
        var page = browser.get("/projects").expect(200);

        assertThat(page.text(".empty__title")).isEqualTo("No projects yet");
        assertThat(page.html().expectFirst(".empty a").attr("href")).isEqualTo("/projects/new");
        assertThat(page.has("nav a[href='/projects'][aria-current=page]")).isTrue();
    }

    @Test
    void whoHasNoClientIsToldThatItComesFirst() {
        var grace = signedIn(world.person("grace"));

        var page = grace.get("/projects/new").expect(200);

        assertThat(page.text(".empty__title")).isEqualTo("No client yet");
        assertThat(page.html().expectFirst(".empty a").attr("href")).isEqualTo("/clients/new");
        assertThat(page.has("form[action='/projects']")).isFalse();
    }

    @Test
    void aProjectIsBegunThroughTheForm() {
        var name = World.unique("Relaunch ");
        var form = browser.get("/projects/new?client=" + client).expect(200);
        assertThat(form.html().expectFirst("#clientId option[selected]").val()).isEqualTo(Long.toString(client));

        var done = browser.submit(
                        form,
                        "form[action='/projects']",
                        Map.ofEntries(
                                Map.entry("name", " " + name),
                                Map.entry("code", World.unique("rel")),
                                Map.entry("color", "#1E90ff"),
                                Map.entry("description", "One\r\nTwo"),
                                Map.entry("hourlyRate", "95"),
                                Map.entry("budgetAmount", "9500.5"),
                                Map.entry("budgetThresholdPercent", "70"),
                                Map.entry("estimatedHours", "100"),
                                Map.entry("billingRef", "PO-7")))
                .expect(302);

        var page = browser.get(done.location()).expect(200);
        assertThat(page.text("h1")).contains(name, "Active");
        assertThat(page.text(".flash")).contains("Project added");
        assertThat(page.text(".facts"))
                .contains("95.00 EUR", "9500.50 EUR, warns at 70%", "100:00", "PO-7", "One", "Two");
        assertThat(page.html().select("progress")).hasSize(2);
        assertThat(browser.get("/projects").text("tbody")).contains(name, "0% of 9500.50 EUR");
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() {
        var form = browser.get("/projects/new");

        var refused = browser.submit(
                        form,
                        "form[action='/projects']",
                        Map.of(
                                "name", "  ",
                                "hourlyRate", "-5",
                                "code", "x".repeat(21),
                                "color", "red",
                                "description", "</textarea><script>alert(1)</script>"))
                .expect(422);

        var html = refused.html();
        assertThat(html.expectFirst("#name").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.text("#name-error")).isEqualTo("Is required");
        assertThat(refused.text("#hourlyRate-error")).isEqualTo("Must not be negative");
        assertThat(html.expectFirst("#hourlyRate").val()).isEqualTo("-5");
        assertThat(refused.text("#code-error")).isEqualTo("Is too long");
        assertThat(refused.text("#color-error")).startsWith("Must be a color");
        assertThat(html.expectFirst("#description").val()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(html.select("main script")).isEmpty();
        assertThat(browser.post("/projects", Map.of("name", World.unique("No client ")))
                        .expect(422)
                        .text("#clientId-error"))
                .isEqualTo("Invalid client");
    }

    @Test
    void whatIsNoNumberIsSaidAtItsField() {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                World.unique("Num "),
                "clientId",
                "acme",
                "hourlyRate",
                "much",
                "budgetAmount",
                "1,500",
                "budgetThresholdPercent",
                "101.5",
                "estimatedHours",
                "long"));

        var refused = browser.post("/projects", body).expect(422);

        for (var field : Set.of("hourlyRate", "budgetAmount", "budgetThresholdPercent", "estimatedHours")) {
            assertThat(refused.text("#" + field + "-error")).isEqualTo("Is not a number in range");
            assertThat(refused.html().expectFirst("#" + field).val()).isEqualTo(body.get(field));
        }
        assertThat(refused.text("#clientId-error")).isEqualTo("Is none of the choices");
    }

    @Test
    void aTakenNameAndCodeAreSaidAtTheirFields() {
        var name = World.unique("Taken ");
        var code = World.unique("T");
        project(Map.of("name", name, "code", code));

        var sameName = browser.post("/projects", Map.of("name", name.toUpperCase(), "clientId", client));
        assertThat(sameName.expect(422).text("#name-error")).isEqualTo("This client has a project of this name");
        var sameCode = browser.post(
                "/projects", Map.of("name", World.unique("Other "), "clientId", client, "code", code.toLowerCase()));
        assertThat(sameCode.expect(422).text("#code-error")).isEqualTo("Another project has this code");
    }

    @Test
    void htmxOpensTheFormInPlaceAndGoesToTheNewProject() {
        var form = browser.getInPlace("/projects/new").expect(200);
        assertThat(form.body()).doesNotContain("<html").contains("autofocus");

        var refused = browser.postInPlace("/projects", Map.of("name", "")).expect(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.has("#add-project #name-error")).isTrue();

        var done = browser.postInPlace("/projects", Map.of("name", World.unique("Placed "), "clientId", client));
        assertThat(done.header("HX-Redirect")).matches("/projects/\\d+");
        assertThat(browser.get(done.header("HX-Redirect")).text(".flash")).contains("Project added");
    }

    @Test
    void savingAnUntouchedFormChangesNothing() {
        var id = project(Map.ofEntries(
                Map.entry("description", "a\n\nb"),
                Map.entry("billable", false),
                Map.entry("hourly_rate", "85"),
                Map.entry("code", World.unique("SAME")),
                Map.entry("budget_amount", "100.10"),
                Map.entry("budget_threshold_percent", 55),
                Map.entry("estimated_hours", 12.5),
                Map.entry("billing_ref", "PO"),
                Map.entry("color", "#abcdef"),
                Map.entry("custom_fields", Map.of("po", "7"))));
        as(ada).patch("/api/v1/clients/" + client, "{\"status\": \"inactive\"}").expect(200);
        var before = as(ada).get("/api/v1/projects/" + id).at("/project");

        browser.submit(browser.get("/projects/" + id + "/edit"), "#project form", Map.of())
                .expect(302);

        var after = as(ada).get("/api/v1/projects/" + id).at("/project");
        assertThat(after.propertyStream().filter(field -> !field.getKey().equals("updated_at")))
                .containsExactlyElementsOf(before.propertyStream()
                        .filter(field -> !field.getKey().equals("updated_at"))
                        .toList());
    }

    @Test
    void aBoxThatIsNoLongerTickedAndFieldsThatWereEmptiedCount() {
        var id = project(Map.of("hourly_rate", "85", "color", "#abcdef", "budget_threshold_percent", 55));
        var editing = browser.get("/projects/" + id + "/edit");
        var document = editing.html();
        document.expectFirst("#project [type=checkbox]").removeAttr("checked");

        browser.submitDocument(
                        document, "#project form", Map.of("hourlyRate", "", "color", "", "budgetThresholdPercent", ""))
                .expect(302);

        var after = as(ada).get("/api/v1/projects/" + id).at("/project");
        assertThat(after.at("/billable").asBoolean()).isFalse();
        assertThat(after.at("/hourly_rate").isNull()).isTrue();
        assertThat(after.at("/color").isNull()).isTrue();
        assertThat(after.at("/budget_threshold_percent").asInt()).isEqualTo(80);
    }

    @Test
    void htmxEditsInPlace() {
        var path = page(Map.of());

        var editing = browser.getInPlace(path + "/edit").expect(200);
        assertThat(editing.body()).doesNotContain("<html");
        assertThat(editing.html().expectFirst("#project form").attr("hx-post")).isEqualTo(path);
        assertThat(editing.html().expectFirst("[data-cancel]").attr("hx-get")).isEqualTo(path);
        var name = World.unique("Renamed ");
        var done =
                browser.postInPlace(path, Map.of("name", name, "version", "1")).expect(200);

        assertThat(done.body()).doesNotContain("<html");
        assertThat(done.text("#project h1")).contains(name);
        assertThat(done.text("#flash[hx-swap-oob]")).contains("Project changed");
        assertThat(browser.getInPlace(path).has("#project .facts")).isTrue();
    }

    @Test
    void aConflictShowsWhatIsThereNowAndCanBeSettled() {
        var path = page(Map.of("code", World.unique("C"), "description", "old"));
        var other = as(ada).post("/api/v1/clients", Map.of("name", World.unique("<b>Other</b> ")))
                .expect(201);
        var mine = browser.get(path + "/edit");
        as(ada).patch(
                        "/api/v1" + path,
                        "{\"client_id\": %d, \"description\": null, \"billing_ref\": \"PO-8\"}"
                                .formatted(other.number("/client/id")))
                .expect(200);

        var refused = browser.submit(mine, "#project form", Map.of("billingRef", "PO-9"))
                .expect(422);

        assertThat(refused.text(".notice--warning")).contains("Somebody else changed");
        assertThat(refused.html().expectFirst("#billingRef").val()).isEqualTo("PO-9");
        assertThat(refused.text("#billingRef-hint")).isEqualTo("There now: PO-8");
        assertThat(refused.text("#description-hint")).isEqualTo("There now: nothing");
        assertThat(refused.text("#clientId-hint")).startsWith("There now: <b>Other</b>");
        assertThat(refused.has("#name-hint")).isFalse();
        browser.submit(refused, "#project form", Map.of()).expect(302);
        assertThat(as(ada).get("/api/v1" + path).text("/project/billing_ref")).isEqualTo("PO-9");
    }

    @Test
    void aProjectIsPutAwayForAReasonAndTakenUpAgain() {
        var path = page(Map.of());
        var asking = browser.get(path + "/archive").expect(200);

        var tooLong = browser.submit(asking, "form[action$=/archive]", Map.of("reason", "x".repeat(1001)));
        assertThat(tooLong.expect(422).text("#reason-error")).isEqualTo("Is too long");
        browser.submit(tooLong, "form[action$=/archive]", Map.of("reason", "Done\r\nat last"))
                .expect(302);

        var archived = browser.get(path);
        assertThat(archived.text("h1")).contains("Archived");
        assertThat(archived.text(".flash")).contains("Project archived");
        assertThat(archived.text(".facts")).contains("Done at last", "by " + ada.username());
        assertThat(archived.has("a[href$='/tasks/new'], a[href$='/archive']")).isFalse();
        browser.submit(archived, "form[action$=/status]", Map.of()).expect(302);
        assertThat(browser.get(path).text("h1")).endsWith("Active");
    }

    @Test
    void htmxArchivesAndPausesInPlace() {
        var path = page(Map.of());
        assertThat(browser.getInPlace(path + "/archive").expect(200).body())
                .doesNotContain("<html")
                .contains("autofocus");

        var archived = browser.postInPlace(path + "/archive", Map.of("reason", "", "version", "1"))
                .expect(200);
        assertThat(archived.text("#project h1")).contains("Archived");
        assertThat(archived.text("#flash[hx-swap-oob]")).contains("Project archived");
        var paused = browser.postInPlace(path + "/status", Map.of("status", "inactive", "version", "2"))
                .expect(200);
        assertThat(paused.text("#project h1")).contains("Inactive");
        assertThat(paused.text("#flash")).contains("Project deactivated");
        browser.post(path + "/status", Map.of("status", "gone")).expect(400);
    }

    @Test
    void aButtonThatWasPressedTooLateSaysSoAndWorksTheNextTime() {
        var path = page(Map.of());
        var stale = browser.get(path);
        var staleArchive = browser.get(path + "/archive");
        as(ada).patch("/api/v1" + path, "{\"description\": \"new\"}").expect(200);

        var refused = browser.submit(stale, "form[action$=/status]", Map.of()).expect(422);
        assertThat(refused.text(".notice--warning")).contains("Somebody else changed");
        assertThat(refused.text("h1")).contains("Active");
        assertThat(browser.postInPlace(path + "/status", Map.of("status", "inactive", "version", "1"))
                        .expect(422)
                        .has("#project .notice--warning"))
                .isTrue();
        var kept = browser.submit(staleArchive, "form[action$=/archive]", Map.of("reason", "over"))
                .expect(422);
        assertThat(kept.text(".notice--warning")).contains("Somebody else changed");
        assertThat(kept.html().expectFirst("#reason").val()).isEqualTo("over");
        browser.submit(kept, "form[action$=/archive]", Map.of()).expect(302);
        assertThat(browser.get(path).text(".facts")).contains("over");
    }

    @Test
    void theStarKeepsTheFilterAndThePage() {
        var word = World.unique("R&D + ");
        IntStream.range(0, 3).forEach(number -> project(Map.of("name", World.unique(word))));
        var second = browser.get("/projects?text=R%26D+%2B&status=all&per_page=2&page=2");
        assertThat(second.html().select("tbody tr")).hasSize(1);

        var done = browser.submit(second, "tbody form", Map.of()).expect(302);
        assertThat(done.header("Location"))
                .contains("/projects?")
                .contains("status=all", "text=R%26D%20%2B", "per_page=2", "page=2");
        var back = browser.get(done.header("Location"));
        assertThat(back.text(".flash")).contains("Kept at hand");
        assertThat(back.html().expectFirst("#filter-text").val()).isEqualTo("R&D +");
        assertThat(star(back)).isEqualTo("true");
        browser.submit(back, "tbody form", Map.of()).expect(302);
        assertThat(star(browser.get(done.header("Location")))).isEqualTo("false");
    }

    private static String star(Page page) {
        return page.html().expectFirst("tbody button").attr("aria-pressed");
    }

    @Test
    void theStarSwapsItsRowOnly() {
        var id = project(Map.of());

        var row = browser.postInPlace("/projects/" + id + "/favorite", Map.of("keep", "true", "text", "<b>"))
                .expect(200);

        assertThat(row.body().strip()).startsWith("<tr").endsWith("</tr>");
        assertThat(row.body()).contains("aria-pressed=\"true\"", "value=\"&lt;b&gt;\"");
        var letGo = Map.of("keep", "false");
        browser.postInPlace("/projects/" + id + "/favorite", letGo).expect(200);
        browser.postInPlace("/projects/" + id + "/favorite", letGo).expect(200);
        assertThat(as(ada).get("/api/v1/users/me/favorites/projects").body()).doesNotContain("\"project_id\":" + id);
    }

    @Test
    void theListIsSearchedAndFiltered() {
        var word = World.unique("w");
        project(Map.of("name", word + " one", "code", World.unique("ONE")));
        project(Map.of("name", word + " two", "status", "inactive"));
        var elsewhere = as(ada).post("/api/v1/clients", Map.of("name", World.unique("Globex ")))
                .number("/client/id");
        project(Map.of("name", word + " three", "client_id", elsewhere));

        assertThat(browser.get("/projects").html().select("tbody tr")).hasSize(2);
        assertThat(browser.get("/projects?status=inactive").text("tbody"))
                .contains("two")
                .doesNotContain("one");
        assertThat(browser.get("/projects?status=all").html().select("tbody tr"))
                .hasSize(3);
        assertThat(browser.get("/projects?client=" + elsewhere).text("tbody"))
                .contains("three")
                .doesNotContain("one");
        assertThat(browser.get("/projects?text=%3Cscript%3E").text(".empty__title"))
                .isEqualTo("No project matches");
        assertThat(browser.get("/projects?status=x&page=-1&per_page=y&client=z")
                        .expect(200)
                        .html()
                        .select("tbody tr"))
                .hasSize(2);
        var part = browser.getInPlace("/projects?text=three").expect(200);
        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.html().select("#projects tbody tr")).hasSize(1);
    }

    @Test
    void pagesLeadToEachOther() {
        IntStream.range(0, 3).forEach(number -> project(Map.of()));

        var first = browser.get("/projects?per_page=2").expect(200);
        assertThat(first.html().select("tbody tr")).hasSize(2);
        var second = browser.get(first.html().expectFirst("a[rel=next]").attr("href"));
        assertThat(second.html().select("tbody tr")).hasSize(1);
        assertThat(second.html().expectFirst("a[rel=prev]").attr("href")).contains("page=1");
        assertThat(browser.get("/projects?page=99").text(".empty")).contains("Show active projects");
    }

    @Test
    void aBudgetThatIsNearlyOrAllUsedUpSaysSoInAWord() {
        var path = page(Map.of("hourly_rate", "100", "budget_amount", "100", "estimated_hours", 0.5));
        log(path, "09:00", "09:48");
        assertThat(browser.get(path).text(".standing")).contains("80% of 100.00 EUR", "Nearly used up");
        assertThat(browser.get(path).text(".standing")).contains("0:48 of 0:30, 160%", "Over estimate");

        log(path, "10:00", "10:12");

        assertThat(browser.get(path).text(".standing")).contains("100% of 100.00 EUR", "Used up", "1:00");
        assertThat(browser.get("/projects").text("tbody")).contains("100% of 100.00 EUR", "Used up");
    }

    private void log(String path, String start, String end) {
        var project = Long.parseLong(path.substring("/projects/".length()));
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                project,
                                "start_time",
                                "2026-02-03T" + start + ":00",
                                "end_time",
                                "2026-02-03T" + end + ":00"))
                .expect(201);
    }

    @Test
    void aLongListNeedsNoMoreStatementsThanAShortOne() {
        project(Map.of("budget_amount", "100"));
        browser.get("/projects");
        var few = statements.duringARead(() -> browser.get("/projects").expect(200));
        IntStream.range(0, 20).forEach(number -> project(Map.of("budget_amount", "100")));
        browser.get("/projects");

        assertThat(statements.duringARead(() -> browser.get("/projects").expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(6); // five of the list and its filter, one of the offers above it
    }

    @Test
    void aClientsPageShowsItsProjects() {
        var name = World.unique("Of client ");
        project(Map.of("name", name, "status", "inactive"));

        var part = browser.getInPlace("/clients/" + client + "/projects").expect(200);
        assertThat(part.body()).doesNotContain("<html").contains(name, "Inactive", "/projects/new?client=" + client);

        var plain = browser.get("/clients/" + client + "/projects").expect(302);
        assertThat(browser.get(plain.header("Location")).text("tbody")).contains(name);
    }

    @Test
    void strangeTextsAreOnlyText() {
        var evil = "\"><script>alert(1)</script>${7*7} 👩‍🚀 " + World.unique("");
        var path = page(Map.of(
                "name", evil, "description", evil, "billing_ref", "<i>x</i>", "custom_fields", Map.of("<b>k</b>", 1)));

        var page = browser.get(path).expect(200);

        assertThat(page.text("h1")).contains(evil);
        assertThat(page.html().select("main script, .facts b, .facts i")).isEmpty();
        assertThat(page.text(".facts")).contains("<b>k</b>", "<i>x</i>");
        assertThat(browser.get("/projects").text("tbody th a")).isEqualTo(evil);
    }

    @Test
    void malloryGetsNowhere() {
        var name = World.unique("Secret ");
        var path = page(Map.of("name", name));
        var mallory = signedIn(world.person("mallory"));

        assertThat(mallory.get("/projects").text("main")).contains("No projects yet");
        assertThat(mallory.get("/projects?client=" + client + "&status=all").has("#filter-client option:eq(1)"))
                .isFalse();
        for (var place : Set.of("", "/edit", "/archive", "/tasks", "/tasks/new")) {
            assertThat(mallory.get(path + place).expect(403).body()).doesNotContain(name);
            assertThat(mallory.getInPlace(path + place).expect(403).body()).doesNotContain(name);
        }
        assertThat(mallory.post(path, Map.of("name", "Mine")).expect(403).body())
                .doesNotContain(name);
        mallory.post(path, Map.of("hourlyRate", "x")).expect(403);
        mallory.post(path + "/status", Map.of("status", "inactive")).expect(403);
        mallory.post(path + "/archive", Map.of("reason", "x")).expect(403);
        mallory.post(path + "/favorite", Map.of("keep", "true")).expect(403);
        mallory.post(path + "/favorite", Map.of("keep", "false")).expect(403);
        mallory.post(path + "/tasks", Map.of("name", "x")).expect(403);
        mallory.get("/clients/" + client + "/projects").expect(403);
        assertThat(mallory.post("/projects", Map.of("name", World.unique("In "), "clientId", client))
                        .expect(422)
                        .body())
                .contains("No client yet");
        assertThat(browser.get(path).text("h1")).contains(name, "Active");
        assertThat(browser.get("/projects?status=all").html().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        browser.get("/projects/999999999").expect(404);
        browser.get("/projects/abc").expect(404);
        browser.post("/projects/999999999", Map.of("name", "x")).expect(404);
        browser.post("/projects/999999999/status", Map.of("status", "active")).expect(404);
        browser.post("/projects/999999999/archive", Map.of()).expect(404);
        browser.post("/projects/999999999/favorite", Map.of("keep", "true")).expect(404);
        assertThat(browser().get("/projects").expect(302).location()).isEqualTo("/login");
    }

    @Test
    void whoSeesGivenClientsOnlyKeepsTheClientOfTheirProject() {
        var sub = world.person("sub", Role.SUBCONTRACTOR, "read:*", Set.of(client));
        var path = page(Map.of());

        var page = signedIn(sub).get(path).expect(200);

        assertThat(page.html().expectFirst(".page-header__hint a").attr("href")).isEqualTo("/clients/" + client);
        assertThat(signedIn(sub)
                        .get(path + "/edit")
                        .html()
                        .expectFirst("#clientId option[selected]")
                        .val())
                .isEqualTo(Long.toString(client));
    }

    @Test
    void aListShowsWhatIsUsedOfAnEstimateWhereThereIsNoBudget() {
        project(Map.of("estimated_hours", 10));

        var list = browser.get("/projects").expect(200);

        assertThat(list.text(".budget-cell")).contains("10:00");
    }
}
