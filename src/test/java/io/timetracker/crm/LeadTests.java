package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads and what was done about them, through the three faces. */
@Tag("engine")
class LeadTests extends ApplicationTest {

    private static final String LEADS = "/api/v1/leads";

    @Autowired
    private ChangeLog changes;

    private Person ada;
    private Api api;
    private String company;

    @BeforeEach
    void adaSells() {
        ada = world.person("ada");
        api = as(ada);
        company = World.unique("Ray Ltd ");
    }

    private Answer add(Map<String, ?> more) {
        var body =
                new HashMap<String, Object>(Map.of("first_name", "Tom", "last_name", "Ray", "company_name", company));
        body.putAll(more);
        return api.post(LEADS, body).expect(201);
    }

    private long lead() {
        return add(Map.of()).number("/lead/id");
    }

    private static String one(long id) {
        return LEADS + "/" + id;
    }

    private List<String> list(String query) {
        return api.get(LEADS + "?search=" + company.replace(" ", "%20") + query)
                .expect(200)
                .at("/leads")
                .valueStream()
                .map(lead -> lead.get("first_name").asString())
                .toList();
    }

    @Test
    void aLeadComesBackWithEveryFieldOfTheContract() {
        var created =
                add(Map.of("estimated_value", "5000", "source", "website", "tags", "a,b", "currency_code", "usd"));

        var lead = created.at("/lead");
        assertThat(lead.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "first_name",
                        "last_name",
                        "full_name",
                        "display_name",
                        "name",
                        "company",
                        "company_name",
                        "email",
                        "phone",
                        "title",
                        "source",
                        "status",
                        "score",
                        "estimated_value",
                        "currency_code",
                        "converted_to_client_id",
                        "converted_to_deal_id",
                        "converted_at",
                        "converted_by",
                        "notes",
                        "tags",
                        "created_by",
                        "owner_id",
                        "created_at",
                        "updated_at",
                        "is_converted",
                        "is_lost");
        assertThat(created.text("/lead/display_name")).isEqualTo("Tom Ray (" + company + ")");
        assertThat(created.text("/lead/name")).isEqualTo("Tom Ray");
        assertThat(created.text("/lead/company")).isEqualTo(company);
        assertThat(created.text("/lead/status")).isEqualTo("new");
        assertThat(lead.get("estimated_value").asDouble()).isEqualTo(5000.0);
        assertThat(created.text("/lead/currency_code")).isEqualTo("USD");
        assertThat(created.number("/lead/owner_id")).isEqualTo(ada.id().value());
        assertThat(api.get(one(lead.get("id").asLong())).expect(200).at("/lead"))
                .isEqualTo(lead);
    }

    @Test
    void anEstimateThatIsNoNumberIsNone() {
        assertThat(add(Map.of("estimated_value", "much"))
                        .at("/lead/estimated_value")
                        .isNull())
                .isTrue();
        assertThat(add(Map.of("estimated_value", 0)).at("/lead/estimated_value").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"last_name\": \"\"} | error",
                "{\"first_name\": null} | error",
                "{\"status\": \"hot\"} | validation_error",
                "{\"score\": 101} | validation_error",
                "{\"score\": -1} | validation_error",
                "{\"owner_id\": 987654321} | validation_error",
                "{\"estimated_value\": -1} | validation_error",
                "{\"estimated_value\": 100000000} | validation_error",
                "{\"currency_code\": \"euro\"} | validation_error"
            })
    void whatIsWrongIsRefused(String wrong, String code) {
        var body = new HashMap<String, Object>(Map.of("first_name", "Tom", "last_name", "Ray"));
        tools.jackson.databind.json.JsonMapper.shared()
                .readTree(wrong)
                .properties()
                .forEach(field -> body.put(field.getKey(), field.getValue()));

        assertThat(api.post(LEADS, body).expect(400).text("/error_code")).isEqualTo(code);
    }

    @Test
    void theMostPromisingComeFirstOnPagesAndByCursor() {
        add(Map.of("first_name", "Low"));
        add(Map.of("first_name", "High", "score", 90));
        add(Map.of("first_name", "New"));
        add(Map.of("first_name", "Gone", "status", "lost"));

        assertThat(list("")).containsExactly("High", "New", "Low");
        assertThat(list("&status=lost")).containsExactly("Gone");
        assertThat(list("&status=all")).hasSize(4);
        assertThat(list("&status=hot")).isEmpty();
        assertThat(list("&per_page=2&page=2")).containsExactly("Low");
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var part = api.get(LEADS + "?per_page=1&search=" + company.replace(" ", "%20") + "&cursor=" + cursor)
                    .expect(200);
            found.add(part.text("/leads/0/first_name"));
            cursor = part.text("/pagination/next_cursor");
        } while (cursor != null);
        assertThat(found).containsExactly("High", "New", "Low");
    }

    @Test
    void theListIsTheTeamsAndOwnerMeansMineForAllButAdministrators() {
        add(Map.of("first_name", "Hers", "source", "ad"));
        var grace = world.person("grace", Role.MANAGER);
        as(grace)
                .post(LEADS, Map.of("first_name", "Mine", "last_name", "x", "company_name", company))
                .expect(201);

        assertThat(list("")).hasSize(2);
        assertThat(list("&source=ad")).containsExactly("Hers");
        assertThat(list("&owner=" + grace.id().value())).containsExactly("Hers");
        assertThat(list("&owner=whoever")).containsExactly("Hers");
        var asked = as(world.admin())
                .get(LEADS + "?owner=" + grace.id().value() + "&search=" + company.replace(" ", "%20"));
        assertThat(asked.at("/leads").size()).isOne();
        assertThat(asked.text("/leads/0/first_name")).isEqualTo("Mine");
    }

    @Test
    void aChangeKeepsTextsThatAreNullAndClearsTheEstimate() {
        var id = add(Map.of("email", "a@b.test", "estimated_value", 10, "score", 5))
                .number("/lead/id");
        var body = new HashMap<String, Object>(Map.of("status", "qualified", "currency_code", "CHF"));
        body.put("email", null);
        body.put("estimated_value", null);
        body.put("score", null);

        var changed = api.patch(one(id), body).expect(200);

        assertThat(changed.text("/lead/email")).isEqualTo("a@b.test");
        assertThat(changed.at("/lead/estimated_value").isNull()).isTrue();
        assertThat(changed.number("/lead/score")).isEqualTo(5);
        assertThat(changed.text("/lead/currency_code")).isEqualTo("CHF");
        api.with("If-Match", "\"1\"").put(one(id), Map.of("score", 1)).expect(412);
        var logged = changes.latest("lead.changed", new LeadId(id)).orElseThrow();
        assertThat(changes.state(logged.after(), LeadView.class).status()).isEqualTo(LeadStatus.QUALIFIED);
    }

    @Test
    void oneIsOpenedAndChangedByItsOwnerOrAnAdministrator() {
        var id = lead();
        var grace = as(world.person("grace", Role.MANAGER));

        grace.get(one(id)).expect(403);
        grace.patch(one(id), Map.of("score", 1)).expect(403);
        grace.delete(one(id)).expect(403);
        grace.post(one(id) + "/mark-lost", Map.of()).expect(403);
        grace.get(one(id) + "/activities").expect(403);
        grace.post(one(id) + "/activities", Map.of()).expect(403);
        as(world.admin()).get(one(id)).expect(200);
        as(world.narrow(ada, "read:leads")).delete(one(id)).expect(403);
        as(world.narrow(ada, "write:leads")).get(one(id)).expect(403);
        anonymous().get(LEADS).expect(401);
        api.get(one(987654321)).expect(404);
        assertThat(grace.graphQl("{ lead(id: %d) { id } }".formatted(id)).text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
    }

    @Test
    void aLeadIsGivenUpAndRemoved() {
        var id = lead();

        assertThat(api.post(one(id) + "/mark-lost", Map.of())
                        .expect(200)
                        .at("/lead/is_lost")
                        .asBoolean())
                .isTrue();
        api.post(one(id) + "/mark-lost", Map.of()).expect(200);
        api.post(one(id) + "/activities", Map.of("subject", "x")).expect(201);
        api.delete(one(id)).expect(200);

        api.get(one(id)).expect(404);
    }

    @Test
    void whatWasDoneIsListedTheNewestFirst() {
        var id = lead();
        var old = api.post(
                        one(id) + "/activities",
                        Map.of(
                                "type", "call",
                                "subject", "Old",
                                "activity_date", "2026-02-03T09:00:00",
                                "due_date", "2026-02-04 10:00",
                                "status", "pending"))
                .expect(201);
        api.post(one(id) + "/activities", Map.of()).expect(201);

        assertThat(old.at("/activity").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "lead_id",
                        "deal_id",
                        "type",
                        "subject",
                        "description",
                        "activity_date",
                        "due_date",
                        "status",
                        "created_by",
                        "created_at");
        assertThat(old.text("/activity/activity_date")).isEqualTo("2026-02-03T09:00:00");
        var all = api.get(one(id) + "/activities").expect(200);
        assertThat(all.text("/activities/0/type")).isEqualTo("note");
        assertThat(all.text("/activities/0/status")).isEqualTo("completed");
        assertThat(all.text("/activities/1/subject")).isEqualTo("Old");
        for (var wrong : List.of(
                Map.of("type", "fax"),
                Map.of("type", "stage_change"),
                Map.of("status", "x"),
                Map.of("activity_date", "2026-02-03"),
                Map.of("subject", "x".repeat(501)))) {
            api.post(one(id) + "/activities", wrong).expect(400);
        }
    }

    @Test
    void graphQlDoesTheSame() {
        var created = api.graphQl(
                "mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id owner { username } estimatedValue tags status activities { id } } userErrors { code } } }",
                Map.of(
                        "input",
                        Map.of(
                                "firstName",
                                "Tom",
                                "lastName",
                                "Ray",
                                "companyName",
                                company,
                                "estimatedValue",
                                12.5,
                                "tags",
                                List.of("a"))));
        var id = created.text("/data/createLead/lead/id");
        assertThat(created.text("/data/createLead/lead/owner/username"))
                .as(created.body())
                .isEqualTo(ada.username());
        var logged = api.graphQl(
                "mutation { logLeadActivity(leadId: %s, input: {type: CALL, subject: \"x\"}) { activity { type createdBy { username } } userErrors { code } } }"
                        .formatted(id));
        var changed = api.graphQl(
                "mutation { changeLead(input: {id: %s, score: 200}) { lead { id } userErrors { code field } } }"
                        .formatted(id));
        var lost = api.graphQl(
                "mutation { markLeadLost(id: %s) { lead { isLost activities { subject } } userErrors { code } } }"
                        .formatted(id));
        var gone = api.graphQl("mutation { deleteLead(id: %s) { deletedLeadId userErrors { code } } }".formatted(id));

        assertThat(logged.text("/data/logLeadActivity/activity/type")).isEqualTo("CALL");
        assertThat(changed.text("/data/changeLead/userErrors/0/field")).isEqualTo("score");
        assertThat(lost.text("/data/markLeadLost/lead/activities/0/subject")).isEqualTo("x");
        assertThat(gone.text("/data/deleteLead/deletedLeadId")).isEqualTo(id);
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() {
        var query =
                "{ leads(filter: {text: \"%s\"}) { totalCount nodes { owner { username } createdBy { username } activities { subject } } } }"
                        .formatted(company);
        lead();
        var few = cost(() -> api.graphQl(query));
        var fewRest = cost(() -> api.get(LEADS));
        for (var number = 0; number < 10; number++) {
            lead();
        }

        assertThat(cost(() -> api.graphQl(query))).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(cost(() -> api.get(LEADS))).isEqualTo(fewRest).isLessThanOrEqualTo(5);
    }

    /** Without what is read anew every now and then. */
    private long cost(java.util.function.Supplier<Answer> call) {
        return statements.duringARead(() -> call.get().expect(200)).stream()
                .filter(sql -> !sql.contains("from settings"))
                .count();
    }

    @Test
    void aLeadLivesOnItsPage() {
        var browser = browser(ada);
        var form = browser.get("/leads/new").expect(200);
        var wrong = browser.submit(form, "main form", Map.of("firstName", "Tom", "lastName", " ", "score", "many"))
                .expect(422);
        assertThat(wrong.text("#score-error")).isEqualTo("Is not a number in range");
        assertThat(browser.submit(wrong, "main form", Map.of("score", "7"))
                        .expect(422)
                        .text("#lastName-error"))
                .contains("needs a first and a last name");
        var done = browser.submit(
                        wrong,
                        "main form",
                        Map.of("lastName", "Ray", "score", "70", "companyName", company, "estimatedValue", "900"))
                .expect(302);

        var path = done.location();
        assertThat(browser.get(path).text(".facts")).contains("70", "900.00 EUR");
        var page = browser.get(path);
        browser.submit(page, "#activities form", Map.of("subject", "<i>rang</i>", "at", "2026-02-03T09:00"))
                .expect(302);
        assertThat(browser.get(path).text("#activities .timeline")).contains("Call", "<i>rang</i>", "2026-02-03 09:00");
        assertThat(browser.postInPlace(path + "/activities", Map.of("at", "yesterday", "type", "call"))
                        .expect(422)
                        .text("#at-error"))
                .isEqualTo("Is not a date with a time");
        var edit = browser.getInPlace(path + "/edit").expect(200);
        assertThat(edit.html().expectFirst("#companyName").val()).isEqualTo(company);
        assertThat(browser.postInPlace(path, Map.of("score", "71", "version", 1))
                        .expect(200)
                        .text(".facts"))
                .contains("71");
        assertThat(browser.postInPlace(path, Map.of("score", "72", "version", 1))
                        .expect(422)
                        .text(".notice--warning"))
                .contains("Somebody else changed this lead");
        assertThat(browser.get("/leads?text=" + company.replace(" ", "+")).text("table"))
                .contains("Tom Ray", "71");
        browser.submit(browser.get(path), "form[action$=lost]", Map.of()).expect(302);
        assertThat(browser.get(path).text("h1")).contains("Lost");
        assertThat(browser.get("/leads?text=" + company.replace(" ", "+")).text(".empty__title"))
                .isEqualTo("No lead matches");
        assertThat(browser.submit(browser.get(path), "form[action$=delete]", Map.of())
                        .expect(302)
                        .location())
                .isEqualTo("/leads");
    }

    @Test
    void othersSeeItInTheListAndGetNoFurther() {
        var id = lead();
        var grace = browser(world.person("grace", Role.MANAGER));

        var list = grace.get("/leads?text=" + company.replace(" ", "+")).expect(200);

        assertThat(list.text("table")).contains("Tom Ray");
        assertThat(list.has("table a")).isFalse();
        grace.get("/leads/" + id).expect(403);
        grace.post("/leads/" + id, Map.of("score", "1")).expect(403);
        grace.post("/leads/" + id + "/lost", Map.of()).expect(403);
        grace.post("/leads/" + id + "/delete", Map.of()).expect(403);
        grace.post("/leads/" + id + "/activities", Map.of()).expect(403);
    }
}
