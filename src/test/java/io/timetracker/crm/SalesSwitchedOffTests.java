package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator has switched a part off, or the clients that it needs: it is gone for everybody, on three faces. */
class SalesSwitchedOffTests extends ApplicationTest {

    private Person ada;
    private long client;

    @BeforeEach
    void adaHasAClient() {
        ada = world.person("ada");
        client = world.client(ada).value();
    }

    @AfterEach
    void onAgain() {
        world.resetRules();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts | /api/v1/clients/%d/contacts | /clients/%d/contacts/new | { contacts(clientId: %d) { id } }",
                "leads    | /api/v1/leads               | /leads                   | { leads { totalCount } }",
                "deals    | /api/v1/deals               | /pipeline                | { pipeline { count } }",
                "clients  | /api/v1/leads               | /leads                   | { leads { totalCount } }",
                "clients  | /api/v1/clients/%d/contacts | /clients/%d/contacts/new | { contacts(clientId: %d) { id } }"
            })
    void aModuleThatIsOffRefuses(String module, String call, String page, String query) {
        world.switchOff(module);

        for (var person : new Person[] {ada, world.admin()}) {
            var refused = as(person).get(call.formatted(client)).expect(403);
            assertThat(refused.text("/error")).isEqualTo("module_disabled");
            assertThat(refused.text("/error_code")).isEqualTo("forbidden");
            assertThat(as(person).graphQl(query.formatted(client)).text("/errors/0/extensions/code"))
                    .isEqualTo("module_disabled");
            browser(person).get(page.formatted(client)).expect(403);
        }
        var shown = browser(world.admin()).get("/clients/" + client).expect(200);
        assertThat(shown.has("#contacts")).isEqualTo(!module.equals("contacts") && !module.equals("clients"));
        assertThat(shown.has("nav a[href='/leads']")).isEqualTo(module.equals("contacts") || module.equals("deals"));
    }
}
