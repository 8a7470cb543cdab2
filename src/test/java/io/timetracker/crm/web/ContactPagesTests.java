package io.timetracker.crm.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contacts on the page of their client, as a browser without JavaScript sees them, and in place. */
@Tag("engine")
class ContactPagesTests extends ApplicationTest {

    private Person ada;
    private Browser browser;
    private String page;

    @BeforeEach
    void adaLooksAtAClient() {
        ada = world.person("ada");
        browser = browser(ada);
        page = "/clients/" + world.client(ada).value();
        browser.get(page).expect(200);
    }

    private String contact(String name) {
        var body = Map.of("name", name, "is_primary", true);
        var id = as(ada).post("/api/v1" + page + "/contacts", body).expect(201).number("/contact/id");
        return page + "/contacts/" + id;
    }

    @Test
    void aContactIsAddedThroughTheForm() {
        assertThat(browser.get(page).text("#contacts")).contains("Nobody yet");
        var form = browser.get(page + "/contacts/new").expect(200);

        var wrong = browser.submit(
                form, "#contacts form", Map.of("firstName", " ", "phone", "1".repeat(51), "lastName", "Lang"));
        assertThat(wrong.expect(422).text("#firstName-error")).contains("needs a first");
        var done = browser.submit(
                wrong, "#contacts form", Map.of("firstName", "Mia", "phone", "+39", "isPrimary", "true"));

        assertThat(done.expect(302).location()).isEqualTo(page);
        var shown = browser.get(page);
        assertThat(shown.text("#contacts")).contains("Mia Lang", "Primary contact", "+39");
        assertThat(shown.text(".flash")).contains("Contact added");
    }

    @Test
    void wrongFieldsComeBackAtTheirPlace() {
        var refused = browser.post(page + "/contacts", Map.of("firstName", "Mia", "phone", "1".repeat(51)));

        assertThat(refused.expect(422).text("#phone-error")).isEqualTo("Is too long");
        assertThat(refused.html().expectFirst("#firstName").val()).isEqualTo("Mia");
    }

    @Test
    void aContactIsEditedAndAConflictSaysWhatIsThereNow() {
        var contact = contact("Mia Lang");
        var form = browser.get(contact).expect(200);
        as(ada).patch("/api/v1/contacts/" + contact.replaceAll(".*/", ""), Map.of("title", "CFO"))
                .expect(200);

        var stale =
                browser.submit(form, "#contacts form", Map.of("title", "CEO")).expect(422);
        assertThat(stale.text(".notice--warning")).contains("Somebody else changed this contact");
        assertThat(stale.text("#title-hint")).isEqualTo("There now: CFO");
        browser.submit(stale, "#contacts form", Map.of()).expect(302);

        assertThat(browser.get(page).text("#contacts")).contains("Mia Lang", "CEO", "Primary contact");
        browser.submit(browser.get(contact), "#contacts form", Map.of("isPrimary", "false"))
                .expect(302);
        assertThat(browser.get(page).text("#contacts")).doesNotContain("Primary contact");
    }

    @Test
    void theButtonsBesideAContactDoWhatTheySay() {
        var mia = contact("Mia Lang");
        contact("Tom Ray");

        var primary =
                browser.postInPlace(mia + "/primary", Map.of("version", 2)).expect(200);
        assertThat(primary.text("#" + id(mia))).contains("Mia Lang", "Primary contact");
        assertThat(primary.body()).doesNotContain("<html");
        var gone = browser.submit(browser.get(page), "#" + id(mia) + " form[action$=delete]", Map.of());
        assertThat(gone.expect(302).location()).isEqualTo(page);
        var after = browser.get(page);
        assertThat(after.text("#contacts")).doesNotContain("Mia Lang");
        browser.submit(after, ".flash form", Map.of()).expect(302);

        assertThat(browser.get(page).text("#contacts")).contains("Mia Lang");
        assertThat(browser.postInPlace(mia + "/primary", Map.of("version", 1))
                        .expect(422)
                        .text(".flash--error"))
                .contains("changed meanwhile");
    }

    private static String id(String contact) {
        return "contact-" + contact.replaceAll(".*/", "");
    }

    @Test
    void malloryGetsNowhere() {
        var contact = contact("Mia Lang");
        var mallory = browser(world.person("mallory"));
        mallory.get("/clients");

        mallory.get(contact).expect(403);
        mallory.post(contact, Map.of("firstName", "x")).expect(403);
        mallory.post(contact + "/delete", Map.of()).expect(403);
        mallory.post(contact + "/primary", Map.of()).expect(403);
        mallory.post(page + "/contacts", Map.of("firstName", "x")).expect(403);
        browser.get(page + "0/contacts/" + contact.replaceAll(".*/", "")).expect(404);
    }

    @Test
    void whatPeopleTypeIsShownAsText() {
        contact("<script>alert(1)</script> x");

        assertThat(browser.get(page).html().select("#contacts script")).isEmpty();
    }
}
