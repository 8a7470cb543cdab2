package io.timetracker.crm.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientGraphQlTests extends ApplicationTest {

    private static final String FIELDS = """
            id name description contactPerson email phone address defaultHourlyRate status isActive
            prepaidHoursMonthly prepaidResetDay customFields projectCounts { total active }
            createdBy { id username displayName } createdAt updatedAt version
            """;
    private static final String CREATE = """
            mutation ($input: CreateClientInput!) {
              createClient(input: $input) { client { %s } userErrors { code field message } }
            }
            """.formatted(FIELDS);
    private static final String CHANGE = """
            mutation ($input: ChangeClientInput!) {
              changeClient(input: $input) { client { %s } userErrors { code field message } }
            }
            """.formatted(FIELDS);
    private static final String DEACTIVATE = """
            mutation ($input: DeactivateClientInput!) {
              deactivateClient(input: $input) { client { status version } userErrors { code field } }
            }
            """;
    private static final String GET = "query ($id: ID!) { client(id: $id) { %s } }".formatted(FIELDS);
    private static final String LIST = """
            query ($filter: ClientFilterInput, $first: Int, $after: String) {
              clients(filter: $filter, first: $first, after: $after) {
                nodes { name } edges { cursor node { name } } totalCount
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    @Test
    void aClientIsTakenOnAndReadBack() {
        var ada = world.person("ada");
        var name = World.unique("Acme ");
        var input = new HashMap<String, Object>(Map.of(
                "name",
                name + " ",
                "email",
                "hi@acme.test",
                "address",
                "1 Way\nTown",
                "defaultHourlyRate",
                85.25,
                "prepaidHoursMonthly",
                10.25,
                "prepaidResetDay",
                99,
                "status",
                "INACTIVE",
                "customFields",
                "{\"vat\": \"DE1\"}"));

        var created = as(ada).graphQl(CREATE, Map.of("input", input)).expect(200);

        assertThat(created.at("/errors").isMissingNode()).isTrue();
        assertThat(created.at("/data/createClient/userErrors").size()).isZero();
        var client = created.at("/data/createClient/client");
        assertThat(client.get("name").asString()).isEqualTo(name);
        assertThat(client.get("defaultHourlyRate").decimalValue()).isEqualByComparingTo("85.25");
        assertThat(client.get("prepaidHoursMonthly").decimalValue()).isEqualByComparingTo("10.25");
        assertThat(client.get("prepaidResetDay").asInt()).isEqualTo(28);
        assertThat(client.get("status").asString()).isEqualTo("INACTIVE");
        assertThat(client.get("customFields").asString()).isEqualTo("{\"vat\":\"DE1\"}");
        assertThat(client.at("/createdBy/username").asString()).isEqualTo(ada.username());
        assertThat(client.at("/projectCounts/total").asInt()).isZero();
        assertThat(client.get("createdAt").asString()).endsWith("Z");
        var id = client.get("id").asString();
        assertThat(as(ada).graphQl(GET, Map.of("id", id)).at("/data/client")).isEqualTo(client);
    }

    @Test
    void aChangeTellsAbsentFromNull() {
        var ada = world.person("ada");
        var id = client(ada, Map.of("name", World.unique("Change "), "email", "a@b.test", "phone", "1"));
        var input = new HashMap<String, Object>(Map.of("id", id, "version", 1));
        input.put("email", null);

        var changed = as(ada).graphQl(CHANGE, Map.of("input", input)).expect(200);

        assertThat(changed.at("/data/changeClient/userErrors").size()).isZero();
        assertThat(changed.at("/data/changeClient/client/email").isNull()).isTrue();
        assertThat(changed.text("/data/changeClient/client/phone")).isEqualTo("1");
        assertThat(changed.number("/data/changeClient/client/version")).isEqualTo(2);
    }

    @Test
    void aStaleVersionChangesNothing() {
        var ada = world.person("ada");
        var id = client(ada, Map.of("name", World.unique("Stale ")));
        as(ada).graphQl(CHANGE, Map.of("input", Map.of("id", id, "version", 1, "phone", "1")));

        var stale = as(ada).graphQl(CHANGE, Map.of("input", Map.of("id", id, "version", 1, "phone", "2")));
        var gone = as(ada).graphQl(DEACTIVATE, Map.of("input", Map.of("id", id, "version", 1)));

        assertThat(stale.text("/data/changeClient/userErrors/0/code")).isEqualTo("precondition_failed");
        assertThat(stale.at("/data/changeClient/client").isNull()).isTrue();
        assertThat(gone.text("/data/deactivateClient/userErrors/0/code")).isEqualTo("precondition_failed");
        assertThat(as(ada).graphQl(GET, Map.of("id", id)).text("/data/client/phone"))
                .isEqualTo("1");
    }

    @Test
    void deactivatingTwiceIsFine() {
        var ada = world.person("ada");
        var id = client(ada, Map.of("name", World.unique("Gone ")));

        as(ada).graphQl(DEACTIVATE, Map.of("input", Map.of("id", id)));
        var again = as(ada).graphQl(DEACTIVATE, Map.of("input", Map.of("id", id)));

        assertThat(again.text("/data/deactivateClient/client/status")).isEqualTo("INACTIVE");
        assertThat(again.number("/data/deactivateClient/client/version")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name                | ' '                       | validation_error",
                "defaultHourlyRate   | -1                        | validation_error",
                "defaultHourlyRate   | 1e9                       | validation_error",
                "prepaidHoursMonthly | -1                        | validation_error",
                "customFields        | [1]                       | validation_error",
                "customFields        | nonsense                  | validation_error",
                "phone               | 123456789012345678901234567890123456789012345678901 | validation_error"
            })
    void whatIsWrongIsAUserErrorAtItsField(String field, String value, String code) {
        var input = new HashMap<String, Object>(Map.of("name", World.unique("Wrong ")));
        input.put(field, value);

        var refused =
                as(world.person("ada")).graphQl(CREATE, Map.of("input", input)).expect(200);

        assertThat(refused.text("/data/createClient/userErrors/0/code")).isEqualTo(code);
        assertThat(refused.text("/data/createClient/userErrors/0/field")).isEqualTo(field);
        assertThat(refused.text("/data/createClient/userErrors/0/message")).doesNotContain("{");
        assertThat(refused.at("/data/createClient/client").isNull()).isTrue();
    }

    @Test
    void aTakenNameIsAUserErrorAtItsField() {
        var ada = world.person("ada");
        var name = World.unique("Taken ");
        client(ada, Map.of("name", name));

        var refused = as(ada).graphQl(CREATE, Map.of("input", Map.of("name", name.toUpperCase())));

        assertThat(refused.text("/data/createClient/userErrors/0/code")).isEqualTo("duplicate_client");
        assertThat(refused.text("/data/createClient/userErrors/0/field")).isEqualTo("name");
    }

    @Test
    void strangeTextsComeBackAsTheyWere() {
        var ada = world.person("ada");
        var name = "<img src=x onerror=alert(1)> 👩‍🚀 " + World.unique("\"}'");

        client(ada, Map.of("name", name));

        assertThat(as(ada).graphQl(LIST).text("/data/clients/nodes/0/name")).isEqualTo(name);
    }

    @Test
    void halfACharacterNeverMakesAListUnreadable() {
        var ada = world.person("ada");
        var body = "{\"query\": \"mutation ($n: String!) { createClient(input: {name: $n}) { userErrors { code } } }\","
                + " \"variables\": {\"n\": \"%s \\ud83d\"}}";
        as(ada).post("/graphql", body.formatted(World.unique("Half ")));

        assertThat(as(ada).graphQl(LIST).expect(200).at("/errors").isMissingNode())
                .isTrue();
        as(ada).get("/api/v1/clients").expect(200);
    }

    @Test
    void aConnectionIsWalkedByCursor() {
        var ada = world.person("ada");
        IntStream.range(0, 3).forEach(number -> client(ada, Map.of("name", World.unique("Walk "))));

        var first = as(ada).graphQl(LIST, Map.of("first", 2)).expect(200);
        var end = first.text("/data/clients/pageInfo/endCursor");
        var second = as(ada).graphQl(LIST, Map.of("first", 2, "after", end)).expect(200);

        assertThat(first.at("/data/clients/nodes").size()).isEqualTo(2);
        assertThat(first.number("/data/clients/totalCount")).isEqualTo(3);
        assertThat(first.at("/data/clients/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.at("/data/clients/nodes").size()).isOne();
        assertThat(second.number("/data/clients/totalCount")).isEqualTo(3);
        assertThat(second.at("/data/clients/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/data/clients/pageInfo/hasPreviousPage").asBoolean())
                .isTrue();
        assertThat(code(as(ada).graphQl("{ clients(first: 201) { totalCount } }")))
                .isEqualTo("validation_error");
        assertThat(code(as(ada).graphQl(LIST, Map.of("after", "???")))).isEqualTo("validation_error");
    }

    @Test
    void aListIsFiltered() {
        var ada = world.person("ada");
        var word = World.unique("f");
        client(ada, Map.of("name", word + " one"));
        client(ada, Map.of("name", word + " two", "status", "INACTIVE"));

        var active = as(ada).graphQl(LIST, Map.of("filter", Map.of("status", "ACTIVE")));
        var two = as(ada).graphQl(LIST, Map.of("filter", Map.of("text", "TWO")));

        assertThat(active.number("/data/clients/totalCount")).isOne();
        assertThat(two.text("/data/clients/nodes/0/name")).isEqualTo(word + " two");
        assertThat(two.number("/data/clients/totalCount")).isOne();
    }

    @Test
    void aLongListNeedsNoMoreStatementsThanAShortOne() {
        var ada = world.person("ada");
        var query = "{ clients { totalCount nodes { name projectCounts { total active } createdBy { username } } } }";
        client(ada, Map.of("name", World.unique("count ")));
        as(ada).graphQl(query).expect(200);
        var few = statements.duringARead(() -> as(ada).graphQl(query).expect(200));
        IntStream.range(0, 20).forEach(number -> client(ada, Map.of("name", World.unique("count "))));
        as(ada).graphQl(query).expect(200);

        var many = statements.duringARead(() -> as(ada).graphQl(query).expect(200));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void nothingIsCountedThatNobodyAskedFor() {
        var ada = world.person("ada");
        client(ada, Map.of("name", World.unique("count ")));
        as(ada).graphQl("{ clients { nodes { name } } }");

        assertThat(statements.duringARead(() -> as(ada).graphQl("{ clients { nodes { name } } }")))
                .hasSize(1);
    }

    @Test
    void malloryGetsNowhere() {
        var ada = world.person("ada");
        var id = client(ada, Map.of("name", World.unique("Secret ")));
        var mallory = as(world.person("mallory"));

        assertThat(mallory.graphQl(LIST).number("/data/clients/totalCount")).isZero();
        var read = mallory.graphQl(GET, Map.of("id", id));
        assertThat(read.at("/data/client").isNull()).isTrue();
        assertThat(code(read)).isEqualTo("forbidden");
        assertThat(mallory.graphQl(CHANGE, Map.of("input", Map.of("id", id, "name", "Mine")))
                        .text("/data/changeClient/userErrors/0/code"))
                .isEqualTo("forbidden");
        assertThat(mallory.graphQl(DEACTIVATE, Map.of("input", Map.of("id", id)))
                        .text("/data/deactivateClient/userErrors/0/code"))
                .isEqualTo("forbidden");
        assertThat(as(ada).graphQl(GET, Map.of("id", id))
                        .at("/data/client/isActive")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var grace = as(world.person("grace", Role.MANAGER));

        assertThat(code(grace.graphQl(GET, Map.of("id", "999999999")))).isEqualTo("not_found");
        assertThat(code(grace.graphQl(GET, Map.of("id", "-1")))).isEqualTo("validation_error");
        assertThat(grace.graphQl(CHANGE, Map.of("input", Map.of("id", "999999999")))
                        .text("/data/changeClient/userErrors/0/code"))
                .isEqualTo("not_found");
    }

    @Test
    void scopesOpenTheDoor() {
        var ada = world.person("ada");
        var reader = as(world.narrow(ada, "read:clients"));

        assertThat(reader.graphQl(LIST).at("/errors").isMissingNode()).isTrue();
        assertThat(code(reader.graphQl(CREATE, Map.of("input", Map.of("name", World.unique("No "))))))
                .isNotEqualTo("internal_error")
                .isNotNull();
        assertThat(code(as(world.narrow(ada, "write:clients")).graphQl(LIST))).isNotNull();
        anonymous().graphQl(LIST).expect(401);
    }

    private String client(Person person, Map<String, ?> input) {
        var created = as(person).graphQl(CREATE, Map.of("input", input)).expect(200);
        assertThat(created.at("/data/createClient/userErrors").size())
                .as(created.body())
                .isZero();
        return created.text("/data/createClient/client/id");
    }

    private static String code(Answer answer) {
        return answer.text("/errors/0/extensions/code");
    }
}
