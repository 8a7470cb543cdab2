package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealHasProject;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealNotWon;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A won deal offers its project, through the service and REST. */
@Tag("engine")
class ProjectOffersTests extends OffersTest {

    @Autowired
    private DealDesk deals;

    @Autowired
    private JdbcClient jdbc;

    private static String deal(long id) {
        return "/api/v1/deals/" + id;
    }

    private List<Long> listed(Person person, String query) {
        return as(person)
                .get(OFFERS + query)
                .expect(200)
                .at("/offers")
                .valueStream()
                .map(offer -> offer.get("id").asLong())
                .toList();
    }

    @Test
    void aWonDealIsOfferedWithWhatItsProjectNeeds() {
        as(ada).patch("/api/v1/clients/" + acme.value(), Map.of("default_hourly_rate", 80))
                .expect(200);
        var offer = offer(Map.of("name", "Relaunch"));

        var answer = as(ada).get(path(offer)).expect(200);

        var json = answer.at("/offer");
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "deal_id",
                        "client_id",
                        "client_name",
                        "name",
                        "value",
                        "currency_code",
                        "estimated_hours",
                        "owner_id",
                        "status",
                        "project_id",
                        "settled_by",
                        "settled_at",
                        "created_at",
                        "updated_at");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(json.get("name").asString()).isEqualTo("Relaunch");
        assertThat(json.get("client_id").asLong()).isEqualTo(acme.value());
        assertThat(json.get("client_name").asString())
                .isEqualTo(clients.find(acme).orElseThrow().name());
        assertThat(json.get("value").decimalValue()).isEqualByComparingTo("8000");
        assertThat(json.get("estimated_hours").asDouble()).isEqualTo(100.0);
        assertThat(json.get("owner_id").asLong()).isEqualTo(ada.id().value());
        assertThat(json.get("status").asString()).isEqualTo("open");
        assertThat(as(ada).get(OFFERS).at("/offers/0")).isEqualTo(json);
    }

    @Test
    void acceptingMakesTheProjectAndTheDealLeadsToIt() {
        as(ada).patch("/api/v1/clients/" + acme.value(), Map.of("default_hourly_rate", 80))
                .expect(200);
        var offer = offer();

        var done = as(ada).post(path(offer) + "/accept", Map.of()).expect(201);

        assertThat(done.text("/project/name")).isEqualTo(offer.name());
        assertThat(done.number("/project/client_id")).isEqualTo(acme.value());
        assertThat(done.at("/project/budget_amount").decimalValue()).isEqualByComparingTo("8000");
        assertThat(done.at("/project/estimated_hours").asDouble()).isEqualTo(100.0);
        assertThat(done.text("/offer/status")).isEqualTo("taken");
        assertThat(done.number("/offer/project_id")).isEqualTo(done.number("/project/id"));
        assertThat(done.number("/offer/settled_by")).isEqualTo(ada.id().value());
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
        assertThat(as(ada).get(deal(offer.dealId().value())).number("/deal/related_project_id"))
                .isEqualTo(done.number("/project/id"));
        assertThat(written(offer)).isEqualTo("project_offer.accepted");
        assertThat(lastChange("deal", offer.dealId().value())).isEqualTo("deal.linked");
        for (var way : new String[] {"/accept", "/decline"}) {
            var again = as(ada).post(path(offer) + way, Map.of()).expect(409);
            assertThat(again.text("/error_code")).isEqualTo("conflict");
            assertThat(again.text("/details/reason")).isEqualTo("offer_settled");
        }
    }

    private String written(ProjectOfferView offer) {
        return lastChange("project_offer", offer.id().value());
    }

    private String lastChange(String type, long id) {
        return jdbc.sql(
                        "select action from change_log where entity_type = ? and entity_id = ? order by seq desc limit 1")
                .params(type, id)
                .query(String.class)
                .single();
    }

    @Test
    void eachFieldMayBeSaidOtherwise() {
        var other = client(ada);
        var offer = offer();

        var done = as(ada).post(
                        path(offer) + "/accept",
                        Map.of(
                                "name",
                                "Shop",
                                "client_id",
                                other.value(),
                                "budget_amount",
                                5000,
                                "estimated_hours",
                                40,
                                "code",
                                World.unique("SH"),
                                "status",
                                "inactive",
                                "description",
                                "Books"))
                .expect(201);

        assertThat(done.text("/project/name")).isEqualTo("Shop");
        assertThat(done.number("/project/client_id")).isEqualTo(other.value());
        assertThat(done.at("/project/budget_amount").decimalValue()).isEqualByComparingTo("5000");
        assertThat(done.at("/project/estimated_hours").asDouble()).isEqualTo(40.0);
        assertThat(done.text("/project/status")).isEqualTo("inactive");
        var cleared = new HashMap<String, Object>();
        cleared.put("budget_amount", null);
        assertThat(as(ada).post(path(offer()) + "/accept", cleared)
                        .expect(201)
                        .at("/project/budget_amount")
                        .isNull())
                .isTrue();
    }

    @Test
    void aValueInAnotherCurrencyIsNoBudget() {
        var offer = offer(Map.of("currency_code", "CHF"));

        var done = as(ada).post(path(offer) + "/accept", Map.of()).expect(201);

        assertThat(done.at("/project/budget_amount").isNull()).isTrue();
        assertThat(done.text("/offer/currency_code")).isEqualTo("CHF");
    }

    @Test
    void withoutAClientSomebodyHasToSayOne() {
        var offer = offer(Map.of("client_id", "none"));
        assertThat(as(ada).get(OFFERS).expect(200).at("/offers/0/client_name").isNull())
                .isTrue();

        var refused = as(ada).post(path(offer) + "/accept", Map.of()).expect(400);
        assertThat(refused.text("/details/reason")).isEqualTo("invalid_client");
        assertThat(of(offer.dealId().value()).isOpen()).isTrue();
        as(ada).post(path(offer) + "/accept", Map.of("client_id", acme.value())).expect(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \" \"} | 400",
                "{\"budget_amount\": -1} | 400",
                "{\"budget_threshold_percent\": 101} | 400",
                "{\"status\": \"archived\"} | 400",
                "{\"status\": \"x\"} | 400",
                "{\"client_id\": 987654321} | 400",
                "{\"client_id\": \"x\"} | 400",
                "[] | 400"
            })
    void whatIsWrongIsRefusedAndChangesNothing(String body, int status) {
        var offer = offer();

        as(ada).send("POST", path(offer) + "/accept", body).expect(status);

        assertThat(of(offer.dealId().value())).isEqualTo(offer);
        assertThat(as(ada).get(deal(offer.dealId().value()))
                        .at("/deal/related_project_id")
                        .isNull())
                .isTrue();
    }

    @Test
    void aTakenNameIsRefusedAndChangesNothing() {
        var offer = offer(Map.of("name", website.name()));

        var refused = as(ada).post(path(offer) + "/accept", Map.of()).expect(400);

        assertThat(refused.text("/details/reason")).isEqualTo("duplicate_project");
        assertThat(of(offer.dealId().value()).isOpen()).isTrue();
        as(ada).post(path(offer) + "/accept", Map.of("name", "Second site")).expect(201);
    }

    @Test
    void aDeclinedOneCanBeAcceptedStill() {
        var offer = offer();

        var declined = as(ada).post(path(offer) + "/decline", Map.of()).expect(200);
        var again = as(ada).post(path(offer) + "/decline", Map.of()).expect(200);

        assertThat(declined.text("/offer/status")).isEqualTo("declined");
        assertThat(declined.number("/offer/settled_by")).isEqualTo(ada.id().value());
        assertThat(again.at("/offer")).isEqualTo(declined.at("/offer"));
        assertThat(written(offer)).isEqualTo("project_offer.declined");
        assertThat(listed(ada, "")).isEmpty();
        assertThat(listed(ada, "?status=declined")).containsExactly(offer.id().value());
        as(ada).post(path(offer) + "/accept", Map.of()).expect(201);
    }

    @Test
    void whatWasChangedMeanwhileIsRefused() {
        var offer = offer();
        as(ada).patch(deal(offer.dealId().value()), Map.of("value", 9000)).expect(200);
        var stale = as(ada).unchecked().with("If-Match", "\"1\"");

        stale.post(path(offer) + "/accept", Map.of()).expect(412);
        stale.post(path(offer) + "/decline", Map.of()).expect(412);

        assertThat(as(ada).unchecked()
                        .with("If-Match", "\"2\"")
                        .post(path(offer) + "/accept", Map.of())
                        .expect(201)
                        .at("/project/budget_amount")
                        .decimalValue())
                .isEqualByComparingTo("9000");
    }

    @Test
    void aRepeatedCallIsAnsweredAsBefore() {
        var offer = offer();
        var retrying = as(ada).with("Idempotency-Key", World.unique("accept"));

        var first = retrying.post(path(offer) + "/accept", Map.of()).expect(201);
        var second = retrying.post(path(offer) + "/accept", Map.of()).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void anOfferFollowsItsDeal() {
        var offer = offer();
        var deal = offer.dealId().value();

        as(ada).patch(deal(deal), Map.of("name", "Shop", "notes", "no matter")).expect(200);
        assertThat(of(deal).name()).isEqualTo("Shop");
        as(ada).patch(deal(deal), Map.of("notes", "of no matter either")).expect(200);
        assertThat(of(deal).version()).isEqualTo(2);
        as(ada).patch(deal(deal), Map.of("owner_id", grace.id().value())).expect(200);
        assertThat(listed(ada, "?status=all")).isEmpty();
        as(ada).get(path(offer)).expect(403);
        as(grace).get(path(offer)).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"open", "lost", "cancelled", "delete"})
    void anOfferGoesWithTheWinUnlessAProjectWasMade(String way) {
        for (var settle : new String[] {"", "/decline", "/accept"}) {
            var offer = offer();
            if (!settle.isEmpty()) {
                as(ada).post(path(offer) + settle, Map.of());
            }
            var deal = deal(offer.dealId().value());

            var isDeleted = way.equals("delete");
            (isDeleted ? as(ada).delete(deal) : as(ada).patch(deal, Map.of("status", way))).expect(200);

            as(ada).get(path(offer)).expect(settle.equals("/accept") ? 200 : 404);
            if (!isDeleted) {
                win(ada, offer.dealId().value());
                assertThat(of(offer.dealId().value()).status())
                        .isEqualTo(settle.equals("/accept") ? OfferStatus.TAKEN : OfferStatus.OPEN);
            }
        }
    }

    @Test
    void whoSaysThemselvesWhatCameOfADealIsOfferedNothing() {
        var offer = offer();
        var deal = offer.dealId().value();
        var project = Map.of("related_project_id", website.id().value());

        as(ada).patch(deal(deal), project).expect(200);
        assertThat(of(deal)).isNull();
        assertThat(of(deal(
                        ada,
                        Map.of(
                                "status",
                                "won",
                                "related_project_id",
                                website.id().value()))))
                .isNull();
        var without = new HashMap<String, Object>();
        without.put("related_project_id", null);
        as(ada).patch(deal(deal), without).expect(200);
        assertThat(of(deal).isOpen()).isTrue();
    }

    @Test
    void aDealTakesOneProjectOnceItIsWon() {
        var id = new DealId(deal(ada, Map.of()));
        var project = website.id().value();
        var other = project("Other").id().value();

        assertThatThrownBy(() -> deals.link(id, project, ada.user())).isInstanceOf(DealNotWon.class);
        win(ada, id.value());
        assertThatThrownBy(() -> deals.link(id, 987654321, ada.user())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> deals.link(id, project, mallory.user())).isInstanceOf(Invalid.class);
        var linked = deals.link(id, project, ada.user());
        assertThat(linked.relatedProjectId()).isEqualTo(project);
        assertThat(deals.link(id, project, ada.user())).isEqualTo(linked);
        assertThatThrownBy(() -> deals.link(id, other, ada.user())).isInstanceOf(DealHasProject.class);
    }

    @Test
    void ofManyAtOnceOneMakesTheProject() throws Exception {
        var offer = offer();
        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<Answer>>mapToObj(number -> () ->
                        as(number % 2 == 0 ? ada : grace).post(path(offer) + "/accept", Map.of("name", "P" + number)))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer ->
                        assertThat(answer.expect(409).text("/details/reason")).isEqualTo("offer_settled"));
        assertThat(jdbc.sql("select count(*) from project where client_id = ?")
                        .param(acme.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoTakesTheWinBackAndWhoMakesTheProjectWaitForEachOther() throws Exception {
        for (var round = 0; round < 5; round++) {
            var offer = offer();
            var deal = deal(offer.dealId().value());
            var answers = atOnce(List.<Callable<Answer>>of(
                    () -> as(ada).post(path(offer) + "/accept", Map.of()),
                    () -> as(ada).post(deal + "/close-lost", Map.of())));

            assertThat(answers.get(0).status()).isIn(201, 404, 409);
            assertThat(answers.get(1).status()).isIn(200, 409);
            assertThat(answers).extracting(Answer::status).containsAnyOf(201, 200);
            var left = of(offer.dealId().value());
            var isMade = answers.get(0).status() == 201;
            assertThat(left != null && left.isTaken()).isEqualTo(isMade);
            assertThat(as(ada).get(deal).at("/deal/related_project_id").isNull())
                    .isEqualTo(!isMade);
        }
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            var answers = new ArrayList<Answer>();
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void offersAreForTheDealsOwnerAndWhoeverSeesEveryProject() {
        var offer = offer();
        var sub = world.person("sub", Role.SUBCONTRACTOR, "read:*,write:*", Set.of(acme.value()));
        var viewer = world.person("vera", Role.VIEWER);

        for (var stranger : List.of(mallory, sub, viewer)) {
            as(stranger).get(path(offer)).expect(403);
            as(stranger).post(path(offer) + "/accept", Map.of()).expect(403);
            as(stranger).post(path(offer) + "/decline", Map.of()).expect(403);
            assertThat(listed(stranger, "?status=all")).isEmpty();
        }
        for (var one : List.of(ada, grace, world.admin())) {
            as(one).get(path(offer)).expect(200);
            assertThat(listed(one, "")).contains(offer.id().value());
        }
        var reading = as(world.narrow(ada, "read:projects"));
        reading.get(path(offer)).expect(200);
        reading.post(path(offer) + "/accept", Map.of()).expect(403);
        reading.post(path(offer) + "/decline", Map.of()).expect(403);
        as(world.narrow(ada, "write:projects")).get(OFFERS).expect(403);
        as(world.narrow(ada, "read:deals,write:deals")).get(path(offer)).expect(403);
        anonymous().get(OFFERS).expect(401);
        as(ada).get(OFFERS + "/987654321").expect(404);
        as(ada).post(OFFERS + "/987654321/accept", Map.of()).expect(404);
        as(ada).post(OFFERS + "/987654321/decline", Map.of()).expect(404);
        assertThat(of(offer.dealId().value())).isEqualTo(offer);
        as(grace).post(path(offer) + "/accept", Map.of()).expect(201);
    }

    @Test
    void whoMayNotSeeTheClientMakesNoProjectForIt() {
        var hers = client(grace);
        var deal = deal(
                grace, Map.of("client_id", hers.value(), "owner_id", ada.id().value(), "status", "won"));

        as(ada).post(path(of(deal)) + "/accept", Map.of()).expect(403);

        assertThat(of(deal).isOpen()).isTrue();
    }

    @Test
    void theListIsPagedTheLatestFirst() {
        var ids = Stream.generate(this::offer)
                .limit(3)
                .map(offer -> offer.id().value())
                .toList()
                .reversed();
        var taken = offer();
        as(ada).post(path(taken) + "/accept", Map.of()).expect(201);

        assertThat(listed(ada, "")).isEqualTo(ids);
        assertThat(listed(ada, "?status=taken")).containsExactly(taken.id().value());
        assertThat(listed(ada, "?status=all")).hasSize(4);
        assertThat(listed(ada, "?status=")).hasSize(4);
        assertThat(listed(ada, "?status=x")).isEmpty();
        assertThat(listed(ada, "?per_page=2&page=2")).containsExactly(ids.getLast());
        var first = as(ada).get(OFFERS + "?per_page=2&cursor=").expect(200);
        assertThat(listed(ada, "?per_page=2&cursor=" + first.text("/pagination/next_cursor")))
                .containsExactly(ids.getLast());
        as(ada).get(OFFERS + "?cursor=nonsense").expect(400);
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() {
        offer();
        as(ada).get(OFFERS);
        var few = statements.duringARead(() -> as(ada).get(OFFERS).expect(200));
        IntStream.range(0, 10)
                .forEach(number -> offer(Map.of("client_id", client(ada).value())));

        assertThat(statements.duringARead(() -> as(ada).get(OFFERS).expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void withoutDealsThereAreNoOffers() {
        var offer = offer();
        world.switchOff("deals");

        assertThat(as(ada).get(OFFERS).expect(403).text("/error")).isEqualTo("module_disabled");
        as(ada).get(path(offer)).expect(403);
        as(world.admin()).post(path(offer) + "/accept", Map.of()).expect(403);
        as(ada).post(path(offer) + "/decline", Map.of()).expect(403);
        assertThat(as(ada).graphQl("{ projectOffers { totalCount } }").text("/errors/0/extensions/code"))
                .isEqualTo("module_disabled");
    }
}
