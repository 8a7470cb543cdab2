package io.timetracker.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due soon, on Today and on a page of its own. */
@Tag("engine")
class DuePageTests extends ApplicationTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    @Autowired
    Zones zones;

    private Person ada;
    private Browser browser;
    private long project;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        browser = browser(ada);
        project = world.project(ada, "Website <b>");
    }

    private long task(String name, int daysAhead, String priority) {
        var body = Map.of(
                "project_id",
                project,
                "name",
                name,
                "priority",
                priority,
                "due_date",
                zones.today().plusDays(daysAhead).toString());
        return as(ada).post("/api/v1/tasks", body).expect(201).number("/task/id");
    }

    @Test
    void todayAsksForItAndLeadsToItWithoutAScript() {
        var section = browser.get("/").expect(200).html().expectFirst("section[aria-labelledby=due-soon]");

        assertThat(section.expectFirst("[hx-get]").attr("hx-get")).isEqualTo("/projects/due");
        assertThat(section.expectFirst("[hx-get]").attr("hx-trigger")).isEqualTo("load");
        assertThat(section.expectFirst("[hx-get] a").attr("href")).isEqualTo("/projects/due");
        assertThat(browser.get("/?date=2025-02-03").has("#due-soon")).isFalse();
    }

    @Test
    void eachTaskSaysProjectDayAndPriority() {
        task("Later", 2, "low");
        task("Not yet", 3, "urgent");
        task("Tomorrow's", 1, "high");
        var first = task("Header", 0, "urgent");

        var page = browser.get("/projects/due").expect(200);

        var tasks = page.html().select(".due-soon li");
        assertThat(tasks.eachText().stream().map(text -> text.replaceFirst("Acme \\S+", "Acme")))
                .containsExactly(
                        "Header Website <b> · Acme Urgent today",
                        "Tomorrow's Website <b> · Acme High tomorrow",
                        "Later Website <b> · Acme Low "
                                + DAY.format(zones.today().plusDays(2)));
        assertThat(tasks.getFirst().expectFirst("a").attr("href"))
                .isEqualTo("/projects/" + project + "/tasks/" + first);
        assertThat(tasks.getFirst().expectFirst("time").attr("datetime"))
                .isEqualTo(zones.today().toString());
    }

    @Test
    void whereNothingIsDueALineSaysSo() {
        task("Not yet", 3, "urgent");

        var part = browser.getInPlace("/projects/due").expect(200);

        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.text(".quiet")).startsWith("Nothing is due");
        assertThat(part.has(".due-soon")).isFalse();
    }

    @Test
    void theClientIsNamedToThoseWhoSeeTheProject() {
        var grace = world.person("grace");
        var body = Map.of(
                "project_id",
                project,
                "name",
                "Hers",
                "assignee_id",
                grace.id().value(),
                "due_date",
                zones.today().toString());
        as(ada).post("/api/v1/tasks", body).expect(201);

        assertThat(browser.get("/projects/due").text(".due-soon")).contains("Website <b> · Acme");
        assertThat(browser(grace).get("/projects/due").text(".due-soon"))
                .contains("Hers Website <b>")
                .doesNotContain("Acme");
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        task("Header", 0, "urgent");

        assertThat(browser(world.person("mallory")).get("/projects/due").has(".due-soon"))
                .isFalse();
    }

    @Test
    void aLongListNeedsNoMoreStatements() {
        IntStream.range(0, 15).forEach(number -> task("Task " + number, number % 3, "low"));
        browser.get("/projects/due");

        assertThat(statements.during(() -> browser.getInPlace("/projects/due"))).hasSizeLessThanOrEqualTo(5);
    }
}
