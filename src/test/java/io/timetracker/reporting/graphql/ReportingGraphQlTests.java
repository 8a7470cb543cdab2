package io.timetracker.reporting.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ReportingGraphQlTests extends ApplicationTest {

    private static final String RANGE = "(startDate: \"2025-03-01\", endDate: \"2025-03-31\")";
    private static final String TOTALS = "totals" + RANGE + " { durationSeconds hours amount entries }";
    private static final String PROJECTS = "{ projects(first: 50) { nodes { name " + TOTALS + " } } }";
    private static final String MARK = """
            mutation($in: MarkPaidInput!) {
              it: markPaid(input: $in) { marked { entries durationSeconds undo { handle } } userErrors { code field } } }
            """;

    private Person ada;
    private ProjectView website;

    @BeforeEach
    void adaWorked() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        log(ada, website, "2025-03-03");
    }

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    private void log(Person person, ProjectView project, String day) {
        as(person)
                .post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                project.id().value(),
                                "start_time",
                                day + "T09:00",
                                "end_time",
                                day + "T10:30"))
                .expect(201);
    }

    @Test
    void manyProjectsSayWhatTheyComeToInAsManyStatementsAsOne() {
        var one = as(ada).graphQl(PROJECTS).expect(200);
        assertThat(one.number("/data/projects/nodes/0/totals/durationSeconds")).isEqualTo(5400);
        assertThat(one.at("/data/projects/nodes/0/totals/hours").asDouble()).isEqualTo(1.5);
        var few = statements
                .duringARead(() -> as(ada).graphQl(PROJECTS).expect(200))
                .size();
        for (var number = 0; number < 8; number++) {
            log(ada, world.uniqueProject(ada, "Other"), "2025-03-1" + number);
        }

        var sent = statements.duringARead(() -> as(ada).graphQl(PROJECTS).expect(200));

        assertThat(sent).hasSize(few);
        assertThat(sent).filteredOn(sql -> sql.contains("roll_up")).hasSize(1);
    }

    @Test
    void clientsTasksAndPeopleHaveThemToo() {
        var task = world.task(ada, website.id().value(), "Layout");
        var query = "{ client(id: %d) { %s } task(id: %d) { %s } user(id: %d) { %s } }"
                .formatted(
                        website.clientId().value(),
                        TOTALS,
                        task,
                        TOTALS,
                        ada.id().value(),
                        TOTALS);

        var answer = as(world.admin()).graphQl(query).expect(200);

        assertThat(answer.number("/data/client/totals/entries")).isGreaterThanOrEqualTo(1);
        assertThat(answer.number("/data/task/totals/entries")).isZero();
        assertThat(answer.number("/data/user/totals/durationSeconds")).isEqualTo(5400);
    }

    @Test
    void withoutTheModuleThereAreNone() {
        world.switchOff("reports");

        assertThat(as(ada).graphQl(PROJECTS).body()).contains("errors");
        assertThat(as(ada).graphQl("{ ownWeek { streak } }").body()).contains("errors");
    }

    @Test
    void theTeamIsForThoseWhoSeeEverybody() {
        var query = "{ team(preset: LAST_MONTH) { startDate members { user { username } durationSeconds waitingWeeks } "
                + "budgets { project { name } budget { percent } } } }";

        assertThat(as(ada).graphQl(query).body()).contains("errors");
        var answer = as(world.person("max", Role.MANAGER)).graphQl(query).expect(200);
        assertThat(answer.at("/data/team/members")).isNotEmpty();
        assertThat(as(ada).graphQl("{ ownWeek { days { date usualSeconds isToday } projects { name } streak } }")
                        .expect(200)
                        .at("/data/ownWeek/days"))
                .hasSize(7);
    }

    @Test
    void whatIsUnbilledIsMarkedAsPaidOnce() {
        var unbilled = "{ unbilled(until: \"2025-03-31\", clientIds: [%d]) { all { entries durationSeconds } "
                + "clients { clientId projects { projectId all { hours amount } } } } }";
        var query = unbilled.formatted(website.clientId().value());
        var all = as(world.admin()).graphQl(query).expect(200);
        var input = Map.of(
                "clientId",
                website.clientId().value(),
                "until",
                "2025-03-31",
                "expectedEntries",
                all.number("/data/unbilled/all/entries"),
                "expectedSeconds",
                all.number("/data/unbilled/all/durationSeconds"));

        assertThat(as(ada).graphQl(MARK, Map.of("in", input)).text("/data/it/userErrors/0/code"))
                .isEqualTo("forbidden");
        var marked = as(world.admin()).graphQl(MARK, Map.of("in", input)).expect(200);
        assertThat(marked.number("/data/it/marked/entries")).isGreaterThanOrEqualTo(1);
        assertThat(as(world.admin()).graphQl(MARK, Map.of("in", input)).text("/data/it/userErrors/0/code"))
                .isEqualTo("unpaid_changed");
        assertThat(as(world.admin()).graphQl(query).number("/data/unbilled/all/entries"))
                .isZero();
    }

    @Test
    void aRefusedQueryNamesTheFieldThatIsToBlame() {
        blames("startDate", "{}");
        blames("groupBy", "{preset: TODAY, groupBy: [DAY, USER, PROJECT, CLIENT]}");
        blames("preset", "{preset: TODAY, startDate: \"2025-03-01\", endDate: \"2025-03-02\"}");
        blames("text", "{preset: TODAY, filter: {text: \"%s\"}}".formatted("x".repeat(501)));
        var misread = as(ada).graphQl("{ report(query: {preset: TODAY, filter: {userIds: [\"abc\"]}}) { startDate } }");
        assertThat(misread.text("/errors/0/extensions/field")).contains("userIds");
        assertThat(as(ada).graphQl("{ team(preset: TODAY, startDate: \"2025-03-01\") { startDate } }")
                        .body())
                .contains("errors");
    }

    private void blames(String field, String query) {
        var refused = as(ada).graphQl("{ report(query: %s) { startDate } }".formatted(query));
        assertThat(refused.text("/errors/0/extensions/code")).as(refused.body()).isEqualTo("validation_error");
        assertThat(refused.text("/errors/0/extensions/field")).isEqualTo(field);
        assertThat(refused.text("/errors/0/extensions/errors/" + field + "/0")).isNotBlank();
        assertThat(refused.text("/errors/0/message")).contains(field);
    }

    @Test
    void whatIsNoDateAndNoCursorIsSaidPlainly() {
        var literal = as(ada).graphQl("{ report(query: {startDate: \"0000-00-00\"}) { startDate } }");
        assertThat(literal.body()).contains("Is not a date").doesNotContain("Invalid value for", "java.");
        var variable = as(ada).graphQl(
                        "query($q: ReportQuery!) { report(query: $q) { startDate } }",
                        Map.of("q", Map.of("startDate", "0000-00-00")));
        assertThat(variable.body()).contains("Is not a date").doesNotContain("could not be parsed");
        assertThat(as(ada).graphQl("{ savedReports(after: \"garbage\") { nodes { id } } }")
                        .text("/errors/0/extensions/field"))
                .isEqualTo("cursor");
    }
}
