package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Checking roll-ups and adding them up anew, on every face. */
@Tag("engine")
@TestPropertySource(
        properties = "timetracker.test.context=roll-ups") // where no other test writes rows past the product
class RollUpDeskTests extends ApplicationTest {

    private static final String STATE = "/api/v1/reports/roll-ups";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RollUpDesk desk;

    @Autowired
    private AddingUp addingUp;

    @Autowired
    private RollUpRuns runs;

    @Autowired
    private RollUpRunner runner;

    private Person ada;
    private ProjectView website;

    @BeforeEach
    void adaHasWorked() {
        settled();
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        log("2025-03-03");
    }

    @AfterEach
    void usualRules() {
        settled();
        world.resetRules();
    }

    private void log(String day) {
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                website.id().value(),
                                "start_time",
                                day + "T09:00",
                                "end_time",
                                day + "T10:00"))
                .expect(201);
    }

    private RollUpsView settled() {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            // Else it is half a minute until it looks again.
            addingUp.run();
            return desk.view().running() == null && desk.view().isWhole();
        });
        return desk.view();
    }

    /** Hers, and what everybody's on the project comes to is not what each person's does. */
    private static final int WRONG = 2;

    /** One cell of Ada's is wrong. */
    private void tamper() {
        assertThat(jdbc.sql("update roll_up set seconds = seconds + 1 where user_id = ? and grain = 'd'")
                        .param(ada.id().value())
                        .update())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsFoundAndPutRight() {
        var admin = as(world.admin());
        tamper();

        var begun = admin.post(STATE + "/verify", Map.of()).expect(202);
        assertThat(begun.text("/roll_ups/running/kind")).isEqualTo("check");
        assertThat(begun.at("/roll_ups/running/ended_at").isNull()).isTrue();
        settled();

        var checked = admin.get(STATE).expect(200);
        assertThat(checked.at("/roll_ups/running").isNull()).isTrue();
        assertThat(checked.number("/roll_ups/last_check/wrong_cells")).isEqualTo(WRONG);
        assertThat(checked.number("/roll_ups/last_check/failed")).isZero();
        assertThat(checked.number("/roll_ups/last_check/user_id"))
                .isEqualTo(world.admin().id().value());
        assertThat(checked.number("/roll_ups/last_check/done")).isEqualTo(checked.number("/roll_ups/people"));
        assertThat(checked.number("/roll_ups/ready")).isEqualTo(checked.number("/roll_ups/people"));
        assertThat(desk.view().wrongCells()).isEqualTo(WRONG);

        var rebuild = admin.post(STATE + "/rebuild", Map.of()).expect(202).number("/roll_ups/running/id");
        var last = settled().lastRebuild();
        assertThat(last.id().value()).isEqualTo(rebuild);
        assertThat(last.wrongCells()).isEqualTo(WRONG);
        assertThat(desk.view().wrongCells()).isZero();
        assertThat(jdbc.sql(
                                "select action from change_log where entity_type = 'roll_up_run' and entity_id = ? order by seq")
                        .param(rebuild)
                        .query(String.class)
                        .list())
                .containsExactly("roll_up_run.begun", "roll_up_run.ended");
        admin.post(STATE + "/verify", Map.of()).expect(202);
        assertThat(settled().lastCheck().wrongCells()).isZero();
    }

    @Test
    void graphQlSaysAndDoesTheSame() {
        var admin = as(world.admin());
        var fields = "{ people ready running { kind done people } lastCheck { wrongCells user { username } endedAt } }";

        var begun = admin.graphQl("mutation { verifyRollUps { rollUps " + fields + " userErrors { code } } }")
                .expect(200);
        assertThat(begun.at("/data/verifyRollUps/userErrors")).isEmpty();
        assertThat(begun.text("/data/verifyRollUps/rollUps/running/kind")).isEqualTo("CHECK");
        settled();

        var state = admin.graphQl("{ rollUps " + fields + " }").expect(200);
        assertThat(state.number("/data/rollUps/lastCheck/wrongCells")).isZero();
        assertThat(state.text("/data/rollUps/lastCheck/user/username"))
                .isEqualTo(world.admin().username());
        assertThat(admin.graphQl("mutation { rebuildRollUps { rollUps { people } userErrors { code } } }")
                        .expect(200)
                        .at("/data/rebuildRollUps/rollUps/people")
                        .isNumber())
                .isTrue();
        settled();
    }

    @Test
    void thereIsOneAtATimeOnWhicheverNode() {
        var id = runs.begin(RollUpRun.Kind.CHECK, null, 1, java.time.Instant.now());
        try {
            var refused = as(world.admin()).post(STATE + "/rebuild", Map.of()).expect(409);
            assertThat(refused.text("/error_code")).isEqualTo("conflict");
            var answer = as(world.admin())
                    .graphQl("mutation { verifyRollUps { rollUps { people } userErrors { code message } } }")
                    .expect(200);
            assertThat(answer.at("/data/verifyRollUps/rollUps").isNull()).isTrue();
            assertThat(answer.text("/data/verifyRollUps/userErrors/0/message"))
                    .isEqualTo("They are being checked or added up already");
        } finally {
            // As another node goes on with it.
            runner.run();
        }
        settled();
        assertThat(runs.find(id).orElseThrow().isGoing()).isFalse();
    }

    @Test
    void whatAnotherNodeHasDoneIsNotDoneTwice() {
        var id = runs.begin(RollUpRun.Kind.CHECK, null, 1, java.time.Instant.now());
        var place = runs.going().orElseThrow();

        assertThat(runs.pass(place, ada.id(), false, 3)).isTrue();
        assertThat(runs.pass(place, ada.id(), false, 3)).isFalse();
        runner.run();
        settled();

        var run = runs.find(id).orElseThrow();
        assertThat(run.wrongCells()).isEqualTo(3);
        assertThat(run.failed()).isZero();
    }

    @Test
    void onlyAdministratorsMay() {
        for (var person : List.of(ada, world.person("mary", io.timetracker.platform.security.Role.MANAGER))) {
            as(person).get(STATE).expect(403);
            as(person).post(STATE + "/verify", Map.of()).expect(403);
            as(person).post(STATE + "/rebuild", Map.of()).expect(403);
            assertThat(as(person).graphQl("{ rollUps { people } }").body()).contains("errors");
            assertThat(browser(person).get("/admin/reports").status()).isIn(403, 404);
            assertThat(browser(person).get("/actuator/health").status()).isIn(403, 404);
        }
        as(world.narrow(world.admin(), "read:reports")).get(STATE).expect(403);
        anonymous().get("/actuator/health").expect(401);
    }

    @Test
    void thePageChecksAndAddsUpAnew() {
        tamper();
        var admin = browser(world.admin());
        var page = admin.get("/admin/reports").expect(200);
        assertThat(page.text(".tabs [aria-current=page]")).isEqualTo("Reports");

        assertThat(admin.submit(page, "form[action$=verify]", Map.of()).location())
                .endsWith("/admin/reports");
        settled();
        page = admin.get("/admin/reports").expect(200);
        assertThat(page.text("#roll-ups-wrong")).contains("wrong sums: " + WRONG);
        assertThat(page.text("#roll-ups-check")).contains("Checked").contains("Root");

        var begun = admin.postInPlace("/admin/reports/rebuild", Map.of()).expect(200);
        assertThat(begun.has("html > head > title")).isFalse();
        settled();
        page = admin.getInPlace("/admin/reports").expect(200);
        assertThat(page.has("#roll-ups-wrong")).isFalse();
        assertThat(page.has("progress")).isFalse();
        assertThat(page.text("#roll-ups-rebuild")).contains("Added up anew");
    }

    @Test
    void itShowsHowFarItIsAlsoAfterAChangeOfTheZone() {
        jdbc.sql("update roll_up_owner set zone = null where user_id = ?")
                .param(ada.id().value())
                .update();

        var page = browser(world.admin()).get("/admin/reports").expect(200);

        // It may have been added up meanwhile.
        if (page.has("progress")) {
            assertThat(page.text("#roll-ups-progress")).startsWith("Being added up:");
            assertThat(page.html().expectFirst("#roll-ups").attr("hx-trigger")).isEqualTo("every 2s");
        }
        assertThat(settled().isWhole()).isTrue();
    }

    @Test
    void healthSaysHowItStandsToAdministratorsAndStaysUp() {
        tamper();
        as(world.admin()).post(STATE + "/verify", Map.of()).expect(202);
        settled();

        var health = browser(world.admin()).script().get("/actuator/health").expect(200);

        assertThat(health.text("/components/rollUps/status")).isEqualTo("UP");
        var details = "/components/rollUps/details";
        assertThat(health.number(details + "/wrongCells")).isEqualTo(WRONG);
        assertThat(health.text(details + "/warning")).contains("add up anew");
        assertThat(health.number(details + "/addedUp")).isEqualTo(health.number(details + "/people"));
        assertThat(anonymous().get("/actuator/health/readiness").expect(200).body())
                .doesNotContain("rollUps");
        var asked = statements.duringARead(
                () -> browser(world.admin()).script().get("/actuator/health").expect(200));
        assertThat(asked).noneMatch(sql -> sql.contains("time_entry"));
        as(world.admin()).post(STATE + "/rebuild", Map.of()).expect(202);
    }
}
