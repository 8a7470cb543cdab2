package io.timetracker.crm.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
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
class ClientPagesTests extends ApplicationTest {

    private Person ada;
    private Browser browser;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        browser = signedIn(ada);
    }

    /** With a page already read, which brings what protects forms. */
    private Browser signedIn(Person person) {
        var browser = browser(person);
        browser.get("/clients").expect(200);
        return browser;
    }

    private long client(Map<String, ?> body) {
        return as(ada).post("/api/v1/clients", body).expect(201).number("/client/id");
    }

    @Test
    void whoHasNoClientsIsOfferedTheFirst() {
        var page = browser.get("/clients").expect(200);

        assertThat(page.text(".empty__title")).isEqualTo("No clients yet");
        assertThat(page.html().expectFirst(".empty a").attr("href")).isEqualTo("/clients/new");
        assertThat(page.has("nav a[href='/clients'][aria-current=page]")).isTrue();
    }

    @Test
    void aClientIsTakenOnThroughTheForm() {
        var name = World.unique("Acme ");
        var form = browser.get("/clients/new").expect(200);

        var done = browser.submit(
                        form,
                        "form[action='/clients']",
                        Map.of("name", " " + name, "address", "Via Roma 1\r\nMilano", "defaultHourlyRate", "85.5"))
                .expect(302);

        var page = browser.get(done.location()).expect(200);
        assertThat(page.text("h1")).contains(name, "Active");
        assertThat(page.text(".flash")).contains("Client added");
        assertThat(page.text(".facts")).contains("Via Roma 1", "Milano", "85.50 EUR");
        assertThat(page.html().expectFirst("#client-projects").attr("hx-get")).isEqualTo(done.location() + "/projects");
        assertThat(page.html().expectFirst("#client-projects a").attr("href")).isEqualTo(done.location() + "/projects");
        assertThat(browser.get("/clients").text(".table")).contains(name);
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() {
        var form = browser.get("/clients/new");

        var refused = browser.submit(
                        form,
                        "form[action='/clients']",
                        Map.of(
                                "name", "  ",
                                "defaultHourlyRate", "-5",
                                "phone", "x".repeat(51),
                                "description", "</textarea><script>alert(1)</script>"))
                .expect(422);

        var html = refused.html();
        assertThat(html.expectFirst("#name").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.text("#name-error")).isEqualTo("Is required");
        assertThat(refused.text("#defaultHourlyRate-error")).isEqualTo("Must not be negative");
        assertThat(html.expectFirst("#defaultHourlyRate").val()).isEqualTo("-5");
        assertThat(refused.text("#phone-error")).isEqualTo("Is too long");
        assertThat(html.expectFirst("#description").val()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(html.select("main script")).isEmpty();
    }

    @Test
    void whatIsNoNumberIsSaidAtItsField() {
        var refused = browser.post(
                        "/clients",
                        Map.of(
                                "name", World.unique("Num "),
                                "defaultHourlyRate", "much",
                                "prepaidHoursMonthly", "1e-999999999",
                                "prepaidResetDay", "monday",
                                "status", "gone"))
                .expect(422);

        assertThat(refused.text("#defaultHourlyRate-error")).isEqualTo("Is not a number in range");
        assertThat(refused.text("#prepaidResetDay-error")).isEqualTo("Is not a number in range");
        assertThat(refused.text("#status-error")).isEqualTo("Is none of the choices");
        assertThat(refused.html().expectFirst("#defaultHourlyRate").val()).isEqualTo("much");
    }

    @Test
    void aNumberThatCannotBeWrittenOutIsRefusedAtOnce() {
        var body = Map.of("name", World.unique("Num "), "defaultHourlyRate", "1e-999999999");

        assertThat(browser.post("/clients", body).expect(422).text("#defaultHourlyRate-error"))
                .isEqualTo("Is not a number in range");
    }

    @Test
    void aTakenNameIsSaidAtItsField() {
        var name = World.unique("Taken ");
        client(Map.of("name", name));

        var refused =
                browser.post("/clients", Map.of("name", name.toUpperCase())).expect(422);

        assertThat(refused.text("#name-error")).isEqualTo("There is a client of this name");
        assertThat(refused.html().expectFirst("#name").val()).isEqualTo(name.toUpperCase());
    }

    @Test
    void htmxOpensTheFormInPlaceAndGoesToTheNewClient() {
        var form = browser.getInPlace("/clients/new").expect(200);
        assertThat(form.body()).doesNotContain("<html").contains("autofocus");

        var refused = browser.postInPlace("/clients", Map.of("name", "")).expect(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.has("#add-client #name-error")).isTrue();

        var done = browser.postInPlace("/clients", Map.of("name", World.unique("Placed ")));
        assertThat(done.header("HX-Redirect")).matches("/clients/\\d+");
        assertThat(browser.get(done.header("HX-Redirect")).text(".flash")).contains("Client added");
    }

    @Test
    void aClientIsEditedWithoutJavaScript() {
        var id = client(
                Map.of("name", World.unique("Edit "), "email", "old@acme.test", "custom_fields", Map.of("vat", "IT1")));
        var editing = browser.get("/clients/" + id + "/edit").expect(200);
        assertThat(editing.html().expectFirst("#email").val()).isEqualTo("old@acme.test");

        browser.submit(editing, "#client form", Map.of("email", "new@acme.test"))
                .expect(302);

        var page = browser.get("/clients/" + id);
        assertThat(page.html().expectFirst(".facts a").attr("href")).isEqualTo("mailto:new@acme.test");
        assertThat(page.text(".flash")).contains("Client changed");
        assertThat(page.text(".facts")).contains("vat", "IT1");
    }

    @Test
    void savingAnUntouchedFormChangesNothing() {
        var id = client(Map.of(
                "name",
                World.unique("Same "),
                "address",
                "1\n2",
                "description",
                "a\n\nb",
                "default_hourly_rate",
                "85",
                "prepaid_hours_monthly",
                10.5,
                "prepaid_reset_day",
                15,
                "custom_fields",
                Map.of("vat", "IT1")));
        var before = as(ada).get("/api/v1/clients/" + id).at("/client");

        browser.submit(browser.get("/clients/" + id + "/edit"), "#client form", Map.of())
                .expect(302);

        var after = as(ada).get("/api/v1/clients/" + id).at("/client");
        assertThat(after.propertyStream().filter(field -> !field.getKey().equals("updated_at")))
                .containsExactlyElementsOf(before.propertyStream()
                        .filter(field -> !field.getKey().equals("updated_at"))
                        .toList());
    }

    @Test
    void htmxEditsInPlace() {
        var id = client(Map.of("name", World.unique("Place ")));
        var path = "/clients/" + id;

        var editing = browser.getInPlace(path + "/edit").expect(200);
        assertThat(editing.body()).doesNotContain("<html");
        assertThat(editing.html().expectFirst("#client form").attr("hx-post")).isEqualTo(path);
        var name = World.unique("Renamed ");
        var done =
                browser.postInPlace(path, Map.of("name", name, "version", "1")).expect(200);

        assertThat(done.body()).doesNotContain("<html");
        assertThat(done.text("#client h1")).contains(name);
        assertThat(done.text("#flash[hx-swap-oob]")).contains("Client changed");
        assertThat(browser.getInPlace(path).has("#client .facts")).isTrue();
    }

    @Test
    void aConflictShowsWhatIsThereNowAndCanBeSettled() {
        var id = client(Map.of("name", World.unique("Conflict "), "phone", "1", "email", "a@b.test"));
        var mine = browser.get("/clients/" + id + "/edit");
        as(ada).patch("/api/v1/clients/" + id, "{\"phone\": \"<b>2</b>\", \"email\": null}")
                .expect(200);

        var refused = browser.submit(mine, "#client form", Map.of("phone", "3")).expect(422);

        assertThat(refused.text(".notice--warning")).contains("Somebody else changed");
        assertThat(refused.html().expectFirst("#phone").val()).isEqualTo("3");
        assertThat(refused.text("#phone-hint")).isEqualTo("There now: <b>2</b>");
        assertThat(refused.text("#email-hint")).isEqualTo("There now: nothing");
        assertThat(refused.has("#name-hint")).isFalse();
        browser.submit(refused, "#client form", Map.of()).expect(302);
        assertThat(as(ada).get("/api/v1/clients/" + id).text("/client/phone")).isEqualTo("3");
    }

    @Test
    void aClientIsDeactivatedAndTakenUpAgain() {
        var path = "/clients/" + client(Map.of("name", World.unique("Status ")));

        browser.submit(browser.get(path), "form[action$=/status]", Map.of()).expect(302);
        var inactive = browser.get(path);
        assertThat(inactive.text("h1")).contains("Inactive");
        assertThat(inactive.text(".flash")).contains("Client deactivated");

        var active = browser.postInPlace(path + "/status", Map.of("status", "active", "version", "2"))
                .expect(200);
        assertThat(active.text("h1")).endsWith("Active");
        assertThat(active.text("#flash")).contains("Client activated");
        browser.post(path + "/status", Map.of("status", "gone")).expect(400);
    }

    @Test
    void theListIsSearchedAndFiltered() {
        var word = World.unique("w");
        client(Map.of("name", word + " one", "contact_person", "Hank"));
        client(Map.of("name", word + " two", "status", "inactive"));

        assertThat(browser.get("/clients").html().select("tbody tr")).hasSize(2);
        assertThat(browser.get("/clients?status=inactive").text("tbody"))
                .contains("two")
                .doesNotContain("one");
        assertThat(browser.get("/clients?text=hank&status=all").text("tbody")).contains("one");
        assertThat(browser.get("/clients?text=%3Cscript%3E").text(".empty__title"))
                .isEqualTo("No client matches");
        assertThat(browser.get("/clients?status=x&page=-1&per_page=y")
                        .expect(200)
                        .html()
                        .select("tbody tr"))
                .hasSize(2);
        var part = browser.getInPlace("/clients?text=two").expect(200);
        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.html().select("#clients tbody tr")).hasSize(1);
    }

    @Test
    void pagesLeadToEachOtherAndKeepTheFilter() {
        IntStream.range(0, 3).forEach(number -> client(Map.of("name", World.unique("R&D + more "))));

        var first = browser.get("/clients?text=R%26D+%2B&per_page=2").expect(200);
        assertThat(first.html().select("tbody tr")).hasSize(2);
        var second = browser.get(first.html().expectFirst("a[rel=next]").attr("href"));
        assertThat(second.html().select("tbody tr")).hasSize(1);
        assertThat(second.html().expectFirst("#filter-text").val()).isEqualTo("R&D +");
        assertThat(browser.get(second.html().expectFirst("a[rel=prev]").attr("href"))
                        .html()
                        .select("tbody tr"))
                .hasSize(2);
        assertThat(browser.get("/clients?page=99").text(".empty")).contains("Show all clients");
    }

    @Test
    void aLongListNeedsNoMoreStatementsThanAShortOne() {
        client(Map.of("name", World.unique("count ")));
        browser.get("/clients");
        var few = statements.duringARead(() -> browser.get("/clients").expect(200));
        IntStream.range(0, 20).forEach(number -> client(Map.of("name", World.unique("count "))));
        browser.get("/clients");

        assertThat(statements.duringARead(() -> browser.get("/clients").expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void strangeTextsAreOnlyText() {
        var evil = "\"><script>alert(1)</script>${7*7} 👩‍🚀 " + World.unique("");
        var id = client(Map.of(
                "name",
                evil,
                "email",
                "javascript:alert(1)//",
                "custom_fields",
                Map.of("<b>k</b>", Map.of("a", new int[] {1}))));

        var page = browser.get("/clients/" + id).expect(200);

        assertThat(page.text("h1")).contains(evil);
        assertThat(page.html().select("main script, .facts b")).isEmpty();
        assertThat(page.html().select(".facts a")).isEmpty();
        assertThat(page.text(".facts")).contains("<b>k</b>", "{\"a\":[1]}", "javascript:alert(1)//");
        assertThat(browser.get("/clients").text("tbody th a")).isEqualTo(evil);
    }

    @Test
    void malloryGetsNowhere() {
        var name = World.unique("Secret ");
        var path = "/clients/" + client(Map.of("name", name));
        var mallory = signedIn(world.person("mallory"));

        assertThat(mallory.get("/clients").text("main")).contains("No clients yet");
        assertThat(mallory.get("/clients?text=secret").has("tbody")).isFalse();
        assertThat(mallory.get(path).expect(403).body()).doesNotContain(name);
        assertThat(mallory.getInPlace(path).expect(403).body()).doesNotContain(name);
        assertThat(mallory.get(path + "/edit").expect(403).body()).doesNotContain(name);
        assertThat(mallory.post(path, Map.of("name", "Mine")).expect(403).body())
                .doesNotContain(name);
        assertThat(mallory.post(path, Map.of("defaultHourlyRate", "x"))
                        .expect(403)
                        .body())
                .doesNotContain(name);
        mallory.post(path + "/status", Map.of("status", "inactive")).expect(403);
        assertThat(browser.get(path).text("h1")).contains(name, "Active");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        browser.get("/clients/999999999").expect(404);
        browser.get("/clients/abc").expect(404);
        browser.post("/clients/999999999", Map.of("name", "x")).expect(404);
        browser.post("/clients/999999999/status", Map.of("status", "active")).expect(404);
        assertThat(browser().get("/clients").expect(302).location()).isEqualTo("/login");
    }

    @Test
    void whoSeesGivenClientsOnlyIsNotSentToOneTheyDoNotSee() {
        var subcontractor = world.person("sub", Role.SUBCONTRACTOR, "read:*", Set.of());

        var done = signedIn(subcontractor)
                .post("/clients", Map.of("name", World.unique("Sub ")))
                .expect(302);

        assertThat(done.location()).isEqualTo("/clients");
    }

    @Test
    void aNumberOfAFormThatIsNoVersionIsAConflict() {
        var id = client(Map.of("name", World.unique("Version ")));
        var fields = new HashMap<String, Object>(Map.of("name", "x", "version", "abc"));

        assertThat(browser.post("/clients/" + id, fields).expect(422).has(".notice--warning"))
                .isTrue();
    }
}
