package io.timetracker.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.World;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator has switched the clients off: they are gone for everybody else, on three faces. */
class ClientsSwitchedOffTests extends ApplicationTest {

    private static final String CREATE =
            "mutation ($name: String!) { createClient(input: {name: $name}) { client { id } userErrors { code } } }";

    @BeforeEach
    void off() {
        world.switchOff("clients");
    }

    @AfterEach
    void onAgain() {
        world.resetRules();
    }

    @Test
    void restRefuses() {
        var ada = as(world.person("ada"));

        var refused = ada.get("/api/v1/clients").expect(403);

        assertThat(refused.text("/error")).isEqualTo("module_disabled");
        assertThat(refused.text("/error_code")).isEqualTo("forbidden");
        ada.post("/api/v1/clients", Map.of("name", World.unique("Off "))).expect(403);
    }

    @Test
    void graphQlRefuses() {
        var ada = as(world.person("ada"));

        assertThat(code(ada.graphQl("{ clients { totalCount } }"))).isEqualTo("module_disabled");
        assertThat(code(ada.graphQl(CREATE, Map.of("name", World.unique("Off ")))))
                .isEqualTo("module_disabled");
    }

    @Test
    void pagesRefuseAndNothingLeadsThere() {
        var browser = browser(world.person("ada"));

        assertThat(browser.get("/clients").expect(403).has("nav a[href='/clients']"))
                .isFalse();
        browser.get("/clients/new").expect(403);
    }

    @Test
    void administratorsKeepAccess() {
        var admin = as(world.admin());

        var id = admin.post("/api/v1/clients", Map.of("name", World.unique("Off ")))
                .expect(201)
                .number("/client/id");
        var client =
                admin.graphQl("{ client(id: %d) { name projectCounts { total } createdBy { id } } }".formatted(id));
        assertThat(client.at("/errors").isMissingNode()).as(client.body()).isTrue();
        browser(world.admin()).get("/clients/" + id).expect(200);
    }

    private static String code(Answer answer) {
        return answer.text("/errors/0/extensions/code");
    }
}
