package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ReportRestTests extends ApplicationTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String QUERY = "/api/v1/reports/query";
    private static final String SUMMARY = "/api/v1/reports/summary";

    private Person ada;
    private ProjectView website;
    private ProjectView shop;

    @BeforeEach
    void adaHasWorked() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        shop = world.uniqueProject(ada, "Shop");
    }

    private void log(ProjectView project, String start, String end) {
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of("project_id", project.id().value(), "start_time", start, "end_time", end))
                .expect(201);
    }

    @Test
    void threeTimesTwentyMinutesAreAnHourOnEveryFace() {
        log(website, "2025-03-03T09:00", "2025-03-03T09:20");
        log(website, "2025-03-04T09:00", "2025-03-04T09:20");
        log(shop, "2025-03-04T10:00", "2025-03-04T10:20");

        var summary = as(ada).get(SUMMARY + "?start_date=2025-03-01&end_date=2025-03-31")
                .expect(200);
        assertThat(summary.at("/summary/total_hours").doubleValue()).isEqualTo(1.0);
        assertThat(summary.at("/total_hours").doubleValue()).isEqualTo(1.0);
        assertThat(summary.at("/billable_hours").doubleValue()).isEqualTo(1.0);
        assertThat(summary.text("/summary/start_date")).isEqualTo("2025-03-01T00:00:00");
        assertThat(summary.text("/summary/end_date")).isEqualTo("2025-03-31T23:59:59.999999");
        assertThat(summary.number("/summary/total_entries")).isEqualTo(3);
        assertThat(summary.number("/summary/by_project/0/project_id"))
                .isEqualTo(website.id().value());
        assertThat(summary.text("/summary/by_project/0/project_name")).isEqualTo(website.name());
        assertThat(summary.at("/summary/by_project/0/hours").doubleValue()).isEqualTo(0.67);
        assertThat(summary.number("/summary/by_project/0/entries")).isEqualTo(2);

        var report = as(ada).post(
                        QUERY,
                        Map.of(
                                "start_date",
                                "2025-03-01",
                                "end_date",
                                "2025-03-31",
                                "group_by",
                                List.of("day", "project"),
                                "compare",
                                true))
                .expect(200);
        assertThat(report.at("/report/totals/hours").doubleValue()).isEqualTo(1.0);
        var rows = report.at("/report/rows").valueStream().toList();
        assertThat(rows.stream()
                        .mapToDouble(row -> row.at("/totals/hours").doubleValue())
                        .sum())
                .isEqualTo(1.0);
        assertThat(report.text("/report/rows/0/keys/0/date")).isEqualTo("2025-03-03");
        assertThat(report.text("/report/rows/0/keys/1/name")).isEqualTo(website.name());
        assertThat(report.text("/report/compared_with/start_date")).isEqualTo("2025-02-01");
        assertThat(report.text("/report/currency")).hasSize(3);

        var graph = as(ada).graphQl("""
                        { report(query: {startDate: "2025-03-01", endDate: "2025-03-31", groupBy: [PROJECT], compare: true}) {
                            startDate endDate groupBy currency
                            rows { keys { group id label begin } totals { hours durationSeconds entries amount utilisation } before { hours } }
                            totals { hours billableHours billableSeconds }
                            comparedWith { startDate endDate totals { entries } } } }
                        """).expect(200);
        assertThat(graph.at("/data/report/totals/hours").doubleValue()).isEqualTo(1.0);
        assertThat(graph.text("/data/report/rows/0/keys/0/label")).isEqualTo(website.name());
        assertThat(graph.number("/data/report/rows/0/totals/durationSeconds")).isEqualTo(2400);
        assertThat(graph.text("/data/report/comparedWith/endDate")).isEqualTo("2025-02-28");
    }

    @Test
    void aSummaryOfMomentsReadsPartsOfDays() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        log(website, "2025-03-03T14:00", "2025-03-03T16:00");
        log(website, "2025-03-04T09:00", "2025-03-04T13:00");
        log(website, "2025-03-05T09:00", "2025-03-05T10:00");

        assertThat(hours("?start_date=2025-03-03T12:00&end_date=2025-03-05T08:59"))
                .isEqualTo(6.0);
        assertThat(hours("?start_date=2025-03-03T09:00:00&end_date=2025-03-03T09:00:00"))
                .isEqualTo(1.0);
        assertThat(hours("?start_date=2025-03-03&end_date=2025-03-03")).isEqualTo(3.0);
        assertThat(hours("?start_date=2025-03-05&end_date=2025-03-03")).isEqualTo(0.0);
        assertThat(hours("?start_date=2025-03-03&end_date=2025-03-05&project_id="
                        + shop.id().value()))
                .isEqualTo(0.0);
    }

    private double hours(String query) {
        return as(ada).get(SUMMARY + query).expect(200).at("/total_hours").doubleValue();
    }

    @Test
    void theLastThirtyDaysUntilNowAreMeantUnlessTold() {
        var now = LocalDateTime.now(ROME);
        log(website, now.minusHours(2).toString(), now.minusHours(1).toString());
        log(
                website,
                now.minusDays(29).toString(),
                now.minusDays(29).plusHours(1).toString());
        log(
                website,
                now.minusDays(31).toString(),
                now.minusDays(31).plusHours(1).toString());

        assertThat(hours("")).isEqualTo(2.0);
        assertThat(hours("?start_date=soon&end_date=later")).isEqualTo(2.0);
        assertThat(hours("?start_date=" + LocalDate.now(ROME).minusDays(40) + "&end_date=" + LocalDate.now(ROME)))
                .isEqualTo(3.0);
    }

    @Test
    void onlyAdministratorsAskForOthers() {
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        var range =
                "?start_date=2025-03-01&end_date=2025-03-31&user_id=" + ada.id().value();

        as(world.person("grace")).get(SUMMARY + range).expect(403);
        assertThat(as(ada).get(SUMMARY + range).expect(200).at("/total_hours").doubleValue())
                .isEqualTo(1.0);
        var admin = as(world.narrow(world.admin(), "admin:all"));
        assertThat(admin.get(SUMMARY + range).expect(200).at("/total_hours").doubleValue())
                .isEqualTo(1.0);
        as(world.narrow(ada, "read:time_entries")).get(SUMMARY).expect(403);
        anonymous().get(SUMMARY).expect(401);
        as(world.person("grace"))
                .post(
                        QUERY,
                        Map.of(
                                "preset",
                                "last_year",
                                "filter",
                                Map.of("user_ids", List.of(ada.id().value()))))
                .expect(403);
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField() {
        refused(Map.of(), "start_date");
        refused(Map.of("start_date", "2025-03-01"), "end_date");
        refused(Map.of("start_date", "2025-03-02", "end_date", "2025-03-01"), "end_date");
        refused(Map.of("start_date", "2025-03-40", "end_date", "2025-03-01"), "start_date");
        refused(Map.of("preset", "some_time"), "preset");
        refused(Map.of("preset", "today", "end_date", "2025-03-01"), "preset");
        refused(Map.of("preset", "today", "group_by", List.of("colour")), "group_by");
        refused(Map.of("preset", "today", "group_by", List.of("day", "day")), "group_by");
        refused(Map.of("preset", "today", "group_by", List.of("day", "user", "task", "client")), "group_by");
        refused(Map.of("preset", "today", "group", List.of("day")), "group");
        refused(Map.of("preset", "today", "filter", Map.of("user", 1)), "filter.user");
        var wrong = as(ada).graphQl("{ report(query: {startDate: \"2025-03-01\"}) { currency } }")
                .expect(200);
        assertThat(wrong.body()).contains("validation_error");
    }

    private void refused(Map<String, ?> body, String field) {
        assertThat(as(ada).post(QUERY, body)
                        .expect(400)
                        .json()
                        .path("errors")
                        .path(field)
                        .isArray())
                .as(body + " " + field)
                .isTrue();
    }

    @Test
    void aFilterIsOfAReasonableSize() {
        refuses("search", Map.of("search", "x".repeat(501)));
        refuses("tags", Map.of("tags", List.of("x".repeat(101))));
        refuses("tags", Map.of("tags", Collections.nCopies(101, "x")));
        refuses("project_ids", Map.of("project_ids", Collections.nCopies(5001, 1)));
        refuses("user_ids", Map.of("user_ids", Collections.singletonList(null)));
        as(ada).post(QUERY, Map.of("preset", "today", "filter", Map.of("search", "x".repeat(500))))
                .expect(200);
    }

    private void refuses(String field, Map<String, ?> filter) {
        var refused =
                as(ada).post(QUERY, Map.of("preset", "today", "filter", filter)).expect(400);
        assertThat(refused.at("/errors").has("filter." + field))
                .as(refused.body())
                .isTrue();
    }
}
