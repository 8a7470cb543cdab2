package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happened with a client, through the three faces. */
@Tag("engine")
class ClientTimelineTests extends ApplicationTest {

    private static final String QUERY = """
            { clients(first: 30) { nodes { timeline(first: 3) {
                nodes { at kind what title text who { username } about { type id name isOpen } activityType activityStatus }
                pageInfo { hasNextPage endCursor } } } } }
            """;

    private Person ada;
    private Person grace;
    private Api api;
    private long client;
    private String path;

    @BeforeEach
    void adaHasAClient() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        api = as(ada);
        client = world.client(ada).value();
        path = "/api/v1/clients/" + client + "/timeline";
    }

    @AfterEach
    void everythingIsOn() {
        world.resetRules();
    }

    private long note(String content) {
        return api.post("/api/v1/clients/" + client + "/notes", Map.of("content", content))
                .expect(201)
                .number("/note/id");
    }

    private long contact() {
        return api.post("/api/v1/clients/" + client + "/contacts", Map.of("first_name", "Mia", "last_name", "Lang"))
                .expect(201)
                .number("/contact/id");
    }

    private long deal(String name) {
        return api.post("/api/v1/deals", Map.of("name", name, "client_id", client))
                .expect(201)
                .number("/deal/id");
    }

    private void activity(long deal, String type, String at) {
        api.post(
                        "/api/v1/deals/" + deal + "/activities",
                        Map.of("type", type, "subject", "About " + type, "activity_date", at))
                .expect(201);
    }

    private long project() {
        return api.post("/api/v1/projects", Map.of("name", "Website", "client_id", client))
                .expect(201)
                .number("/project/id");
    }

    /** One of everything. */
    private long lived() {
        note("Call\nback");
        var contact = contact();
        api.delete("/api/v1/contacts/" + contact).expect(200);
        var won = deal("Relaunch");
        api.post("/api/v1/deals/" + won + "/close-won", Map.of()).expect(200);
        api.post("/api/v1/deals/" + deal("Print") + "/close-lost", Map.of("loss_reason", "dear"))
                .expect(200);
        activity(won, "call", "2026-01-05T10:00:00Z");
        var project = project();
        api.delete("/api/v1/projects/" + project).expect(200);
        api.delete("/api/v1/clients/" + client).expect(200);
        return won;
    }

    private static List<String> what(Answer answer) {
        return answer.expect(200)
                .at("/timeline")
                .valueStream()
                .map(item -> item.get("what").asString())
                .toList();
    }

    @Test
    void everythingThatHappenedStandsThereTheNewestFirst() {
        var deal = lived();

        var answer = api.get(path).expect(200);

        assertThat(what(answer))
                .containsSubsequence(
                        "client_deactivated",
                        "project_archived",
                        "project_added",
                        "deal_lost",
                        "deal_added",
                        "deal_won")
                .containsSubsequence("contact_deactivated", "contact_added", "note_written", "client_added")
                .endsWith("activity");
        var note = item(answer, "note_written");
        assertThat(answer.text(note + "/text")).isEqualTo("Call\nback");
        assertThat(answer.at(note + "/title").isNull()).isTrue();
        assertThat(answer.text(note + "/user_name")).isEqualTo(ada.username());
        assertThat(answer.at(note).propertyNames())
                .containsExactlyInAnyOrder(
                        "at",
                        "kind",
                        "what",
                        "title",
                        "text",
                        "user_id",
                        "user_name",
                        "about",
                        "activity_type",
                        "activity_status");
        var call = item(answer, "activity");
        assertThat(answer.text(call + "/at")).isEqualTo("2026-01-05T10:00:00");
        assertThat(answer.text(call + "/title")).isEqualTo("About call");
        assertThat(answer.text(call + "/activity_type")).isEqualTo("call");
        assertThat(answer.text(call + "/about/type")).isEqualTo("deal");
        assertThat(answer.number(call + "/about/id")).isEqualTo(deal);
        assertThat(answer.text(call + "/about/name")).isEqualTo("Relaunch");
        assertThat(answer.text(item(answer, "deal_lost") + "/text")).isEqualTo("dear");
        assertThat(answer.number(item(answer, "deal_won") + "/user_id"))
                .isEqualTo(ada.id().value());
        assertThat(answer.number(item(answer, "contact_deactivated") + "/user_id"))
                .isEqualTo(ada.id().value());
        assertThat(answer.text(item(answer, "contact_added") + "/title")).isEqualTo("Mia Lang");
        assertThat(answer.at("/pagination/has_next").asBoolean()).isFalse();
    }

    private static String item(Answer answer, String what) {
        return "/timeline/" + what(answer).indexOf(what);
    }

    @Test
    void aLeadThatBecameTheClientStandsThere() {
        var lead = api.post(
                        "/api/v1/leads",
                        Map.of("first_name", "Tom", "last_name", "Ray", "company_name", World.unique("Ray ")))
                .expect(201)
                .number("/lead/id");
        var done = api.post("/api/v1/leads/" + lead + "/convert", Map.of()).expect(201);
        var its = "/api/v1/clients/" + done.number("/client/id") + "/timeline";

        var answer = api.get(its).expect(200);

        assertThat(what(answer)).containsExactly("lead_converted", "deal_added", "contact_added", "client_added");
        assertThat(answer.text("/timeline/0/title")).isEqualTo("Tom Ray");
        assertThat(answer.number("/timeline/0/about/id")).isEqualTo(lead);
    }

    @Test
    void whatWasTakenUpAgainIsNotDeactivated() {
        var contact = contact();
        api.delete("/api/v1/contacts/" + contact).expect(200);
        api.patch("/api/v1/contacts/" + contact, Map.of("is_active", true)).expect(200);
        api.delete("/api/v1/clients/" + client).expect(200);
        api.patch("/api/v1/clients/" + client, Map.of("status", "active")).expect(200);
        var deal = deal("Relaunch");
        api.post("/api/v1/deals/" + deal + "/close-won", Map.of()).expect(200);
        api.patch("/api/v1/deals/" + deal, Map.of("status", "open")).expect(200);

        assertThat(what(api.get(path))).containsExactly("deal_added", "contact_added", "client_added");
    }

    @Test
    void itIsReadOnWithoutGapsAndDoublesEvenWithinAMoment() {
        var deal = deal("Relaunch");
        for (var number = 0; number < 7; number++) {
            activity(deal, "call", "2026-01-05T10:00:00Z");
        }
        note("x");
        project();

        var all = ids(api.get(path + "?per_page=100"));
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var part = api.get(path + "?per_page=2&cursor=" + cursor).expect(200);
            found.addAll(ids(part));
            cursor = part.text("/pagination/next_cursor");
        } while (cursor != null);

        assertThat(found).isEqualTo(all).hasSize(11);
        assertThat(what(api.get(path + "?kind=activity&per_page=3"))).hasSize(3);
    }

    /** Activities of one deal differ in nothing that the wire says but their place. */
    private static List<String> ids(Answer answer) {
        return answer.expect(200)
                .at("/timeline")
                .valueStream()
                .map(item -> item.get("what").asString() + item.get("about").get("id"))
                .toList();
    }

    @Test
    void oneKindAloneIsAskedFor() {
        lived();

        assertThat(what(api.get(path + "?kind=deal"))).hasSize(4).allMatch(what -> what.startsWith("deal_"));
        assertThat(what(api.get(path + "?kind=contact"))).containsExactly("contact_deactivated", "contact_added");
        assertThat(what(api.get(path + "?kind=lead"))).isEmpty();
        assertThat(what(api.get(path + "?kind=project"))).contains("project_added");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var wrong : new String[] {
            "kind=cloud",
            "cursor=bm9uc2Vuc2U",
            // A moment that no engine compares with.
            "cursor=KzEwMDAwMDAwLTAxLTAxVDAwOjAwOjAwWh8xMB8x"
        }) {
            assertThat(api.get(path + "?" + wrong).expect(400).text("/error_code"))
                    .isEqualTo("validation_error");
        }
        api.get("/api/v1/clients/987654321/timeline").expect(404);
    }

    @Test
    void malloryGetsNowhere() {
        var mallory = as(world.person("mallory", Role.SUBCONTRACTOR));

        mallory.get(path).expect(403);
        browser(world.person("mallory", Role.SUBCONTRACTOR))
                .get("/clients/" + client + "/timeline")
                .expect(403);
        as(world.narrow(ada, "read:projects")).get(path).expect(403);
    }

    @Test
    void activitiesAndReasonsAreForWhoMayOpenTheDeal() {
        lived();

        var hers = as(grace).get(path).expect(200);

        assertThat(what(hers)).doesNotContain("activity").contains("deal_won", "deal_lost", "deal_added");
        assertThat(hers.at(item(hers, "deal_lost") + "/text").isNull()).isTrue();
        assertThat(hers.at(item(hers, "deal_lost") + "/about/is_open").asBoolean())
                .isFalse();
        assertThat(hers.at(item(hers, "note_written") + "/about/is_open").asBoolean())
                .isFalse();
        assertThat(what(as(world.admin()).get(path))).contains("activity");
    }

    @Test
    void projectsAreForWhoSeesThem() {
        project();
        var theirs = world.person("sub", Role.SUBCONTRACTOR, "read:*", Set.of(client));

        assertThat(what(as(theirs).get(path))).contains("project_added");
        assertThat(what(as(grace).get(path))).contains("project_added");
    }

    @Test
    void whatIsOffOrNotOpenedByTheTokenIsLeftOut() {
        lived();
        var narrow = as(world.narrow(ada, "read:clients"));
        assertThat(kinds(narrow.get(path))).containsOnly("client", "note");
        assertThat(what(narrow.get(path + "?kind=deal"))).isEmpty();
        assertThat(kinds(as(world.narrow(ada, "read:clients,read:deals")).get(path)))
                .containsOnly("client", "note", "deal", "activity");
        assertThat(kinds(as(world.narrow(ada, "read:clients,read:projects")).get(path)))
                .containsOnly("client", "note", "project");

        world.switchOff("deals", "contacts");
        assertThat(kinds(api.get(path))).containsOnly("client", "note", "project");
        assertThat(browser(ada)
                        .get("/clients/" + client + "/timeline")
                        .expect(200)
                        .text(".tabs"))
                .doesNotContain("Deals", "Contacts", "Activities")
                .contains("Leads", "Notes");
    }

    private static List<String> kinds(Answer answer) {
        return answer.expect(200)
                .at("/timeline")
                .valueStream()
                .map(item -> item.get("kind").asString())
                .toList();
    }

    @Test
    void graphQlReadsItOnAndByKind() {
        lived();
        var one =
                "query ($after: String) { client(id: %d) { timeline(first: 2, after: $after, kind: DEAL) { nodes { what about { name } } edges { cursor } pageInfo { hasNextPage endCursor } } } }"
                        .formatted(client);

        var first = api.graphQl(one).expect(200);
        var second = api.graphQl(one, Map.of("after", first.text("/data/client/timeline/pageInfo/endCursor")));
        var wrong = api.graphQl(one, Map.of("after", "bm9uc2Vuc2U"));
        var activity = api.graphQl(
                "{ client(id: %d) { timeline(kind: ACTIVITY) { nodes { at title activityType activityStatus who { username } } } } }"
                        .formatted(client));

        assertThat(first.text("/data/client/timeline/nodes/0/what"))
                .as(first.body())
                .isEqualTo("DEAL_LOST");
        assertThat(first.at("/data/client/timeline/pageInfo/hasNextPage").asBoolean())
                .isTrue();
        assertThat(second.at("/data/client/timeline/nodes").size()).isEqualTo(2);
        assertThat(second.at("/data/client/timeline/pageInfo/hasNextPage").asBoolean())
                .isFalse();
        assertThat(wrong.text("/errors/0/extensions/code")).isEqualTo("validation_error");
        assertThat(activity.text("/data/client/timeline/nodes/0/activityType")).isEqualTo("CALL");
        assertThat(activity.text("/data/client/timeline/nodes/0/activityStatus"))
                .isEqualTo("COMPLETED");
        assertThat(activity.text("/data/client/timeline/nodes/0/who/username")).isEqualTo(ada.username());
    }

    @Test
    void aLongTimelineAndManyOfThemCostAsManyStatements() {
        note("x");
        project();
        var browser = browser(ada);
        var page = "/clients/" + client + "/timeline";
        browser.get(page).expect(200);
        var few = cost(() -> api.get(path).expect(200));
        var fewPage = cost(() -> browser.get(page).expect(200));
        var fewClients = cost(() -> api.graphQl(QUERY).expect(200));
        var deal = deal("Relaunch");
        for (var number = 0; number < 20; number++) {
            activity(deal, "email", "2026-01-05T10:00:00Z");
            world.client(ada);
        }

        assertThat(cost(() -> api.get(path).expect(200))).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(cost(() -> browser.get(page).expect(200))).isEqualTo(fewPage).isLessThanOrEqualTo(5);
        assertThat(cost(() -> api.graphQl(QUERY).expect(200)))
                .isEqualTo(fewClients)
                .isLessThanOrEqualTo(5);
        assertThat(api.graphQl(QUERY).at("/data/clients/nodes").valueStream())
                .anyMatch(node -> node.at("/timeline/pageInfo/hasNextPage").asBoolean());
    }

    /** Without what is read anew every now and then. */
    private long cost(Supplier<?> call) {
        return statements.duringARead(call).stream()
                .filter(sql -> !sql.contains("from settings"))
                .count();
    }

    @Test
    void itIsAPageOfItsOwnWithPlainLinks() {
        note("<b>Call</b>");
        var deal = deal("Relaunch");
        for (var number = 0; number < 20; number++) {
            activity(deal, "meeting", "2026-01-05T10:00:00Z");
        }
        var browser = browser(ada);
        var shown = browser.get("/clients/" + client).expect(200);
        var link = shown.html().expectFirst("#client-timeline a").attr("href");
        assertThat(shown.html().expectFirst("#client-timeline").attr("hx-get")).isEqualTo(link);

        var first = browser.get(link).expect(200);
        assertThat(first.text("#client-timeline"))
                .contains("<b>Call</b>", "Client added", "Deal added", "Relaunch", "Meeting", ada.username());
        assertThat(first.html().select(".timeline__item")).hasSize(15);
        assertThat(first.html().expectFirst(".timeline time").attr("datetime")).endsWith("Z");
        assertThat(first.html().select(".timeline a[href='/deals/" + deal + "']"))
                .isNotEmpty();

        var rest = browser.get(first.html().expectFirst(".timeline__older a").attr("href"))
                .expect(200);
        assertThat(rest.html().select(".timeline__item")).hasSize(8);
        assertThat(rest.text("#client-timeline")).contains("Meeting", "Back to the newest");
        assertThat(rest.has(".timeline__older")).isFalse();

        var leads = browser.get(link + "?kind=lead").expect(200);
        assertThat(leads.text("#client-timeline")).contains("One that becomes this client stands here");
        assertThat(leads.text(".tabs [aria-current=page]")).isEqualTo("Leads");
        browser.get(link + "?kind=cloud").expect(400);
    }

    @Test
    void inPlaceItGoesOnWhereItEnded() {
        var deal = deal("Relaunch");
        for (var number = 0; number < 20; number++) {
            activity(deal, "meeting", "2026-01-05T10:00:00Z");
        }
        var browser = browser(ada);
        var part = browser.getInPlace("/clients/" + client + "/timeline").expect(200);
        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.has(".tabs")).isTrue();

        var rest = browser.getInPlace(
                        part.html().expectFirst(".timeline__older a").attr("hx-get"))
                .expect(200);

        assertThat(rest.has(".tabs")).isFalse();
        assertThat(rest.html().select(".timeline__item")).hasSize(7);
        assertThat(rest.html().select("[data-focus]")).hasSize(1);
        var told = browser.postInPlace("/clients/" + client + "/notes", Map.of("content", "new"));
        assertThat(told.expect(200).header("HX-Trigger")).isEqualTo("client-changed");
        assertThat(browser.getInPlace("/clients/" + client + "/notes").header("HX-Trigger"))
                .isNull();
    }
}
