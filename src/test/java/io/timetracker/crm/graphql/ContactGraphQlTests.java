package io.timetracker.crm.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ContactGraphQlTests extends ApplicationTest {

    private static final String FIELDS = """
            id firstName lastName fullName displayName email tags isPrimary isActive role version
            client { name } createdBy { username } createdAt
            """;
    private static final String CREATE = """
            mutation ($input: CreateContactInput!) {
              createContact(input: $input) { contact { %s } userErrors { code field message } } }
            """.formatted(FIELDS);
    private static final String CHANGE = """
            mutation ($input: ChangeContactInput!) {
              changeContact(input: $input) { contact { %s } userErrors { code field } } }
            """.formatted(FIELDS);
    private static final String CLIENTS = "{ clients { nodes { contacts { fullName createdBy { username } } } } }";

    private Person ada;
    private long client;

    @BeforeEach
    void adaHasAClient() {
        ada = world.person("ada");
        client = world.client(ada).value();
    }

    private long create(String first) {
        var input = Map.of("clientId", client, "firstName", first, "tags", new String[] {"a", "b"}, "isPrimary", true);
        var created = as(ada).graphQl(CREATE, Map.of("input", input)).expect(200);
        assertThat(created.at("/data/createContact/userErrors").size())
                .as(created.body())
                .isZero();
        return created.number("/data/createContact/contact/id");
    }

    @Test
    void aContactIsNotedChangedAndLetGo() {
        var id = create("Mia");
        var input = new HashMap<String, Object>(Map.of("id", id, "version", 1, "title", "CFO"));
        input.put("lastName", null);

        var changed = as(ada).graphQl(CHANGE, Map.of("input", input));
        var stale = as(ada).graphQl(CHANGE, Map.of("input", input));
        var gone = as(ada).graphQl(
                        "mutation { deactivateContact(id: %d) { contact { isActive isPrimary } userErrors { code } } }"
                                .formatted(id));
        var one = as(ada).graphQl("{ contact(id: %d) { %s } }".formatted(id, FIELDS));

        assertThat(changed.text("/data/changeContact/contact/displayName"))
                .as(changed.body())
                .isEqualTo("Mia - CFO");
        assertThat(changed.text("/data/changeContact/contact/tags/1")).isEqualTo("b");
        assertThat(stale.text("/data/changeContact/userErrors/0/code")).isEqualTo("precondition_failed");
        assertThat(gone.at("/data/deactivateContact/contact/isActive").asBoolean())
                .isFalse();
        assertThat(one.text("/data/contact/createdBy/username")).isEqualTo(ada.username());
        assertThat(one.text("/data/contact/client/name")).isNotBlank();
    }

    @Test
    void whoHasNoNameIsAUserError() {
        var refused = as(ada).graphQl(CREATE, Map.of("input", Map.of("clientId", client, "firstName", " ")));

        assertThat(refused.text("/data/createContact/userErrors/0/code")).isEqualTo("contact_name_missing");
        assertThat(refused.text("/data/createContact/userErrors/0/field")).isEqualTo("firstName");
    }

    @Test
    void malloryGetsNowhere() {
        var id = create("Mia");
        var mallory = as(world.person("mallory"));

        var list = mallory.graphQl("{ contacts(clientId: %d) { id } }".formatted(client));
        var one = mallory.graphQl("{ contact(id: %d) { id } }".formatted(id));
        var changed = mallory.graphQl(CHANGE, Map.of("input", Map.of("id", id, "title", "x")));
        var narrow = as(world.narrow(ada, "read:clients")).graphQl(CLIENTS);

        assertThat(list.text("/errors/0/extensions/code")).isEqualTo("forbidden");
        assertThat(one.text("/errors/0/extensions/code")).isEqualTo("forbidden");
        assertThat(changed.text("/data/changeContact/userErrors/0/code")).isEqualTo("forbidden");
        assertThat(narrow.text("/errors/0/extensions/code")).isEqualTo("missing_scope");
        assertThat(narrow.at("/data/clients/nodes/0/contacts").isNull()).isTrue();
    }

    @Test
    void theContactsOfManyClientsNeedOneStatement() {
        create("Mia");
        var few = cost();
        for (var i = 0; i < 10; i++) {
            client = world.client(ada).value();
            create("Mia");
        }

        var many = cost();

        assertThat(many).hasSameSizeAs(few);
        assertThat(many).filteredOn(sql -> sql.contains("from contact")).hasSize(1);
        assertThat(as(ada).graphQl(CLIENTS).text("/data/clients/nodes/10/contacts/0/fullName"))
                .isEqualTo("Mia");
    }

    /** Without what is read anew every now and then. */
    private List<String> cost() {
        return statements.duringARead(() -> as(ada).graphQl(CLIENTS).expect(200)).stream()
                .filter(sql -> !sql.contains("from settings"))
                .toList();
    }
}
