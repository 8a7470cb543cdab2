package io.timetracker.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("engine")
class ContactRestControllerTests extends ApplicationTest {

    private Person ada;
    private Api api;
    private long client;
    private String contacts;

    @BeforeEach
    void adaHasAClient() {
        ada = world.person("ada");
        api = as(ada);
        client = world.client(ada).value();
        contacts = "/api/v1/clients/" + client + "/contacts";
    }

    private Answer add(Map<String, ?> body) {
        return api.post(contacts, body).expect(201);
    }

    private long named(String first, String last) {
        return add(Map.of("first_name", first, "last_name", last)).number("/contact/id");
    }

    private static String one(long id) {
        return "/api/v1/contacts/" + id;
    }

    @Test
    void aContactComesBackWithEveryFieldOfTheContract() {
        var body = new HashMap<String, Object>(Map.of(
                "first_name", " Mia ",
                "last_name", "Lang",
                "email", "mia@acme.test",
                "phone", "+39 02",
                "mobile", "+39 333",
                "title", "CFO",
                "department", "Finance",
                "address", "Via Roma 1\r\nMilano",
                "notes", "calls back",
                "tags", "vip,  it"));
        body.put("role", "billing");

        var created = add(body);

        var contact = created.at("/contact");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(contact.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "client_id",
                        "first_name",
                        "last_name",
                        "full_name",
                        "display_name",
                        "name",
                        "email",
                        "phone",
                        "mobile",
                        "title",
                        "department",
                        "role",
                        "is_primary",
                        "address",
                        "notes",
                        "tags",
                        "is_active",
                        "created_by",
                        "created_at",
                        "updated_at");
        assertThat(created.text("/contact/full_name")).isEqualTo("Mia Lang");
        assertThat(created.text("/contact/name")).isEqualTo("Mia Lang");
        assertThat(created.text("/contact/display_name")).isEqualTo("Mia Lang - CFO");
        assertThat(created.text("/contact/role")).isEqualTo("billing");
        assertThat(created.text("/contact/tags/1")).isEqualTo("  it");
        assertThat(created.number("/contact/created_by")).isEqualTo(ada.id().value());
        assertThat(created.text("/contact/created_at")).doesNotContain("Z", "+");
        assertThat(api.get(one(created.number("/contact/id"))).expect(200).at("/contact"))
                .isEqualTo(contact);
    }

    @Test
    void theMobileAppKnowsOneName() {
        var created = add(Map.of("name", "  Mia de Lang "));

        assertThat(created.text("/contact/first_name")).isEqualTo("Mia");
        assertThat(created.text("/contact/last_name")).isEqualTo("de Lang");
        assertThat(created.text("/contact/name")).isEqualTo("Mia de Lang");
        assertThat(created.text("/contact/role")).isEqualTo("contact");
        assertThat(created.at("/contact/tags").size()).isZero();
        assertThat(add(Map.of("name", "Cher")).text("/contact/last_name")).isEmpty();

        var renamed = api.patch(one(created.number("/contact/id")), Map.of("name", "Mia Kurz"))
                .expect(200);
        assertThat(renamed.text("/contact/last_name")).isEqualTo("Kurz");
    }

    @Test
    void theDesktopAppSendsAnEmptyLastNameAndTagsAsAList() {
        var created = add(Map.of("first_name", "Mia", "last_name", "", "tags", List.of("a", "b")));

        assertThat(created.text("/contact/full_name")).isEqualTo("Mia");
        assertThat(created.at("/contact/tags").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"first_name\": \"Mia\"}",
                "{\"last_name\": \"Lang\"}",
                "{\"name\": \" \"}",
                "{\"first_name\": null, \"last_name\": \"x\"}",
                "{\"first_name\": \" \", \"last_name\": \"x\"}"
            })
    void whoHasNoNameIsRefused(String body) {
        var refused = api.post(contacts, body).expect(400);

        assertThat(refused.text("/error_code")).isEqualTo("error");
        assertThat(refused.text("/details/reason")).isEqualTo("contact_name_missing");
    }

    @ParameterizedTest
    @CsvSource({
        "first_name,100",
        "last_name,100",
        "email,200",
        "phone,50",
        "mobile,50",
        "title,100",
        "department,100",
        "role,50",
        "tags,500",
        "notes,20000",
        "address,20000"
    })
    void textsHaveAnEnd(String field, int longest) {
        var body = new HashMap<String, Object>(Map.of("first_name", "Mia", "last_name", "Lang"));
        body.put(field, "İ".repeat(longest + 1));

        var refused = api.post(contacts, body).expect(400);

        assertThat(refused.at("/errors").propertyNames()).containsExactly(field);
        body.put(field, "İ".repeat(longest));
        add(body);
    }

    @Test
    void aNewPrimaryContactTakesThePlaceOfTheOneBefore() {
        var first = add(Map.of("name", "Mia Lang", "is_primary", true));
        assertThat(first.at("/contact/is_primary").asBoolean()).isTrue();

        var second = add(Map.of("name", "Tom Ray", "is_primary", "yes")).number("/contact/id");

        assertThat(primaries()).containsExactly(second);
        api.patch(one(first.number("/contact/id")), Map.of("is_primary", 1)).expect(200);
        assertThat(primaries()).containsExactly(first.number("/contact/id"));
    }

    private List<Long> primaries() {
        return api.get(contacts)
                .expect(200)
                .at("/contacts")
                .valueStream()
                .filter(contact -> contact.get("is_primary").asBoolean())
                .map(contact -> contact.get("id").asLong())
                .toList();
    }

    @Test
    void ofManyWhoBecomePrimaryAtOnceOneIs() throws Exception {
        var ids = IntStream.range(0, 6)
                .mapToObj(number -> named("Mia", "Number " + number))
                .toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var calls = ids.stream()
                    .map(id -> pool.submit(() -> api.patch(one(id), Map.of("is_primary", true))))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().status()).isIn(200, 409);
            }
        }

        assertThat(primaries()).hasSize(1);
    }

    @Test
    void contactsAreListedByLastAndFirstName() {
        named("Zoe", "alpha");
        named("Bob", "Beta");
        named("Ann", "Beta");

        assertThat(names()).containsExactly("Zoe alpha", "Ann Beta", "Bob Beta");
    }

    private List<String> names() {
        return api.get(contacts)
                .expect(200)
                .at("/contacts")
                .valueStream()
                .map(contact -> contact.get("name").asString())
                .toList();
    }

    @Test
    void aChangeKeepsWhatIsNullAndEmptiesWhatIsEmpty() {
        var id = add(Map.of("name", "Mia Lang", "email", "a@b.test", "title", "CFO", "tags", "x"))
                .number("/contact/id");
        var body = new HashMap<String, Object>(Map.of("title", "", "tags", ""));
        body.put("email", null);
        body.put("first_name", null);

        var changed = api.put(one(id), body).expect(200);

        assertThat(changed.text("/contact/email")).isEqualTo("a@b.test");
        assertThat(changed.text("/contact/first_name")).isEqualTo("Mia");
        assertThat(changed.at("/contact/title").isNull()).isTrue();
        assertThat(changed.at("/contact/tags").size()).isZero();
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aStaleVersionChangesNothing() {
        var id = named("Mia", "Lang");
        api.patch(one(id), Map.of("title", "CFO")).expect(200);

        api.with("If-Match", "\"1\"").patch(one(id), Map.of("title", "CEO")).expect(412);
        api.with("If-Match", "\"1\"").delete(one(id)).expect(412);

        assertThat(api.get(one(id)).text("/contact/title")).isEqualTo("CFO");
    }

    @Test
    void whoWasLetGoIsKeptForTheRecord() {
        var id = add(Map.of("name", "Mia Lang", "is_primary", true)).number("/contact/id");

        api.delete(one(id)).expect(200);
        api.delete(one(id)).expect(200);

        assertThat(names()).isEmpty();
        var kept = api.get(one(id)).expect(200);
        assertThat(kept.at("/contact/is_active").asBoolean()).isFalse();
        assertThat(kept.at("/contact/is_primary").asBoolean()).isFalse();
        var refused = api.patch(one(id), Map.of("is_primary", true)).expect(400);
        assertThat(refused.text("/details/reason")).isEqualTo("contact_inactive");
        api.patch(one(id), Map.of("is_active", true)).expect(200);
        assertThat(names()).containsExactly("Mia Lang");
    }

    @Test
    void malloryGetsNowhere() {
        var id = named("Mia", "Lang");
        var mallory = as(world.person("mallory"));
        var elsewhere = as(world.person(
                "sub",
                Role.SUBCONTRACTOR,
                "read:*,write:*",
                Set.of(world.client(ada).value())));

        for (var stranger : List.of(mallory, elsewhere)) {
            stranger.get(contacts).expect(403);
            stranger.post(contacts, Map.of("name", "x")).expect(403);
            stranger.get(one(id)).expect(403);
            stranger.patch(one(id), Map.of("title", "x")).expect(403);
            stranger.delete(one(id)).expect(403);
        }
        as(world.person("sub", Role.SUBCONTRACTOR, "read:*,write:*", Set.of(client)))
                .get(one(id))
                .expect(200);
        as(world.person("grace", Role.MANAGER)).get(one(id)).expect(200);
        anonymous().get(one(id)).expect(401);
        assertThat(as(world.narrow(ada, "read:clients"))
                        .get(contacts)
                        .expect(403)
                        .text("/required_scope"))
                .isEqualTo("read:contacts");
        as(world.narrow(ada, "read:contacts")).delete(one(id)).expect(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        api.get("/api/v1/clients/987654321/contacts").expect(404);
        api.post("/api/v1/clients/987654321/contacts", Map.of("name", "x")).expect(404);
        api.get(one(987654321)).expect(404);
        api.patch(one(987654321), Map.of()).expect(404);
        api.delete(one(987654321)).expect(404);
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() {
        named("Mia", "Lang");
        var few = cost();
        IntStream.range(0, 20).forEach(number -> named("Mia", "Lang" + number));

        assertThat(cost()).isEqualTo(few).isLessThanOrEqualTo(5);
    }

    /** Without what is read anew every now and then. */
    private long cost() {
        return statements.duringARead(() -> api.get(contacts).expect(200)).stream()
                .filter(sql -> !sql.contains("from settings"))
                .count();
    }
}
