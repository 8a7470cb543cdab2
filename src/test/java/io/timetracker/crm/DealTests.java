package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

/** Deals and the pipeline, through the three faces. */
@Tag("engine")
@RecordApplicationEvents
class DealTests extends ApplicationTest {

    private static final String DEALS = "/api/v1/deals";

    @Autowired
    private DealDesk desk;

    @Autowired
    private ApplicationEvents events;

    private Person ada;
    private Api api;
    private String stage;

    @BeforeEach
    void adaSells() {
        ada = world.person("ada");
        api = as(ada);
        // One of its own, as the list is everybody's.
        stage = World.unique("stage");
    }

    private Answer add(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", "Relaunch", "stage", stage));
        body.putAll(more);
        return api.post(DEALS, body).expect(201);
    }

    private long deal() {
        return add(Map.of("value", 8000)).number("/deal/id");
    }

    private static String one(long id) {
        return DEALS + "/" + id;
    }

    private List<String> list(String query) {
        return api.get(DEALS + "?stage=" + stage + query)
                .expect(200)
                .at("/deals")
                .valueStream()
                .map(deal -> deal.get("name").asString())
                .toList();
    }

    @Test
    void aDealComesBackWithEveryFieldOfTheContract() {
        var client = world.client(ada).value();
        var created =
                add(Map.of("amount", "8000", "client_id", Long.toString(client), "expected_close_date", "2026-03-31"));

        var deal = created.at("/deal");
        assertThat(deal.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "client_id",
                        "contact_id",
                        "lead_id",
                        "name",
                        "description",
                        "stage",
                        "value",
                        "amount",
                        "currency_code",
                        "probability",
                        "weighted_value",
                        "expected_close_date",
                        "actual_close_date",
                        "status",
                        "loss_reason",
                        "related_quote_id",
                        "related_project_id",
                        "notes",
                        "created_by",
                        "owner_id",
                        "created_at",
                        "updated_at",
                        "closed_at",
                        "is_open",
                        "is_won",
                        "is_lost");
        assertThat(deal.get("value").asDouble()).isEqualTo(8000.0);
        assertThat(deal.get("amount").asDouble()).isEqualTo(8000.0);
        assertThat(deal.get("weighted_value").asDouble()).isEqualTo(4000.0);
        assertThat(deal.get("probability").asInt()).isEqualTo(50);
        assertThat(created.number("/deal/client_id")).isEqualTo(client);
        assertThat(created.text("/deal/expected_close_date")).isEqualTo("2026-03-31");
        assertThat(deal.get("is_open").asBoolean()).isTrue();
        assertThat(api.get(one(deal.get("id").asLong())).expect(200).at("/deal"))
                .isEqualTo(deal);
        var bare = api.post(DEALS, Map.of("name", "x", "expected_close_date", "soon", "value", 0))
                .expect(201);
        assertThat(bare.text("/deal/stage")).isEqualTo("prospecting");
        assertThat(bare.at("/deal/value").isNull()).isTrue();
        assertThat(bare.at("/deal/expected_close_date").isNull()).isTrue();
        assertThat(bare.at("/deal/weighted_value").asDouble()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \" \"} | validation_error",
                "{\"value\": \"much\"} | error",
                "{\"amount\": \"much\"} | error",
                "{\"value\": -1} | validation_error",
                "{\"probability\": 101} | validation_error",
                "{\"status\": \"x\"} | validation_error",
                "{\"currency_code\": \"E\"} | validation_error",
                "{\"client_id\": 987654321} | validation_error",
                "{\"contact_id\": 987654321} | validation_error",
                "{\"lead_id\": 987654321} | validation_error",
                "{\"related_quote_id\": 1} | validation_error",
                "{\"related_project_id\": 987654321} | validation_error",
                "{\"owner_id\": 987654321} | validation_error"
            })
    void whatIsWrongIsRefused(String wrong, String code) {
        var body = new HashMap<String, Object>(Map.of("name", "x"));
        JsonMapper.shared().readTree(wrong).properties().forEach(field -> body.put(field.getKey(), field.getValue()));

        assertThat(api.post(DEALS, body).expect(400).text("/error_code")).isEqualTo(code);
        var id = deal();
        assertThat(api.patch(one(id), JsonMapper.shared().readTree(wrong))
                        .expect(400)
                        .text("/error_code"))
                .isEqualTo(code);
    }

    @Test
    void whatADealRefersToMustBeThere() {
        var project = world.project(ada, "Site " + stage);
        assertThat(add(Map.of("related_project_id", project)).number("/deal/related_project_id"))
                .isEqualTo(project);
        var others = world.client(world.person("grace", Role.MANAGER)).value();

        api.post(DEALS, Map.of("name", "x", "client_id", others)).expect(403);
    }

    @Test
    void aContactOfAnotherClientIsRefused() {
        var client = world.client(ada).value();
        var other = world.client(ada).value();
        var mia = contact(client, "Mia");
        var deal = add(Map.of("client_id", client, "contact_id", mia)).number("/deal/id");

        var refused = api.post(DEALS, Map.of("name", "x", "client_id", other, "contact_id", mia))
                .expect(400);
        assertThat(refused.at("/errors").propertyNames()).containsExactly("contact_id");
        assertThat(api.patch(one(deal), Map.of("client_id", other, "contact_id", mia))
                        .expect(400)
                        .at("/errors")
                        .propertyNames())
                .containsExactly("contact_id");
        api.patch(one(deal), Map.of("client_id", other, "contact_id", contact(other, "Max")))
                .expect(200);
    }

    @Test
    void aDealThatGoesToAnotherClientLeavesTheContactBehind() {
        var client = world.client(ada).value();
        var deal = add(Map.of("client_id", client, "contact_id", contact(client, "Mia")))
                .number("/deal/id");
        assertThat(api.patch(one(deal), Map.of("client_id", client)).number("/deal/contact_id"))
                .isPositive();

        var moved = api.patch(one(deal), Map.of("client_id", world.client(ada).value()))
                .expect(200);

        assertThat(moved.at("/deal/contact_id").isNull()).isTrue();
    }

    private long contact(long client, String name) {
        return api.post("/api/v1/clients/" + client + "/contacts", Map.of("first_name", name, "last_name", ""))
                .expect(201)
                .number("/contact/id");
    }

    @Test
    void theFormOffersTheContactsAndProjectsOfItsClient() {
        var client = world.client(ada).value();
        var other = world.client(ada).value();
        var mia = contact(client, "Mia");
        contact(other, "Max");
        var project = as(ada).post("/api/v1/projects", Map.of("name", "Site " + stage, "client_id", client))
                .expect(201)
                .number("/project/id");
        var browser = browser(ada);
        var form = browser.get("/deals/new?client=" + client).expect(200);
        assertThat(form.text("#contactId")).contains("Mia").doesNotContain("Max");

        var wrong = Map.of("name", "Relaunch", "clientId", other, "contactId", mia);
        var refused = browser.submit(form, "main form", wrong).expect(422);
        assertThat(refused.text("#contactId-error")).isEqualTo("Belongs to another client");
        assertThat(refused.text("#contactId")).contains("Max").doesNotContain("Mia");

        var done = browser.submit(
                        form, "main form", Map.of("name", "Relaunch", "contactId", mia, "relatedProjectId", project))
                .expect(302);
        var edit = browser.get(done.location() + "/edit").expect(200);
        assertThat(edit.html().expectFirst("#contactId [selected]").val()).isEqualTo(Long.toString(mia));
        assertThat(edit.html().expectFirst("#relatedProjectId [selected]").val())
                .isEqualTo(Long.toString(project));
        assertThat(browser.get(done.location()).text(".facts")).contains("Mia");
        browser.submit(edit, "main form", Map.of("probability", "60")).expect(302);
        assertThat(api.get(done.location().replace("/deals", DEALS)).number("/deal/related_project_id"))
                .isEqualTo(project);

        var offered = browser.getInPlace("/deals/choices?clientId=" + client).expect(200);
        assertThat(offered.body()).doesNotContain("<html");
        assertThat(offered.text("#contactId")).contains("Mia");
        assertThat(offered.text("#relatedProjectId")).contains("Site " + stage);
        assertThat(browser(world.person("grace"))
                        .getInPlace("/deals/choices?clientId=" + client)
                        .body())
                .doesNotContain("Mia", "Site " + stage);
    }

    @Test
    void whatClosesFirstStandsFirst() {
        add(Map.of("name", "Some day"));
        add(Map.of("name", "June", "expected_close_date", "2026-06-01"));
        add(Map.of("name", "May", "expected_close_date", "2026-05-01"));
        add(Map.of("name", "Off", "status", "cancelled"));
        add(Map.of("name", "Won", "status", "won"));

        assertThat(list("")).containsExactly("May", "June", "Some day");
        assertThat(list("&status=cancelled")).containsExactly("Off");
        assertThat(list("&status=won")).containsExactly("Won");
        assertThat(list("&status=all")).hasSize(5);
        assertThat(list("&per_page=2&page=2")).containsExactly("Some day");
        var first = api.get(DEALS + "?per_page=1&cursor=&stage=" + stage).expect(200);
        var cursor = first.text("/pagination/next_cursor");
        assertThat(list("&per_page=1&cursor=" + cursor)).containsExactly("June");
        assertThat(list("&owner=whoever")).hasSize(3);
        assertThat(as(world.person("grace"))
                        .get(DEALS + "?stage=" + stage)
                        .at("/deals")
                        .size())
                .isEqualTo(3);
        assertThat(as(world.person("grace"))
                        .get(DEALS + "?owner=1&stage=" + stage)
                        .at("/deals")
                        .size())
                .isZero();
    }

    @Test
    void aStatusThatClosesItSaysWhenAndOneThatOpensItClearsThat() {
        var id = api.post(DEALS, Map.of("name", "x")).expect(201).number("/deal/id");

        var won = api.patch(one(id), Map.of("status", "won")).expect(200);
        assertThat(won.text("/deal/stage")).isEqualTo("closed_won");
        assertThat(won.text("/deal/closed_at")).isNotNull();
        assertThat(won.text("/deal/actual_close_date")).isNotNull();
        var born = add(Map.of("stage", "prospecting", "status", "won"));
        assertThat(born.text("/deal/stage")).isEqualTo("prospecting");
        assertThat(api.post(DEALS, Map.of("name", "x", "status", "lost"))
                        .expect(201)
                        .text("/deal/stage"))
                .isEqualTo("closed_lost");
        var open = api.patch(one(id), Map.of("status", "open")).expect(200);
        assertThat(open.at("/deal/closed_at").isNull()).isTrue();
        assertThat(open.at("/deal/actual_close_date").isNull()).isTrue();
        assertThat(open.text("/deal/stage")).isEqualTo("negotiation");
        var lost = api.patch(
                        one(id),
                        Map.of(
                                "status",
                                "lost",
                                "stage",
                                "mine",
                                "actual_close_date",
                                "2026-01-02",
                                "loss_reason",
                                "dear"))
                .expect(200);
        assertThat(lost.text("/deal/stage")).isEqualTo("mine");
        assertThat(lost.text("/deal/actual_close_date")).isEqualTo("2026-01-02");
        assertThat(lost.at("/deal/is_lost").asBoolean()).isTrue();
    }

    @Test
    void winningIsToldOnceWithWhatAProjectNeeds() {
        var client = as(ada).post("/api/v1/clients", Map.of("name", stage, "default_hourly_rate", 80))
                .expect(201)
                .number("/client/id");
        var id = add(Map.of("value", 8000, "client_id", client)).number("/deal/id");

        var won = api.post(one(id) + "/close-won", Map.of("close_date", "2026-02-03"))
                .expect(200);
        assertThat(won.text("/deal/actual_close_date")).isEqualTo("2026-02-03");
        assertThat(won.text("/deal/status")).isEqualTo("won");
        desk.win(new DealId(id), CloseDeal.today(), null, ada.user());
        var other = deal();
        desk.win(new DealId(other), CloseDeal.today(), null, ada.user());
        desk.win(new DealId(other), CloseDeal.today(), null, ada.user());

        assertThat(events.stream(DealWon.class))
                .singleElement()
                .satisfies(event -> assertThat(event.deal()).isEqualTo(new DealId(other)));
        assertThat(api.post(one(id) + "/close-lost", Map.of("loss_reason", "dear"))
                        .expect(200)
                        .text("/deal/stage"))
                .isEqualTo("closed_lost");
        desk.move(new DealId(id), "proposal", null, ada.user());
        desk.move(new DealId(id), Stages.WON, null, ada.user());
        assertThat(events.stream(DealWon.class).filter(event -> event.deal().equals(new DealId(id))))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.estimatedHours()).isEqualTo(100.0);
                    assertThat(event.client()).isEqualTo(new ClientId(client));
                });
    }

    @Test
    void thePipelineAddsUp() {
        add(Map.of("value", "33.33", "probability", 10));
        add(Map.of("value", "33.33", "probability", 10));
        add(Map.of("value", "33.34", "probability", 10));
        add(Map.of("value", 5, "currency_code", "USD"));
        add(Map.of("status", "lost", "value", 999));

        var rest = api.get(DEALS + "/pipeline").expect(200);
        assertThat(rest.text("/stages/0")).isEqualTo("prospecting");
        assertThat(rest.text("/stages/5")).isEqualTo("closed_lost");
        assertThat(rest.at("/deals_by_stage/" + stage).size()).isEqualTo(4);
        var euros = rest.at("/totals")
                .valueStream()
                .filter(total -> total.get("stage").asString().equals(stage))
                .filter(total -> total.get("currency_code").asString().equals("EUR"))
                .findFirst()
                .orElseThrow();
        assertThat(euros.get("count").asInt()).isEqualTo(3);
        assertThat(euros.get("value").asDouble()).isEqualTo(100.0);
        assertThat(euros.get("weighted_value").asDouble()).isEqualTo(10.0);
        var graph = api.graphQl("{ pipeline { stage currencyCode count value weighted } }");
        assertThat(graph.text("/data/pipeline/0/stage")).isEqualTo("prospecting");
        assertThat(graph.at("/data/pipeline")
                        .valueStream()
                        .filter(total -> total.get("stage").asString().equals(stage)))
                .hasSize(2);
        var page = browser(ada).get("/pipeline").expect(200);
        assertThat(page.text("[data-stage=" + stage + "]"))
                .contains("4 open", "100.00 EUR", "10.00 EUR weighted", "5.00 USD");
    }

    @Test
    void whoHasNoDealIsOfferedTheFirst() {
        var page = browser(world.person("grace")).get("/pipeline?whose=mine").expect(200);

        assertThat(page.text(".empty__title")).isEqualTo("No open deals");
        assertThat(page.html().expectFirst(".empty a").attr("href")).isEqualTo("/deals/new");
        var list = browser(ada).get("/deals").expect(200);
        assertThat(list.has("nav a[href='/pipeline'][aria-current=page]")).isTrue();
    }

    @Test
    void aCardIsMovedWithoutJavaScriptAndInPlace() {
        var id = api.post(DEALS, Map.of("name", "Card " + stage)).expect(201).number("/deal/id");
        var browser = browser(ada);
        var board = browser.get("/pipeline").expect(200);
        var card = board.html().expectFirst("#deal-" + id);
        assertThat(card.attr("draggable")).isEqualTo("true");
        var next = card.expectFirst("[data-move=next]").val();
        assertThat(next).isEqualTo("qualification");
        assertThat(card.selectFirst("[data-move=previous]")).isNull();

        browser.post("/pipeline/" + id + "/move", Map.of("version", 1, "stage", next))
                .expect(302);
        var moved = browser.get("/pipeline");
        assertThat(moved.has("[data-stage=qualification] #deal-" + id)).isTrue();
        assertThat(moved.text(".flash")).contains("Deal moved");
        var stale = browser.postInPlace("/pipeline/" + id + "/move", Map.of("version", 1, "stage", "proposal"))
                .expect(422);
        assertThat(stale.text(".flash--error")).contains("changed meanwhile");
        assertThat(stale.body()).doesNotContain("<html");
        browser.postInPlace("/pipeline/" + id + "/move", Map.of("version", 2, "stage", "closed_won"))
                .expect(200);
        assertThat(browser.get("/pipeline").has("#deal-" + id)).isFalse();
        assertThat(browser.get("/deals/" + id).text("h1")).contains("Won");
        api.post(one(id) + "/move", Map.of()).expect(400);
        assertThat(api.post(one(id) + "/move", Map.of("stage", "proposal"))
                        .expect(200)
                        .at("/deal/is_open")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void oneIsOpenedAndChangedByItsOwnerOrAnAdministrator() {
        var id = deal();
        var grace = world.person("grace", Role.MANAGER);
        var api = as(grace);

        api.get(one(id)).expect(403);
        api.patch(one(id), Map.of("name", "x")).expect(403);
        api.delete(one(id)).expect(403);
        api.post(one(id) + "/close-won", Map.of()).expect(403);
        api.post(one(id) + "/close-lost", Map.of()).expect(403);
        api.post(one(id) + "/move", Map.of("stage", "x")).expect(403);
        api.get(one(id) + "/activities").expect(403);
        api.post(one(id) + "/activities", Map.of()).expect(403);
        as(world.admin()).get(one(id)).expect(200);
        as(world.narrow(ada, "read:deals")).delete(one(id)).expect(403);
        as(world.narrow(ada, "write:deals")).get(one(id)).expect(403);
        anonymous().get(DEALS).expect(401);
        this.api.get(one(987654321)).expect(404);
        var hers = browser(grace);
        assertThat(hers.get("/pipeline").html().expectFirst("#deal-" + id).select("a, form"))
                .isEmpty();
        hers.get("/deals/" + id).expect(403);
        hers.post("/pipeline/" + id + "/move", Map.of("stage", "proposal")).expect(403);
        hers.post("/deals/" + id + "/win", Map.of()).expect(403);
        hers.post("/deals/" + id + "/lose", Map.of()).expect(403);
        hers.post("/deals/" + id + "/delete", Map.of()).expect(403);
        assertThat(api.graphQl("{ deal(id: %d) { id } }".formatted(id)).text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
    }

    @Test
    void aDealOfALeadThatIsGoneStays() {
        var lead = api.post("/api/v1/leads", Map.of("first_name", "Tom", "last_name", "Ray"))
                .expect(201)
                .number("/lead/id");
        var id = add(Map.of("lead_id", lead)).number("/deal/id");

        api.delete("/api/v1/leads/" + lead).expect(200);

        assertThat(api.get(one(id)).expect(200).at("/deal/lead_id").isNull()).isTrue();
        api.post(one(id) + "/activities", Map.of("type", "call")).expect(201);
        assertThat(api.get(one(id) + "/activities").text("/activities/0/type")).isEqualTo("call");
        api.delete(one(id)).expect(200);
        api.get(one(id)).expect(404);
    }

    @Test
    void theSessionListsTheContactsOfItsClient() {
        var client = world.client(ada).value();
        api.post("/api/v1/clients/" + client + "/contacts", Map.of("name", "Mia Lang"))
                .expect(201);
        var id = add(Map.of("client_id", client)).number("/deal/id");
        var without = deal();

        assertThat(browser(ada)
                        .script()
                        .get("/api/deals/" + id + "/contacts")
                        .expect(200)
                        .body())
                .contains("\"Mia Lang\"");
        assertThat(browser(ada)
                        .script()
                        .get("/api/deals/" + without + "/contacts")
                        .expect(200)
                        .body())
                .isEqualTo("{\"contacts\":[]}");
        anonymous().unchecked().get("/api/deals/" + id + "/contacts").expect(401);
    }

    @Test
    void graphQlDoesTheSame() {
        var created = api.graphQl(
                "mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id weighted stage client { id } contact { id } lead { id } activities { id } owner { username } } userErrors { code field } } }",
                Map.of("input", Map.of("name", "x", "value", 100, "probability", 25)));
        var id = created.text("/data/createDeal/deal/id");
        assertThat(created.at("/data/createDeal/deal/weighted").asDouble())
                .as(created.body())
                .isEqualTo(25.0);
        assertThat(created.at("/errors").isMissingNode()).as(created.body()).isTrue();
        var change = "mutation { %s { deal { stage status lossReason value } userErrors { code field } } }";
        var changed = api.graphQl(change.formatted("changeDeal(input: {id: %s, value: null})".formatted(id)));
        var moved = api.graphQl(change.formatted("moveDeal(input: {id: %s, stage: \"proposal\"})".formatted(id)));
        var lost = api.graphQl(change.formatted("loseDeal(input: {id: %s, lossReason: \"dear\"})".formatted(id)));
        var won = api.graphQl(change.formatted("winDeal(input: {id: %s, version: 1})".formatted(id)));
        var logged = api.graphQl(
                "mutation { logDealActivity(dealId: %s, input: {subject: \"x\"}) { activity { type } userErrors { code } } }"
                        .formatted(id));
        var gone = api.graphQl("mutation { deleteDeal(id: %s) { deletedDealId userErrors { code } } }".formatted(id));

        assertThat(changed.at("/data/changeDeal/deal/value").isNull()).isTrue();
        assertThat(moved.text("/data/moveDeal/deal/stage")).isEqualTo("proposal");
        assertThat(lost.text("/data/loseDeal/deal/lossReason")).isEqualTo("dear");
        assertThat(won.text("/data/winDeal/userErrors/0/code")).isEqualTo("precondition_failed");
        assertThat(logged.text("/data/logDealActivity/activity/type")).isEqualTo("NOTE");
        assertThat(gone.text("/data/deleteDeal/deletedDealId")).isEqualTo(id);
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() {
        var query =
                "{ deals(filter: {stage: \"%s\"}) { totalCount nodes { owner { username } client { name } activities { subject } } } }"
                        .formatted(stage);
        var client = world.client(ada).value();
        add(Map.of("client_id", client));
        var browser = browser(ada);
        browser.get("/pipeline").expect(200);
        var few = cost(() -> api.graphQl(query));
        var fewRest = cost(() -> api.get(DEALS));
        var fewCards = cost(() -> browser.get("/pipeline"));
        for (var number = 0; number < 10; number++) {
            add(Map.of("client_id", client));
        }

        assertThat(cost(() -> api.graphQl(query))).isEqualTo(few).isLessThanOrEqualTo(5);
        assertThat(cost(() -> api.get(DEALS))).isEqualTo(fewRest).isLessThanOrEqualTo(5);
        assertThat(cost(() -> browser.get("/pipeline"))).isEqualTo(fewCards).isLessThanOrEqualTo(5);
    }

    /** Without what is read anew every now and then, and sessions. */
    private long cost(Supplier<?> call) {
        return statements.duringARead(call).stream()
                .filter(sql -> !sql.contains("from settings"))
                .count();
    }

    @Test
    void aDealLivesOnItsPage() {
        var browser = browser(ada);
        var form = browser.get("/deals/new").expect(200);
        assertThat(browser.submit(form, "main form", Map.of("name", " ", "value", "much", "expectedCloseDate", "soon"))
                        .expect(422)
                        .text("#value-error"))
                .isEqualTo("Is not a number in range");
        var done = browser.submit(form, "main form", Map.of("name", "<b>Relaunch</b>", "value", "900"))
                .expect(302);

        var path = done.location();
        assertThat(browser.get(path).text(".facts")).contains("900.00 EUR", "50%", "450.00 EUR");
        browser.postInPlace(path, Map.of("probability", "60", "version", 1)).expect(200);
        assertThat(browser.postInPlace(path, Map.of("probability", "70", "version", 1))
                        .expect(422)
                        .text(".notice--warning"))
                .contains("Somebody else changed this deal");
        browser.submit(browser.get(path), "#activities form", Map.of("subject", "rang"))
                .expect(302);
        assertThat(browser.postInPlace(path + "/lose", Map.of("lossReason", "x".repeat(501)))
                        .expect(422)
                        .text(".field__error"))
                .contains("Is too long");
        browser.submit(browser.get(path), "form[action$=lose]", Map.of("lossReason", "dear"))
                .expect(302);
        assertThat(browser.get(path).text(".facts")).contains("dear", "Closed");
        browser.submit(browser.get(path), "form[action$=reopen]", Map.of()).expect(302);
        browser.submit(browser.get(path), "form[action$=win]", Map.of()).expect(302);
        assertThat(browser.get(path).text("h1")).contains("<b>Relaunch</b>", "Won");
        assertThat(browser.get("/deals?status=won&whose=mine").text("table")).contains("<b>Relaunch</b>");
        assertThat(browser.submit(browser.get(path), "form[action$=delete]", Map.of())
                        .expect(302)
                        .location())
                .isEqualTo("/pipeline");
    }
}
