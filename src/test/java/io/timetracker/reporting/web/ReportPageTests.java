package io.timetracker.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportPageTests extends ApplicationTest {

    private static final String MARCH = "/reports?preset=own&from=2025-03-01&until=2025-03-31";

    private Person ada;
    private ProjectView website;
    private ProjectView shop;

    @BeforeEach
    void adaHasWorked() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        shop = world.uniqueProject(ada, "Shop");
        log(website, "2025-03-03T09:00", "2025-03-03T09:20");
        log(shop, "2025-03-04T09:00", "2025-03-04T09:20");
        log(shop, "2025-03-11T09:00", "2025-03-11T09:20");
    }

    private void log(ProjectView project, String start, String end) {
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of("project_id", project.id().value(), "start_time", start, "end_time", end, "tags", "css"))
                .expect(201);
    }

    @Test
    void itShowsWhatTheQuerySaysAndLeadsToTheEntries() {
        var page = browser(ada).get(MARCH + "&group=project").expect(200);

        assertThat(page.text("#report-totals")).contains("1.00");
        assertThat(page.html().select("#report-table tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith(shop.name() + " 0.67"))
                .anySatisfy(row -> assertThat(row).startsWith(website.name() + " 0.33"));
        assertThat(page.text("#report-table tfoot")).startsWith("Total 1.00");
        var link = page.html().expectFirst("#report-table tbody tr a").attr("href");
        assertThat(link)
                .isEqualTo("/time?from=2025-03-01&until=2025-03-31&project="
                        + shop.id().value());
        assertThat(browser(ada).get(link).expect(200).html().select(".entry")).hasSize(2);
        assertThat(page.html().expectFirst("report-chart").attr("data-hours")).isEqualTo("[0.67,0.33]");
        assertThat(page.has("#user")).isFalse();
    }

    @Test
    void daysWithoutWorkAreDrawnTooAndTheTableHasThoseWith() {
        var page = browser(ada)
                .get(MARCH + "&group=week&group=project&compare=yes")
                .expect(200);

        assertThat(page.html().expectFirst("report-chart").attr("data-hours")).isEqualTo("[0,0.67,0.33,0,0,0]");
        assertThat(page.html().select("#report-table tbody tr")).hasSize(3);
        assertThat(page.text("#report")).contains("Compared with 1 Feb 2025");
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatWasTypedStays() {
        var page = browser(ada).get("/reports?preset=own&from=2025-03-02&until=2025-03-01");

        assertThat(page.text("#report [role=alert]")).contains("Until: Must not lie before the first day");
        assertThat(page.html().expectFirst("#from").val()).isEqualTo("2025-03-02");
        assertThat(browser(ada).get("/reports?preset=own").text("#report [role=alert]"))
                .contains("From: Is required");
        assertThat(browser(ada).get("/reports?preset=soon").text("#report [role=alert]"))
                .contains("Period:");
        for (var wrong :
                List.of("&group=colour", "&group=day&group=week&group=month&group=year", "&user=x&group=day")) {
            browser(ada).get(MARCH + wrong);
        }
    }

    @Test
    void anAdministratorSeesEverybodyAndChoosesSomebody() {
        var page = browser(world.admin())
                .get(MARCH + "&group=user&group=tag&user=" + ada.id().value())
                .expect(200);

        assertThat(page.text("#report-table tbody")).contains(ada.username(), "css", "1.00");
        assertThat(page.html().expectFirst("#user option[selected]").val())
                .isEqualTo("" + ada.id().value());
        browser(world.person("grace")).get(MARCH + "&user=" + ada.id().value()).expect(403);
    }
}
