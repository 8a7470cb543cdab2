package io.timetracker.projects.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.OffersTest;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ProjectOfferGraphQlTests extends OffersTest {

    private static final String EVERYTHING = """
            { projectOffers(filter: {statuses: []}) { totalCount pageInfo { hasNextPage } nodes {
              id dealId name value currencyCode estimatedHours status clientId clientName version projectId
              createdAt updatedAt settledAt deal { id name } client { id } project { name } owner { username } settledBy { username }
            } } }
            """;
    private static final String ACCEPT = """
            mutation ($input: AcceptProjectOfferInput!) { acceptProjectOffer(input: $input) {
              offer { status projectId project { name budget { amount hours } } deal { projectOffer { id } } settledBy { username } }
              userErrors { code field message } } }
            """;

    private static Answer good(Answer answer) {
        assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
        return answer;
    }

    private Answer accept(Person person, ProjectOfferView offer, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of("id", offer.id().value()));
        input.putAll(more);
        return good(as(person).graphQl(ACCEPT, Map.of("input", input)));
    }

    private Answer decline(Person person, ProjectOfferView offer, String more) {
        return good(as(person)
                .graphQl("mutation { declineProjectOffer(id: %d%s) { offer { status } userErrors { code } } }"
                        .formatted(offer.id().value(), more)));
    }

    @Test
    void everythingIsAskedInOneQuery() {
        offer(Map.of("client_id", "none"));
        var offer = offer();

        var answer = good(as(ada).graphQl(EVERYTHING));

        assertThat(answer.number("/data/projectOffers/totalCount")).isEqualTo(2);
        var first = answer.at("/data/projectOffers/nodes/0");
        assertThat(first.get("name").asString()).isEqualTo(offer.name());
        assertThat(first.at("/deal/id").asString())
                .isEqualTo(Long.toString(offer.dealId().value()));
        assertThat(first.at("/client/id").asString()).isEqualTo(Long.toString(acme.value()));
        assertThat(first.at("/clientName").isString()).isTrue();
        assertThat(first.at("/owner/username").asString()).isEqualTo(ada.username());
        assertThat(first.get("status").asString()).isEqualTo("OPEN");
        assertThat(first.get("project").isNull()).isTrue();
        assertThat(answer.at("/data/projectOffers/nodes/1/client").isNull()).isTrue();
        var one = good(as(ada).graphQl(
                        "{ projectOffer(id: %d) { name } }".formatted(offer.id().value())));
        assertThat(one.text("/data/projectOffer/name")).isEqualTo(offer.name());
    }

    @Test
    void itCostsTheSameHoweverManyThereAre() {
        accept(ada, offer(), Map.of());
        var deals =
                "{ deals(filter: {status: WON, ownerId: %d}) { nodes { name projectOffer { status project { name } } } } }"
                        .formatted(ada.id().value());
        as(ada).graphQl(EVERYTHING);
        var few = cost(EVERYTHING);
        var fewDeals = cost(deals);
        IntStream.range(0, 8).forEach(number -> {
            var offer = offer(Map.of("client_id", client(ada).value()));
            if (number % 2 == 0) {
                accept(ada, offer, Map.of());
            }
        });

        assertThat(cost(EVERYTHING)).isEqualTo(few).isLessThanOrEqualTo(6);
        assertThat(cost(deals)).isEqualTo(fewDeals).isLessThanOrEqualTo(3);
    }

    /** Without people, who are remembered for a while. */
    private long cost(String query) {
        return statements.duringARead(() -> good(as(ada).graphQl(query))).stream()
                .filter(sql -> !sql.contains("app_user"))
                .count();
    }

    @Test
    void oneIsAcceptedOnce() {
        var offer = offer();

        var done = accept(ada, offer, Map.of("version", 1, "project", Map.of("name", "Shop", "estimatedHours", 12)));
        var again = accept(ada, offer, Map.of());

        var taken = done.at("/data/acceptProjectOffer/offer");
        assertThat(taken.get("status").asString()).isEqualTo("TAKEN");
        assertThat(taken.at("/project/name").asString()).isEqualTo("Shop");
        assertThat(taken.at("/project/budget/amount").decimalValue()).isEqualByComparingTo("8000");
        assertThat(taken.at("/project/budget/hours").asDouble()).isEqualTo(12.0);
        assertThat(taken.at("/deal/projectOffer/id").asString())
                .isEqualTo(Long.toString(offer.id().value()));
        assertThat(taken.at("/settledBy/username").asString()).isEqualTo(ada.username());
        assertThat(again.at("/data/acceptProjectOffer/offer").isNull()).isTrue();
        assertThat(again.text("/data/acceptProjectOffer/userErrors/0/code")).isEqualTo("offer_settled");
        assertThat(decline(ada, offer, "").text("/data/declineProjectOffer/userErrors/0/code"))
                .isEqualTo("offer_settled");
    }

    @Test
    void whatIsWrongIsAUserError() {
        var offer = offer(Map.of("client_id", "none"));
        var error = "/data/acceptProjectOffer/userErrors/0/";

        var nobody = accept(ada, offer, Map.of());
        assertThat(nobody.text(error + "code")).isEqualTo("invalid_client");
        assertThat(nobody.text(error + "field")).isEqualTo("clientId");
        assertThat(accept(ada, offer, Map.of("version", 7)).text(error + "code"))
                .isEqualTo("precondition_failed");
        assertThat(accept(ada, offer, Map.of("project", Map.of("budgetAmount", -1)))
                        .text(error + "field"))
                .isEqualTo("budgetAmount");
        assertThat(accept(mallory, offer, Map.of()).text(error + "code")).isEqualTo("forbidden");
        assertThat(decline(mallory, offer, "").text("/data/declineProjectOffer/userErrors/0/code"))
                .isEqualTo("forbidden");
        assertThat(decline(ada, offer, ", version: 7").text("/data/declineProjectOffer/userErrors/0/code"))
                .isEqualTo("precondition_failed");
        assertThat(decline(ada, offer, ", version: 1").text("/data/declineProjectOffer/offer/status"))
                .isEqualTo("DECLINED");
    }

    @Test
    void nobodySeesWhatIsNotForThem() {
        var offer = offer();
        var id = offer.id().value();
        var one = "{ projectOffer(id: %d) { id } }".formatted(id);

        assertThat(as(mallory).graphQl(one).text("/errors/0/extensions/code")).isEqualTo("forbidden");
        assertThat(as(ada).graphQl("{ projectOffer(id: 987654321) { id } }").text("/errors/0/extensions/code"))
                .isEqualTo("not_found");
        assertThat(as(mallory).graphQl(EVERYTHING).number("/data/projectOffers/totalCount"))
                .isZero();
        // Lists of deals are everybody's; what may come of them is not.
        var deals = "{ deals(filter: {status: WON, clientId: %d}) { nodes { projectOffer { id } } } }"
                .formatted(acme.value());
        assertThat(good(as(mallory).graphQl(deals))
                        .at("/data/deals/nodes/0/projectOffer")
                        .isNull())
                .isTrue();
        assertThat(good(as(ada).graphQl(deals)).text("/data/deals/nodes/0/projectOffer/id"))
                .isEqualTo(Long.toString(id));
        var managers =
                good(as(grace).graphQl("{ projectOffer(id: %d) { name deal { id } client { id } } }".formatted(id)));
        assertThat(managers.at("/data/projectOffer/deal").isNull()).isTrue();
        assertThat(managers.at("/data/projectOffer/client").isNull()).isFalse();
        for (var scopes : List.of("read:deals", "write:projects")) {
            assertThat(as(world.narrow(ada, scopes)).graphQl(one).text("/errors/0/extensions/code"))
                    .isEqualTo("missing_scope");
        }
    }
}
