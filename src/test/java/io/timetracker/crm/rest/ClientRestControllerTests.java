package io.timetracker.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("engine")
class ClientRestControllerTests extends ApplicationTest {

    private static final String CLIENTS = "/api/v1/clients";

    @Test
    void aClientComesBackWithEveryFieldOfTheContract() {
        var ada = world.person("ada");
        var name = World.unique("Acme ");
        var body = new HashMap<String, Object>(Map.of(
                "name", "  " + name + " ",
                "email", " hi@acme.test ",
                "phone", "+39 02",
                "address", "Via Roma 1\r\n20121 Milano",
                "default_hourly_rate", "85",
                "company", "dropped",
                "description", "Anvils",
                "contact_person", "Wile E. Coyote",
                "prepaid_hours_monthly", 10.5));
        body.put("prepaid_reset_day", 31);
        body.put("custom_fields", Map.of("vat", "IT1", "tags", new int[] {1, 2}));

        var created = as(ada).post(CLIENTS, body).expect(201);
        var client = created.at("/client");
        var id = client.get("id").asLong();

        assertThat(created.text("/message")).isNotBlank();
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(client.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "description",
                        "contact_person",
                        "email",
                        "phone",
                        "address",
                        "default_hourly_rate",
                        "status",
                        "is_active",
                        "total_projects",
                        "active_projects",
                        "prepaid_hours_monthly",
                        "prepaid_reset_day",
                        "custom_fields",
                        "created_at",
                        "updated_at");
        assertThat(created.text("/client/name")).isEqualTo(name);
        assertThat(created.text("/client/email")).isEqualTo("hi@acme.test");
        assertThat(created.text("/client/address")).isEqualTo("Via Roma 1\n20121 Milano");
        assertThat(client.get("default_hourly_rate").isString()).isTrue();
        assertThat(created.text("/client/default_hourly_rate")).isEqualTo("85.00");
        assertThat(client.get("prepaid_hours_monthly").isNumber()).isTrue();
        assertThat(client.get("prepaid_hours_monthly").asDouble()).isEqualTo(10.5);
        assertThat(client.get("prepaid_reset_day").asInt()).isEqualTo(28);
        assertThat(created.text("/client/status")).isEqualTo("active");
        assertThat(client.get("is_active").asBoolean()).isTrue();
        assertThat(client.get("total_projects").asInt()).isZero();
        assertThat(created.number("/client/custom_fields/tags/1")).isEqualTo(2);
        assertThat(created.text("/client/created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?");
        assertThat(as(ada).get(CLIENTS + "/" + id).expect(200).at("/client")).isEqualTo(client);
    }

    @Test
    void whatIsNotSaidIsNull() {
        var client = as(world.person("ada"))
                .post(CLIENTS, Map.of("name", World.unique("Bare ")))
                .expect(201)
                .at("/client");

        assertThat(client.get("email").isNull()).isTrue();
        assertThat(client.get("default_hourly_rate").isNull()).isTrue();
        assertThat(client.get("prepaid_hours_monthly").isNull()).isTrue();
        assertThat(client.get("custom_fields").isObject()).isTrue();
        assertThat(client.get("prepaid_reset_day").asInt()).isEqualTo(1);
    }

    @Test
    void aRateOfZeroIsNull() {
        var body = Map.of("name", World.unique("Free "), "default_hourly_rate", 0);

        var created = as(world.person("ada")).post(CLIENTS, body).expect(201);

        assertThat(created.at("/client/default_hourly_rate").isNull()).isTrue();
    }

    @Test
    void theMobileAppTakesAnInactiveClientOn() {
        var body = Map.of("name", World.unique("Old "), "email", "", "phone", "", "address", "", "status", "inactive");

        var created = as(world.person("ada")).post(CLIENTS, body).expect(201);

        assertThat(created.text("/client/status")).isEqualTo("inactive");
        assertThat(created.at("/client/is_active").asBoolean()).isFalse();
        assertThat(created.at("/client/email").isNull()).isTrue();
    }

    @Test
    void aNameBelongsToOneClientWhateverItsCase() {
        var ada = world.person("ada");
        var name = World.unique("Ünique ");
        as(ada).post(CLIENTS, Map.of("name", name)).expect(201);

        var again = as(world.person("grace", Role.MANAGER)).post(CLIENTS, Map.of("name", name.toUpperCase() + " "));

        again.expect(400);
        assertThat(again.text("/error_code")).isEqualTo("error");
        assertThat(again.text("/details/reason")).isEqualTo("duplicate_client");
    }

    @Test
    void anAccentMakesAnotherName() {
        var ada = world.person("ada");
        var word = World.unique("");
        as(ada).post(CLIENTS, Map.of("name", "Cafe " + word)).expect(201);

        as(ada).post(CLIENTS, Map.of("name", "Café " + word)).expect(201);

        as(ada).post(CLIENTS, Map.of("name", "Cafe\u0301 " + word)).expect(400);
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() throws Exception {
        var api = as(world.person("ada"));
        var body = Map.of("name", World.unique("Race "));
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(number -> pool.submit(() -> api.post(CLIENTS, body)))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var call : calls) {
                answers.add(call.get());
            }

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> assertThat(answer.expect(400).text("/details/reason"))
                            .isEqualTo("duplicate_client"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | name",
                "{\"name\": null}                                        | name",
                "{\"name\": \"  \"}                                      | name",
                "{\"name\": \"\\u200b\"}                                 | name",
                "{\"name\": {\"a\": 1}}                                  | name",
                "{\"name\": \"x\", \"default_hourly_rate\": \"much\"}    | default_hourly_rate",
                "{\"name\": \"x\", \"default_hourly_rate\": -1}          | default_hourly_rate",
                "{\"name\": \"x\", \"default_hourly_rate\": \"-0.01\"}   | default_hourly_rate",
                "{\"name\": \"x\", \"default_hourly_rate\": 10000000}    | default_hourly_rate",
                "{\"name\": \"x\", \"default_hourly_rate\": 1e99999999}  | default_hourly_rate",
                "{\"name\": \"x\", \"default_hourly_rate\": [85]}        | default_hourly_rate",
                "{\"name\": \"x\", \"default_hourly_rate\": true}        | default_hourly_rate",
                "{\"name\": \"x\", \"prepaid_hours_monthly\": -1}        | prepaid_hours_monthly",
                "{\"name\": \"x\", \"prepaid_hours_monthly\": 100000}    | prepaid_hours_monthly",
                "{\"name\": \"x\", \"prepaid_reset_day\": 99999999999}   | prepaid_reset_day",
                "{\"name\": \"x\", \"prepaid_reset_day\": 1.5}           | prepaid_reset_day",
                "{\"name\": \"x\", \"status\": \"archived\"}             | status",
                "{\"name\": \"x\", \"custom_fields\": [1]}               | custom_fields",
                "{\"name\": \"x\", \"custom_fields\": \"text\"}          | custom_fields",
                "{\"name\": \"x\", \"email\": [\"a\"]}                   | email"
            })
    void whatIsWrongIsReportedAtItsField(String body, String field) {
        var refused = as(world.person("ada")).post(CLIENTS, body);

        refused.expect(400);
        assertThat(refused.text("/error_code")).isEqualTo("validation_error");
        assertThat(refused.at("/errors").propertyNames()).containsExactly(field);
        assertThat(refused.at("/errors/" + field + "/0").asString()).doesNotContain("{", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"name,200", "contact_person,200", "email,200", "phone,50", "description,20000", "address,20000"})
    void textsHaveAnEnd(String field, int longest) {
        var api = as(world.person("ada"));
        var name = World.unique("Long ");
        var fits = new HashMap<String, Object>(Map.of("name", name));
        fits.put(field, pad(name, longest));
        var tooLong = new HashMap<String, Object>(Map.of("name", name));
        tooLong.put(field, pad(name, longest + 1));

        assertThat(api.post(CLIENTS, tooLong).expect(400).at("/errors").propertyNames())
                .containsExactly(field);

        assertThat(api.post(CLIENTS, fits).expect(201).text("/client/" + field)).hasSize(longest);
    }

    /** Of letters that need three bytes each, and two letters in lower case. */
    private static String pad(String start, int length) {
        return start + "İ".repeat(length - start.length());
    }

    @Test
    void strangeTextsComeBackAsTheyWere() {
        var ada = world.person("ada");
        var name = "<script>alert(1)</script> 👩‍🚀 '; drop table client; -- " + World.unique("%_!\\");
        var created = as(ada).post(CLIENTS, Map.of("name", name, "description", "a\u0000b\u202e"));

        var id = created.expect(201).number("/client/id");

        assertThat(as(ada).get(CLIENTS + "/" + id).expect(200).text("/client/name"))
                .isEqualTo(name);
        assertThat(as(ada).get(CLIENTS).expect(200).text("/clients/0/name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud83d\"", "\"\\udc00 x\"", "\"a \\ud83d b\"", "{\"\\ud83d\": 1}"})
    void halfACharacterNeverMakesAListUnreadable(String half) {
        var ada = world.person("ada");
        as(ada).post(CLIENTS, "{\"name\": \"%s\", \"phone\": %s}".formatted(World.unique("Half "), half));
        as(ada).post(
                        CLIENTS,
                        "{\"name\": \"%s\", \"custom_fields\": {\"a\": [%s]}}".formatted(World.unique("Half "), half));

        as(ada).get(CLIENTS).expect(200);
    }

    @Test
    void bodiesThatAreNoObjectsAreRefused() {
        var api = as(world.person("ada"));

        assertThat(api.post(CLIENTS, "[1]").expect(400).text("/error_code")).isEqualTo("bad_request");
        assertThat(api.post(CLIENTS, "{\"name\":").expect(400).text("/error_code"))
                .isEqualTo("bad_request");
        api.with("Content-Type", "text/plain")
                .post(CLIENTS, "{\"name\": \"" + World.unique("Plain ") + "\"}")
                .expect(201);
    }

    @Test
    void aChangeKeepsWhatItDoesNotNameAndNullClears() {
        var ada = world.person("ada");
        var name = World.unique("Change ");
        var id = as(ada).post(
                        CLIENTS, Map.of("name", name, "email", "a@b.test", "phone", "1", "default_hourly_rate", 5))
                .expect(201)
                .number("/client/id");

        var changed = as(ada).patch(
                        CLIENTS + "/" + id, "{\"email\": null, \"phone\": \"2\", \"prepaid_reset_day\": 40}")
                .expect(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.at("/client/email").isNull()).isTrue();
        assertThat(changed.text("/client/phone")).isEqualTo("2");
        assertThat(changed.text("/client/name")).isEqualTo(name);
        assertThat(changed.text("/client/default_hourly_rate")).isEqualTo("5.00");
        assertThat(changed.number("/client/prepaid_reset_day")).isEqualTo(28);
        assertThat(as(ada).put(CLIENTS + "/" + id, "{\"name\": null}")
                        .expect(400)
                        .at("/errors/name")
                        .isArray())
                .isTrue();
        assertThat(as(ada).put(CLIENTS + "/" + id, Map.of("status", "inactive"))
                        .expect(200)
                        .text("/client/status"))
                .isEqualTo("inactive");
        assertThat(as(ada).put(CLIENTS + "/" + id, "{\"status\": null}")
                        .expect(200)
                        .text("/client/status"))
                .isEqualTo("inactive");
    }

    @Test
    void aClientMayKeepItsNameButNotTakeAnothers() {
        var ada = world.person("ada");
        var taken = World.unique("Taken ");
        as(ada).post(CLIENTS, Map.of("name", taken)).expect(201);
        var name = World.unique("Mine ");
        var id = as(ada).post(CLIENTS, Map.of("name", name)).expect(201).number("/client/id");

        as(ada).patch(CLIENTS + "/" + id, Map.of("name", name.toUpperCase())).expect(200);

        assertThat(as(ada).patch(CLIENTS + "/" + id, Map.of("name", taken))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("duplicate_client");
    }

    @Test
    void aLostUpdateIsRefused() {
        var ada = world.person("ada");
        var id = as(ada).post(CLIENTS, Map.of("name", World.unique("Stale ")))
                .expect(201)
                .number("/client/id");
        as(ada).patch(CLIENTS + "/" + id, Map.of("phone", "1")).expect(200);

        var stale = as(ada).with("If-Match", "\"1\"").patch(CLIENTS + "/" + id, Map.of("phone", "2"));

        assertThat(stale.expect(412).text("/error_code")).isEqualTo("precondition_failed");
        as(ada).with("If-Match", "\"1\"").delete(CLIENTS + "/" + id).expect(412);
        as(ada).with("If-Match", "\"2\"")
                .patch(CLIENTS + "/" + id, Map.of("phone", "3"))
                .expect(200);
    }

    @Test
    void deletingDeactivatesAndAgainIsFine() {
        var ada = world.person("ada");
        var id = as(ada).post(CLIENTS, Map.of("name", World.unique("Gone ")))
                .expect(201)
                .number("/client/id");

        var deleted = as(ada).delete(CLIENTS + "/" + id).expect(200);
        as(ada).delete(CLIENTS + "/" + id).expect(200);

        assertThat(deleted.json().propertyNames()).containsExactly("message");
        assertThat(as(ada).get(CLIENTS + "/" + id).expect(200).text("/client/status"))
                .isEqualTo("inactive");
    }

    @Test
    void aListIsByNameAndFilteredByStatus() {
        var ada = world.person("ada");
        var word = World.unique("list");
        as(ada).post(CLIENTS, Map.of("name", word + " beta")).expect(201);
        as(ada).post(CLIENTS, Map.of("name", word + " Alpha", "status", "inactive"))
                .expect(201);
        as(ada).post(CLIENTS, Map.of("name", word + " Gamma")).expect(201);

        assertThat(names(as(ada).get(CLIENTS))).containsExactly(word + " Alpha", word + " beta", word + " Gamma");
        assertThat(names(as(ada).get(CLIENTS + "?status=active"))).containsExactly(word + " beta", word + " Gamma");
        assertThat(names(as(ada).get(CLIENTS + "?status=inactive"))).containsExactly(word + " Alpha");
        assertThat(names(as(ada).get(CLIENTS + "?status=all"))).hasSize(3);
        assertThat(names(as(ada).get(CLIENTS + "?status=nonsense&perPage=1&page=x")))
                .hasSize(3);
        assertThat(names(as(ada).get(CLIENTS + "?search=GAM"))).containsExactly(word + " Gamma");
        assertThat(names(as(ada).get(CLIENTS + "?search=%25"))).isEmpty();
    }

    @Test
    void aListIsFoundByPersonAndAddressToo() {
        var ada = world.person("ada");
        as(ada).post(CLIENTS, Map.of("name", World.unique("A "), "contact_person", "Hank Scorpio"))
                .expect(201);
        as(ada).post(CLIENTS, Map.of("name", World.unique("B "), "email", "HANK@globex.test"))
                .expect(201);
        as(ada).post(CLIENTS, Map.of("name", World.unique("C "))).expect(201);

        assertThat(names(as(ada).get(CLIENTS + "?search=hank"))).hasSize(2);
    }

    @Test
    void pagesHaveTheContractsBounds() {
        var ada = world.person("ada");
        IntStream.range(0, 5)
                .forEach(number -> as(ada).post(CLIENTS, Map.of("name", World.unique("page ")))
                        .expect(201));

        var second = as(ada).get(CLIENTS + "?page=2&per_page=2").expect(200);

        assertThat(second.at("/clients").size()).isEqualTo(2);
        assertThat(second.number("/pagination/total")).isEqualTo(5);
        assertThat(second.number("/pagination/pages")).isEqualTo(3);
        assertThat(second.at("/pagination/has_next").asBoolean()).isTrue();
        assertThat(second.number("/pagination/next_page")).isEqualTo(3);
        var past = as(ada).get(CLIENTS + "?page=9").expect(200);
        assertThat(past.at("/clients").size()).isZero();
        assertThat(past.at("/pagination/has_next").asBoolean()).isFalse();
        assertThat(as(ada).get(CLIENTS + "?per_page=1000").number("/pagination/per_page"))
                .isEqualTo(100);
        assertThat(as(ada).get(CLIENTS + "?per_page=0").number("/pagination/per_page"))
                .isEqualTo(20);
        as(ada).get(CLIENTS + "?page=2147483647&per_page=100").expect(200);
    }

    @Test
    void aCursorWalksTheWholeListOnce() {
        var ada = world.person("ada");
        IntStream.range(0, 5)
                .forEach(number -> as(ada).post(CLIENTS, Map.of("name", World.unique("Cursor ")))
                        .expect(201));
        var seen = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var part = as(ada).get(CLIENTS + "?per_page=2&cursor=" + cursor).expect(200);
            seen.addAll(names(part));
            cursor = part.text("/pagination/next_cursor");
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(as(ada).get(CLIENTS + "?cursor=%21%21").expect(400).text("/error_code"))
                .isEqualTo("validation_error");
    }

    @Test
    void aLongListNeedsNoMoreStatementsThanAShortOne() {
        var ada = world.person("ada");
        as(ada).post(CLIENTS, Map.of("name", World.unique("count "))).expect(201);
        var few = statementsOfAList(as(ada));
        IntStream.range(0, 20)
                .forEach(number -> as(ada).post(CLIENTS, Map.of("name", World.unique("count ")))
                        .expect(201));

        var many = statementsOfAList(as(ada));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    /** Once more before, because who is calling is remembered for a few seconds. */
    private List<String> statementsOfAList(Api api) {
        api.get(CLIENTS).expect(200);
        return statements.duringARead(() -> api.get(CLIENTS).expect(200));
    }

    @Test
    void aRetryTakesTheClientOnOnce() {
        var api = as(world.person("ada")).with("Idempotency-Key", World.unique("key"));
        var body = Map.of("name", World.unique("Retry "));

        var first = api.post(CLIENTS, body).expect(201);
        var second = api.post(CLIENTS, body).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void malloryGetsNowhere() {
        var ada = world.person("ada");
        var id = as(ada).post(CLIENTS, Map.of("name", World.unique("Secret ")))
                .expect(201)
                .number("/client/id");
        var mallory = as(world.person("mallory"));

        assertThat(mallory.get(CLIENTS).expect(200).at("/clients").size()).isZero();
        assertThat(mallory.get(CLIENTS).number("/pagination/total")).isZero();
        assertThat(mallory.get(CLIENTS + "?search=secret").at("/clients").size())
                .isZero();
        assertThat(mallory.get(CLIENTS + "/" + id).expect(403).text("/error_code"))
                .isEqualTo("forbidden");
        mallory.patch(CLIENTS + "/" + id, Map.of("name", "Mine")).expect(403);
        mallory.delete(CLIENTS + "/" + id).expect(403);
        assertThat(as(ada).get(CLIENTS + "/" + id).expect(200).text("/client/status"))
                .isEqualTo("active");
    }

    @Test
    void theRowRuleFollowsTheRole() {
        var ada = world.person("ada");
        var one = as(ada).post(CLIENTS, Map.of("name", World.unique("Row ")))
                .expect(201)
                .number("/client/id");
        var other = as(ada).post(CLIENTS, Map.of("name", World.unique("Row ")))
                .expect(201)
                .number("/client/id");
        var subcontractor = world.person("sub", Role.SUBCONTRACTOR, "read:*,write:*", Set.of(one));

        as(world.person("grace", Role.MANAGER)).get(CLIENTS + "/" + one).expect(200);
        as(world.admin()).get(CLIENTS + "/" + one).expect(200);
        as(world.person("vera", Role.VIEWER)).get(CLIENTS + "/" + one).expect(403);
        as(subcontractor).get(CLIENTS + "/" + one).expect(200);
        as(subcontractor).get(CLIENTS + "/" + other).expect(403);
        assertThat(as(subcontractor).get(CLIENTS).expect(200).at("/clients").size())
                .isOne();
        var idle = world.person("sub", Role.SUBCONTRACTOR, "read:*", Set.of());
        assertThat(as(idle).get(CLIENTS).expect(200).at("/clients").size()).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var admin = as(world.admin());

        assertThat(admin.get(CLIENTS + "/999999999").expect(404).text("/error_code"))
                .isEqualTo("not_found");
        admin.get(CLIENTS + "/abc").expect(404);
        admin.get(CLIENTS + "/-1").expect(404);
        admin.get(CLIENTS + "/99999999999999999999").expect(404);
        admin.patch(CLIENTS + "/999999999", Map.of("phone", "1")).expect(404);
        admin.delete(CLIENTS + "/999999999").expect(404);
        admin.post(CLIENTS + "/1", Map.of()).expect(405);
    }

    @Test
    void scopesOpenTheDoor() {
        var ada = world.person("ada");

        var reader = as(world.narrow(ada, "read:clients"));
        var writer = as(world.narrow(ada, "write:clients"));

        reader.get(CLIENTS).expect(200);
        assertThat(reader.post(CLIENTS, Map.of("name", "x")).expect(403).text("/required_scope"))
                .isEqualTo("write:clients");
        writer.get(CLIENTS).expect(403);
        writer.post(CLIENTS, Map.of("name", World.unique("Scoped "))).expect(201);
        as(world.narrow(ada, "read:projects")).get(CLIENTS).expect(403);
        anonymous().get(CLIENTS).expect(401);
    }

    private static List<String> names(Answer answer) {
        return answer.expect(200)
                .at("/clients")
                .valueStream()
                .map(client -> client.get("name"))
                .map(JsonNode::asString)
                .toList();
    }
}
