package io.timetracker.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call of the wire (contract, conventions sections 1, 4 and 5.1), shown on one or two. */
class WireTests extends ApplicationTest {

    private Person ada;
    private Api api;

    @BeforeEach
    void adaCalls() {
        ada = world.person("ada");
        api = as(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "image/png, text/html;q=0.5", "nonsense", "*/*", "application/json"})
    void theAnswerIsJsonWhateverIsAccepted(String accept) {
        var answer = api.with("Accept", accept)
                .post("/api/v1/clients", Map.of("name", World.unique("Any ")))
                .expect(201);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.number("/client/id")).isPositive();
    }

    @Test
    void anEmptyTextInPlaceOfAnIdSaysNothing() {
        var client = world.client(ada).value();
        var project = api.post("/api/v1/projects", Map.of("name", World.unique("Site "), "client_id", client))
                .number("/project/id");
        var task = api.post(
                        "/api/v1/tasks",
                        Map.of(
                                "name",
                                "Header",
                                "project_id",
                                project,
                                "assignee_id",
                                ada.id().value()))
                .number("/task/id");

        assertThat(api.patch("/api/v1/projects/" + project, Map.of("client_id", ""))
                        .expect(200)
                        .number("/project/client_id"))
                .isEqualTo(client);
        var kept = api.patch("/api/v1/tasks/" + task, Map.of("assignee_id", "", "project_id", " "))
                .expect(200);
        assertThat(kept.number("/task/assigned_to")).isEqualTo(ada.id().value());
        var cleared =
                api.patch("/api/v1/tasks/" + task, "{\"assignee_id\": null}").expect(200);
        assertThat(cleared.at("/task/assigned_to").isNull()).isTrue();
    }

    @Test
    void aNumberOutOfAllBoundsIsTheNearestBound() {
        var far = api.get("/api/v1/projects?per_page=99999999999&page=99999999999")
                .expect(200);

        assertThat(far.number("/pagination/per_page")).isEqualTo(100);
        assertThat(far.number("/pagination/page")).isEqualTo(Integer.MAX_VALUE);
        assertThat(api.get("/api/v1/projects?per_page=-99999999999").expect(200).number("/pagination/per_page"))
                .isEqualTo(20);
        assertThat(api.get("/api/v1/projects?per_page=x&page=1.5").expect(200).number("/pagination/per_page"))
                .isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoices invoices",
                "/expenses expenses",
                "/time-off/leave-types leave_types",
                "/time-off/requests time_off_requests",
                "/time-off/balances balances"
            })
    void whatIsNotKeptHereIsEmpty(String callAndKey) {
        var call = callAndKey.split(" ");

        assertThat(api.get("/api/v1" + call[0]).expect(200).at("/" + call[1]).isEmpty())
                .isTrue();
        anonymous().get("/api/v1" + call[0]).expect(401);
        as(world.narrow(ada, "read:projects")).get("/api/v1" + call[0]).expect(403);
    }
}
