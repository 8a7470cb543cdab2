package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leads that become clients, deals, or both, through the three faces. */
@Tag("engine")
class ConversionTests extends ApplicationTest {

    private Person ada;
    private Api api;
    private String company;
    private String lead;

    @BeforeEach
    void adaHasALead() {
        ada = world.person("ada");
        api = as(ada);
        company = World.unique("Ray Ltd ");
        lead = lead(company);
    }

    @AfterEach
    void everythingIsOn() {
        world.resetRules();
    }

    private String lead(String company) {
        var body = new HashMap<String, Object>(Map.of(
                "first_name", "Tom",
                "last_name", "Ray",
                "company_name", company,
                "email", "tom@ray.test",
                "phone", "+39 02",
                "title", "CEO",
                "estimated_value", 5000,
                "currency_code", "CHF",
                "notes", "wants it"));
        var id = api.post("/api/v1/leads", body).expect(201).number("/lead/id");
        return "/api/v1/leads/" + id;
    }

    @Test
    void aClientIsMadeOfALeadWithItsPrimaryContact() {
        var done = api.post(lead + "/convert-to-client", Map.of()).expect(201);

        assertThat(done.text("/client/name")).isEqualTo(company);
        assertThat(done.text("/client/contact_person")).isEqualTo("Tom Ray");
        assertThat(done.text("/client/email")).isEqualTo("tom@ray.test");
        assertThat(done.at("/client/is_active").asBoolean()).isTrue();
        assertThat(done.at("/contact/is_primary").asBoolean()).isTrue();
        assertThat(done.text("/contact/title")).isEqualTo("CEO");
        assertThat(done.text("/contact/phone")).isEqualTo("+39 02");
        assertThat(done.text("/lead/status")).isEqualTo("converted");
        assertThat(done.at("/lead/is_converted").asBoolean()).isTrue();
        assertThat(done.number("/lead/converted_to_client_id")).isEqualTo(done.number("/client/id"));
        assertThat(done.number("/lead/converted_by")).isEqualTo(ada.id().value());
        for (var way : new String[] {"/convert-to-client", "/convert-to-deal", "/convert", "/mark-lost"}) {
            var again = api.post(lead + way, Map.of()).expect(400);
            assertThat(again.text("/error_code")).isEqualTo("error");
            assertThat(again.text("/details/reason")).isEqualTo("already_converted");
        }
    }

    @Test
    void aDealIsMadeOfALead() {
        var client = world.client(ada).value();
        var done = api.post(
                        lead + "/convert-to-deal",
                        Map.of("client_id", client, "probability", 70, "expected_close_date", "2026-05-01"))
                .expect(201);

        assertThat(done.text("/deal/name")).isEqualTo("Deal: Tom Ray (" + company + ")");
        assertThat(done.at("/deal/value").asDouble()).isEqualTo(5000.0);
        assertThat(done.text("/deal/currency_code")).isEqualTo("CHF");
        assertThat(done.text("/deal/notes")).isEqualTo("wants it");
        assertThat(done.number("/deal/probability")).isEqualTo(70);
        assertThat(done.number("/deal/client_id")).isEqualTo(client);
        assertThat(done.number("/deal/lead_id")).isEqualTo(done.number("/lead/id"));
        assertThat(done.number("/lead/converted_to_deal_id")).isEqualTo(done.number("/deal/id"));
        var refused = api.delete("/api/v1/deals/" + done.number("/deal/id")).expect(409);
        assertThat(refused.text("/error_code")).isEqualTo("integrity_error");
    }

    @Test
    void bothAreMadeAtOnceOrNeither() {
        var wrong = api.post(lead + "/convert", Map.of("probability", 101)).expect(400);
        assertThat(wrong.at("/errors").propertyNames()).containsExactly("probability");
        assertThat(api.get("/api/v1/clients?search=" + company.replace(" ", "%20"))
                        .at("/clients")
                        .size())
                .isZero();

        var done = api.post(lead + "/convert", Map.of("name", "Relaunch")).expect(201);

        assertThat(done.text("/deal/name")).isEqualTo("Relaunch");
        assertThat(done.number("/deal/client_id")).isEqualTo(done.number("/client/id"));
        assertThat(done.number("/deal/contact_id")).isEqualTo(done.number("/contact/id"));
        assertThat(done.number("/lead/converted_to_client_id")).isEqualTo(done.number("/client/id"));
        assertThat(done.number("/lead/converted_to_deal_id")).isEqualTo(done.number("/deal/id"));
    }

    @Test
    void ofManyWhoConvertALeadAtOnceOneDoes() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(number -> pool.submit(
                            () -> api.post(lead + (number % 2 == 0 ? "/convert" : "/convert-to-client"), Map.of())))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var call : calls) {
                answers.add(call.get());
            }

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> assertThat(answer.expect(400).text("/details/reason"))
                            .isEqualTo("already_converted"));
        }
        assertThat(api.get("/api/v1/clients?search=" + company.replace(" ", "%20"))
                        .at("/clients")
                        .size())
                .isOne();
    }

    @Test
    void aRepeatedCallIsAnsweredAsBefore() {
        var retrying = api.with("Idempotency-Key", World.unique("convert"));

        var first = retrying.post(lead + "/convert-to-client", Map.of()).expect(201);
        var second = retrying.post(lead + "/convert-to-client", Map.of()).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aTakenNameIsRefusedAndChangesNothing() {
        var other = lead(company.toUpperCase());
        api.post(lead + "/convert-to-client", Map.of()).expect(201);

        var refused = api.post(other + "/convert", Map.of()).expect(400);

        assertThat(refused.text("/details/reason")).isEqualTo("duplicate_client");
        assertThat(api.get(other).text("/lead/status")).isEqualTo("new");
    }

    @Test
    void onlyItsOwnerAndAdministratorsConvertALead() {
        var grace = as(world.person("grace", Role.MANAGER));
        for (var way : new String[] {"/convert-to-client", "/convert-to-deal", "/convert"}) {
            grace.post(lead + way, Map.of()).expect(403);
            api.post("/api/v1/leads/987654321" + way, Map.of()).expect(404);
            as(world.narrow(ada, "read:leads")).post(lead + way, Map.of()).expect(403);
        }
        var hers = world.client(world.person("grace", Role.MANAGER)).value();
        api.post(lead + "/convert-to-deal", Map.of("client_id", hers)).expect(403);
        api.post(lead + "/convert-to-deal", Map.of("client_id", 987654321)).expect(400);
        api.unchecked()
                .with("If-Match", "\"9\"")
                .post(lead + "/convert-to-client", Map.of())
                .expect(412);
        as(world.admin()).post(lead + "/convert-to-client", Map.of()).expect(201);
    }

    @Test
    void withoutDealsOnlyAClientComesOfIt() {
        world.switchOff("deals");

        assertThat(api.post(lead + "/convert-to-deal", Map.of()).expect(403).text("/error"))
                .isEqualTo("module_disabled");
        api.post(lead + "/convert", Map.of()).expect(403);
        var browser = browser(ada);
        var page = browser.get(lead.replace("/api/v1", "")).expect(200);
        assertThat(page.html().select("#into option")).hasSize(1);
        assertThat(browser.submit(page, "#convert form", Map.of("into", "both"))
                        .expect(302)
                        .location())
                .startsWith("/clients/");
    }

    @Test
    void aClientAloneNeedsNothingOfDeals() {
        world.switchOff("deals");
        var narrow = as(world.narrow(ada, "write:leads,read:leads"));
        var convert =
                "mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { conversion { lead { status } deal { name } } userErrors { code } } }";
        var input = Map.of("leadId", lead.replaceAll(".*/", ""), "toClient", true);
        var withDeal = Map.of("leadId", lead.replaceAll(".*/", ""), "toClient", true, "deal", Map.of());

        assertThat(narrow.graphQl(convert, Map.of("input", withDeal)).text("/data/convertLead/userErrors/0/code"))
                .isEqualTo("module_disabled");
        var done = narrow.graphQl(convert, Map.of("input", input)).expect(200);
        assertThat(done.text("/data/convertLead/conversion/lead/status"))
                .as(done.body())
                .isEqualTo("CONVERTED");
        var other = lead(World.unique("Ray Ltd "));
        narrow.post(other + "/convert", Map.of()).expect(403);
        var alone = narrow.post(other + "/convert", Map.of("to_deal", false)).expect(201);
        assertThat(alone.at("/deal").isNull()).isTrue();
        assertThat(alone.text("/lead/status")).isEqualTo("converted");
    }

    @Test
    void aDealNeedsTheScopeOfDeals() {
        var narrow = as(world.narrow(ada, "write:leads,read:leads"));
        var convert =
                "mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { conversion { lead { status } } userErrors { code } } }";
        var input = Map.of("leadId", lead.replaceAll(".*/", ""), "toClient", false, "deal", Map.of());

        assertThat(narrow.graphQl(convert, Map.of("input", input)).text("/data/convertLead/userErrors/0/code"))
                .isEqualTo("missing_scope");
        for (var way : new String[] {"/convert", "/convert-to-deal"}) {
            assertThat(narrow.post(lead + way, Map.of()).expect(403).text("/required_scope"))
                    .isEqualTo("write:deals");
        }
        narrow.post(lead + "/convert", Map.of("to_deal", false)).expect(201);
    }

    @Test
    void onItsPageALeadBecomesAClientAlone() {
        var browser = browser(ada);
        var page = browser.get(lead.replace("/api/v1", "")).expect(200);

        var done =
                browser.submit(page, "#convert form", Map.of("into", "client")).expect(302);

        assertThat(done.location()).startsWith("/clients/");
        assertThat(api.get(lead).at("/lead/converted_to_deal_id").isNull()).isTrue();
    }

    @Test
    void onItsPageALeadBecomesADealForAClientThatThereIs() {
        var client = world.client(ada).value();
        var browser = browser(ada);
        var page = browser.get(lead.replace("/api/v1", "")).expect(200);

        var done = browser.submit(
                        page, "#convert form", Map.of("into", "deal", "clientId", client, "dealName", "Relaunch"))
                .expect(302);

        assertThat(browser.get(done.location()).text("h1")).contains("Relaunch");
        assertThat(api.get(done.location().replace("/deals", "/api/v1/deals")).number("/deal/client_id"))
                .isEqualTo(client);
        assertThat(browser.get(lead.replace("/api/v1", "")).html().select(".facts a[href='" + done.location() + "']"))
                .hasSize(1);
    }

    @Test
    void onItsPageATakenNameIsSaidAtTheChoice() {
        var other = lead(company);
        api.post(other + "/convert-to-client", Map.of()).expect(201);
        var browser = browser(ada);
        var page = browser.get(lead.replace("/api/v1", "")).expect(200);

        var refused = browser.submit(page, "#convert form", Map.of("into", "both", "dealName", "Kept"))
                .expect(422);

        assertThat(refused.text("#into-error")).contains("There is a client of this name");
        assertThat(refused.html().expectFirst("#dealName").val()).isEqualTo("Kept");
    }

    @Test
    void graphQlConvertsToo() {
        var convert = """
                mutation ($input: ConvertLeadInput!) { convertLead(input: $input) {
                  conversion { lead { status convertedToClient { name } convertedToDeal { name } } client { name }
                    contact { isPrimary } deal { name weighted } }
                  userErrors { code } } }
                """;
        var input = Map.of("leadId", lead.replaceAll(".*/", ""), "toClient", true, "deal", Map.of("name", "Relaunch"));

        var done = api.graphQl(convert, Map.of("input", input)).expect(200);
        var again = api.graphQl(convert, Map.of("input", input));

        assertThat(done.text("/data/convertLead/conversion/client/name"))
                .as(done.body())
                .isEqualTo(company);
        assertThat(done.text("/data/convertLead/conversion/lead/convertedToDeal/name"))
                .isEqualTo("Relaunch");
        assertThat(again.text("/data/convertLead/userErrors/0/code")).isEqualTo("already_converted");
    }

    @Test
    void aLeadIsConvertedOnItsPage() {
        var browser = browser(ada);
        var path = lead.replace("/api/v1", "");
        var page = browser.get(path).expect(200);
        assertThat(page.text("#convert")).contains(company, "Tom Ray");
        assertThat(browser.submit(page, "#convert form", Map.of("probability", "200"))
                        .expect(422)
                        .text("#probability-error"))
                .isEqualTo("Must be between 0 and 100");
        assertThat(browser.submit(page, "#convert form", Map.of("expectedCloseDate", "soon", "into", "x"))
                        .expect(422)
                        .text("#expectedCloseDate-error"))
                .isEqualTo("Is not a date");

        var done = browser.submit(page, "#convert form", Map.of()).expect(302);

        assertThat(browser.get(done.location()).text("main")).contains(company, "Tom Ray", "Primary contact");
        assertThat(browser.get(path).has("#convert")).isFalse();
        assertThat(browser.get(path).text(".facts")).contains(company);
        assertThat(browser.submit(page, "#convert form", Map.of()).expect(422).text(".notice--error"))
                .contains("converted already");
    }
}
