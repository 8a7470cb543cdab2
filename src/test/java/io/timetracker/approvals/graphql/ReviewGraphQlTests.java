package io.timetracker.approvals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.approvals.ReviewFixtures;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Tag("engine")
class ReviewGraphQlTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final String QUERY = """
            query($first: Int, $after: String) {
              timesheetReviews(first: $first, after: $after) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes {
                  period { id version firstDay status user { username } }
                  flags { kind day message }
                  days { date seconds hours workedSeconds entries }
                  projects { projectId name seconds hours entries }
                  entries totalSeconds totalHours
                } } }
            """;
    private static final String DECIDE = """
            mutation($input: DecideTimesheetsInput!) {
              decideTimesheets(input: $input) {
                message
                results { id success message error timesheetPeriod { status version } }
                userErrors { code field } } }
            """;

    @Autowired
    private ApplicationContext context;

    private ReviewFixtures fixtures;
    private Person ada;
    private Api api;
    private ProjectId website;

    @BeforeEach
    void graceDecides() {
        fixtures = new ReviewFixtures(context);
        fixtures.nobodyWaits();
        ada = world.person("ada");
        var grace = world.person("grace");
        api = as(grace);
        fixtures.approvers(world.admin(), grace);
        website = new ProjectId(world.project(ada, "Website"));
    }

    @AfterEach
    void nobodyDecides() {
        fixtures.nobodyWaits();
        fixtures.approvers(world.admin());
    }

    @Test
    void whatWaitsIsToldWithItsFlags() {
        fixtures.cleanWeek(ada, website, MONDAY.minusWeeks(1));
        fixtures.log(ada, website, MONDAY, 8, 21);
        fixtures.submit(ada, MONDAY);

        var all = api.graphQl(QUERY, Map.of("first", 1)).expect(200);

        assertThat(all.at("/errors").isMissingNode()).as(all.body()).isTrue();
        var reviews = "/data/timesheetReviews";
        assertThat(all.number(reviews + "/totalCount")).isEqualTo(2);
        assertThat(all.text(reviews + "/nodes/0/period/firstDay")).isEqualTo("2025-03-03");
        assertThat(all.text(reviews + "/nodes/0/period/user/username")).isEqualTo(ada.username());
        assertThat(all.at(reviews + "/nodes/0/flags").findValuesAsString("kind"))
                .containsExactly("LONG_DAY", "GAP", "GAP", "GAP", "GAP");
        assertThat(all.text(reviews + "/nodes/0/flags/0/message"))
                .isEqualTo("Monday, 3 Mar: 13:00 h worked, more than 10");
        assertThat(all.text(reviews + "/nodes/0/flags/0/day")).isEqualTo("2025-03-03");
        assertThat(all.at(reviews + "/nodes/0/days/0/hours").asDouble()).isEqualTo(13);
        assertThat(all.text(reviews + "/nodes/0/projects/0/name")).isEqualTo("Website");
        assertThat(all.number(reviews + "/nodes/0/totalSeconds")).isEqualTo(13 * 3600);

        var after = Map.of("first", 1, "after", all.text(reviews + "/pageInfo/endCursor"));
        var rest = api.graphQl(QUERY, after).expect(200);
        assertThat(rest.text(reviews + "/nodes/0/period/firstDay")).isEqualTo("2025-02-24");
        assertThat(rest.at(reviews + "/nodes/0/flags").size()).isZero();
        assertThat(rest.at(reviews + "/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void fiftyAreReadInAsManyStatementsAsTwo() {
        fixtures.cleanWeek(ada, website, MONDAY);
        fixtures.logWeek(ada, website, MONDAY.plusWeeks(1));
        fixtures.submit(ada, MONDAY.plusWeeks(1));
        var few = statements.duringARead(() -> api.graphQl(QUERY, Map.of()).expect(200));
        for (var week = 2; week < 52; week++) {
            fixtures.log(ada, website, MONDAY.plusWeeks(week), 9, 17);
            fixtures.submit(ada, MONDAY.plusWeeks(week));
        }

        var many = statements.duringARead(() -> api.graphQl(QUERY, Map.of()).expect(200));

        assertThat(api.graphQl(QUERY, Map.of())
                        .at("/data/timesheetReviews/nodes")
                        .size())
                .isEqualTo(50);
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void manyAreDecidedOnEachAlone() {
        var one = fixtures.submit(ada, MONDAY);
        var other = fixtures.submit(ada, MONDAY.plusWeeks(1));

        var done = api.graphQl(
                        DECIDE,
                        Map.of(
                                "input",
                                Map.of(
                                        "decisions",
                                        List.of(
                                                Map.of("id", one.id().value(), "act", "APPROVE", "version", 2),
                                                Map.of("id", other.id().value(), "act", "REJECT"),
                                                Map.of("id", other.id().value(), "act", "REJECT", "reason", "no")))))
                .expect(200);

        var payload = "/data/decideTimesheets";
        assertThat(done.text(payload + "/message")).isEqualTo("Approved 1 and rejected 1 of 3 weeks");
        assertThat(done.at(payload + "/results").findValuesAsString("success"))
                .containsExactly("true", "false", "true");
        assertThat(done.text(payload + "/results/0/timesheetPeriod/status")).isEqualTo("APPROVED");
        assertThat(done.text(payload + "/results/1/error")).isEqualTo("validation_error");
        assertThat(done.at(payload + "/results/1/timesheetPeriod").isNull()).isTrue();
        assertThat(done.text(payload + "/results/2/message")).isEqualTo("Rejected");
    }

    @Test
    void whoDoesNotDecideIsRefused() {
        var refused = as(ada).graphQl(QUERY, Map.of()).expect(200);
        assertThat(refused.body()).contains("forbidden");
        var decision = Map.of("input", Map.of("decisions", List.of(Map.of("id", 1, "act", "APPROVE"))));
        var payload = as(ada).graphQl(DECIDE, decision).expect(200);
        assertThat(payload.text("/data/decideTimesheets/userErrors/0/code")).isEqualTo("forbidden");
        assertThat(payload.at("/data/decideTimesheets/results").isNull()).isTrue();
        var none = api.graphQl(DECIDE, Map.of("input", Map.of("decisions", List.of())));
        assertThat(none.text("/data/decideTimesheets/userErrors/0/field")).isEqualTo("decisions");
    }
}
