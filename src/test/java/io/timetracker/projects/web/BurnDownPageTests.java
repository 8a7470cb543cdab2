package io.timetracker.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the hours of a project went, as lines and as a table, for whoever worked on it and administrators. */
@Tag("engine")
class BurnDownPageTests extends ApplicationTest {

    @Autowired
    Zones zones;

    private Person ada;
    private Browser browser;
    private long project;
    private String path;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        browser = browser(ada);
        project = world.project(ada, "Website");
        path = "/projects/" + project;
    }

    private void work(int daysAgo, int hours) {
        var start = zones.today().minusDays(daysAgo).atTime(1, 0);
        var body = Map.of(
                "project_id", project,
                "start_time", start.toString(),
                "end_time", start.plusHours(hours).toString());
        as(ada).post("/api/v1/time-entries", body).expect(201);
    }

    private void estimate(int hours) {
        as(ada).patch("/api/v1/projects/" + project, Map.of("estimated_hours", hours))
                .expect(200);
    }

    @Test
    void theProjectsPageAsksForItAndLeadsToItWithoutAScript() {
        work(2, 3);

        var section = browser.get(path).expect(200).html().expectFirst("section[aria-labelledby=burn-down]");

        var asks = section.expectFirst("[hx-get]");
        assertThat(asks.attr("hx-get")).isEqualTo(path + "/burn-down");
        assertThat(asks.attr("hx-trigger")).isEqualTo("load");
        assertThat(asks.expectFirst("a").attr("href")).isEqualTo(path + "/burn-down");
        assertThat(browser.getInPlace(path + "/burn-down").expect(200).body()).doesNotContain("<html");
    }

    @Test
    void linesAndTableSayTheSame() {
        estimate(20);
        work(40, 5);
        work(2, 3);
        work(0, 2);

        var html = browser.get(path + "/burn-down").expect(200).html();

        var rows = html.select("details tbody tr");
        assertThat(rows).hasSize(30);
        assertThat(rows.get(26).text()).endsWith("5:00 20:00");
        assertThat(rows.get(27).text()).isEqualTo(zones.today().minusDays(2) + " 8:00 20:00");
        assertThat(rows.get(29).text()).isEqualTo(zones.today() + " 10:00 20:00");
        var points = html.expectFirst("polyline").attr("points").split(" ");
        assertThat(points).hasSize(30);
        assertThat(points[0]).isEqualTo("0.00,75.00");
        assertThat(points[27]).isEqualTo("270.00,60.00");
        assertThat(points[29]).isEqualTo("290.00,50.00");
        assertThat(html.expectFirst("svg .burn__estimate").attr("y1")).isEqualTo("0.00");
        assertThat(html.select(".burn__hours span").eachText()).containsExactly("20 h", "10 h", "0 h");
    }

    @Test
    void thePictureHasANameADescriptionAndNoStyleOfItsOwn() {
        work(1, 1);

        var html = browser.get(path + "/burn-down").expect(200).html();

        var plot = html.expectFirst("svg[role=img]");
        for (var id : plot.attr("aria-labelledby").split(" ")) {
            assertThat(html.getElementById(id).text()).isNotBlank();
        }
        assertThat(html.select("main [style], main style")).isEmpty();
        assertThat(html.select(".burn__plot .burn__estimate")).isEmpty();
        assertThat(html.expectFirst(".crumbs a[href='" + path + "']").text()).isEqualTo("Website");
    }

    @Test
    void itIsForWhoeverManagesOrHasWorkedOnIt() {
        assertThat(browser.get(path).expect(200).has("#burn-down")).isFalse();
        browser.get(path + "/burn-down").expect(403);
        work(1, 1);
        assertThat(browser.get(path).expect(200).has("#burn-down")).isTrue();

        var grace = browser(world.person("grace", Role.MANAGER));
        assertThat(grace.get(path).expect(200).has("#burn-down")).isTrue();
        grace.get(path + "/burn-down").expect(200);
        browser(world.person("mallory")).get(path + "/burn-down").expect(403);
        assertThat(browser(world.admin()).get(path).expect(200).has("#burn-down"))
                .isTrue();
        browser.get("/projects/987654321/burn-down").expect(404);
    }

    @Test
    void itNeedsFewStatements() {
        work(1, 1);
        browser.get(path + "/burn-down");

        assertThat(statements.during(() -> browser.getInPlace(path + "/burn-down")))
                .hasSizeLessThanOrEqualTo(5);
    }
}
