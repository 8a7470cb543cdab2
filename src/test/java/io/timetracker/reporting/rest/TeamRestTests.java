package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("engine")
class TeamRestTests extends ApplicationTest {

    private static final String MARCH = "/api/v1/reports/team?start_date=2025-03-03&end_date=2025-03-09";

    private static JsonNode member(Answer answer, Person person) {
        for (var member : answer.at("/team/members")) {
            if (member.get("user_id").asLong() == person.id().value()) {
                return member;
            }
        }
        throw new AssertionError("nobody is " + person.username());
    }

    private void log(Person person, long project, String day, boolean billable) {
        as(person)
                .post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                project,
                                "start_time",
                                day + "T09:00",
                                "end_time",
                                day + "T11:00",
                                "billable",
                                billable))
                .expect(201);
    }

    @Test
    void managersSeeWhoWorksHowMuchAndWhatWaits() {
        var ada = world.person("ada");
        var website = world.uniqueProject(ada, "Website");
        log(ada, website.id().value(), "2025-03-03", true);
        log(ada, website.id().value(), "2025-03-04", false);
        as(ada).post("/api/v1/timer/start", Map.of("project_id", website.id().value()))
                .expect(201);
        var period = as(ada).post("/api/v1/timesheet-periods", Map.of("reference_date", "2025-03-03"))
                .expect(201)
                .number("/timesheet_period/id");
        as(ada).post("/api/v1/timesheet-periods/" + period + "/submit", Map.of())
                .expect(200);

        var seen = member(as(world.person("max", Role.MANAGER)).get(MARCH).expect(200), ada);

        assertThat(seen.get("duration_seconds").asLong()).isEqualTo(14_400);
        assertThat(seen.get("billable_seconds").asLong()).isEqualTo(7200);
        assertThat(seen.get("billable_share").asDouble()).isEqualTo(50);
        assertThat(seen.get("expected_seconds").asLong()).isEqualTo(5 * 8 * 3600);
        assertThat(seen.get("utilisation").asDouble()).isEqualTo(10);
        assertThat(seen.get("waiting_weeks").asLong()).isEqualTo(1);
        assertThat(seen.get("works").get("name").asString()).isEqualTo(website.name());
        as(ada).post("/api/v1/timer/stop", Map.of()).expect(200);
        assertThat(member(as(world.admin()).get(MARCH).expect(200), ada)
                        .get("works")
                        .isNull())
                .isTrue();
    }

    @Test
    void otherPeopleDoNotSeeTheTeam() {
        as(world.person("ada")).get(MARCH).expect(403);
        as(world.narrow(world.admin(), "read:time_entries")).get(MARCH).expect(403);
        as(world.admin()).get("/api/v1/reports/team?preset=someday").expect(400);
        as(world.admin())
                .get("/api/v1/reports/team?preset=this_week&start_date=2025-03-03")
                .expect(400);
        as(world.admin()).get("/api/v1/reports/team?preset=last_month").expect(200);
        world.switchOff("reports");
        try {
            as(world.admin()).get(MARCH).expect(403);
        } finally {
            world.resetRules();
        }
    }

    @Test
    void itCostsTheSameHoweverManyPeopleThereAre() {
        var admin = as(world.admin());
        admin.get(MARCH).expect(200);
        var few = statements.duringARead(() -> admin.get(MARCH).expect(200)).size();
        for (var number = 0; number < 60; number++) {
            var person = world.person("crowd");
            var project = world.project(person, "Work");
            log(person, project, "2025-03-05", true);
            as(person)
                    .post("/api/v1/timer/start", Map.of("project_id", project))
                    .expect(201);
        }
        assertThat(statements.duringARead(() -> admin.get(MARCH).expect(200))).hasSizeLessThanOrEqualTo(few + 3);
        assertThat(few).isLessThanOrEqualTo(16);
    }

    @Test
    void budgetsAreSortedByHowMuchIsUsed() {
        var ada = world.person("ada");
        var near = world.uniqueProject(ada, "Near");
        var far = world.uniqueProject(ada, "Far");
        for (var project : List.of(near, far)) {
            as(ada).put(
                            "/api/v1/projects/" + project.id().value(),
                            Map.of("estimated_hours", project == near ? 2 : 200))
                    .expect(200);
            log(ada, project.id().value(), project == near ? "2025-03-06" : "2025-03-07", true);
        }
        var budgets = as(world.admin()).get(MARCH).expect(200).at("/team/budgets");
        var names = new java.util.ArrayList<String>();
        budgets.forEach(budget -> names.add(budget.get("name").asString()));
        assertThat(names).contains(near.name());
        if (names.contains(far.name())) {
            assertThat(names.indexOf(near.name())).isLessThan(names.indexOf(far.name()));
        }
    }

    @Test
    void theOwnWeekSaysTheDaysAndTheProjects() {
        var ada = world.person("ada");
        var answer = as(ada).get("/api/v1/reports/own-week").expect(200);
        assertThat(answer.at("/week/days")).hasSize(7);
        assertThat(answer.number("/week/streak")).isZero();
        var project = world.uniqueProject(ada, "Website");
        log(
                ada,
                project.id().value(),
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString(),
                true);
        var now = as(ada).get("/api/v1/reports/own-week").expect(200);
        assertThat(now.text("/week/projects/0/name")).isEqualTo(project.name());
        assertThat(now.number("/week/duration_seconds")).isEqualTo(7200);
        assertThat(now.number("/week/streak")).isEqualTo(1);
        assertThat(statements.duringARead(
                        () -> as(ada).get("/api/v1/reports/own-week").expect(200)))
                .hasSizeLessThanOrEqualTo(9);
    }
}
