package io.timetracker.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Locale;
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

    @Test
    void aFilterThatIsNotUnderstoodIsRefusedInsteadOfLeftOut() {
        var ada = browser(this.ada);
        for (var wrong : List.of(
                "user=abc",
                "user=99999999999999999999",
                "client=1x",
                "project=-1",
                "task=*",
                "billable=maybe",
                "paid=1",
                "approved=true")) {
            var field = wrong.substring(0, wrong.indexOf('='));
            var page = ada.get(MARCH + "&" + wrong).expect(200);
            assertThat(page.text("#report [role=alert]"))
                    .as(wrong)
                    .startsWith(
                            field.equals("user")
                                    ? "Person:"
                                    : field.substring(0, 1).toUpperCase(Locale.ROOT));
            assertThat(page.has("#report-totals")).as(wrong).isFalse();
            ada.get("/reports/export?format=csv&" + wrong).expect(400);
        }
        var blank = MARCH + "&user=&client=&project=&task=&billable=&paid=&approved=";
        assertThat(ada.get(blank).expect(200).text("#report-totals")).contains("1.00");
    }

    @Test
    void tasksAndTheTotalLeadToTheirEntries() {
        var project = website.id().value();
        var task = as(ada).post("/api/v1/tasks", Map.of("name", "Draw", "project_id", project))
                .expect(201)
                .number("/task/id");
        var entry = Map.<String, Object>of(
                "project_id",
                project,
                "task_id",
                task,
                "start_time",
                "2025-03-20T09:00",
                "end_time",
                "2025-03-20T10:00");
        as(ada).post("/api/v1/time-entries", entry).expect(201);

        var page = browser(ada).get(MARCH + "&group=task").expect(200);

        var links = page.html().select("#report-table tbody a[href*=task=" + task + "]");
        assertThat(links).hasSize(4);
        assertThat(links.getFirst().text()).isEqualTo("1.00");
        assertThat(links.getLast().text()).isEqualTo("1");
        var shown = browser(ada).get(links.getFirst().attr("href")).expect(200);
        assertThat(shown.html().select(".entry")).hasSize(1);
        var total = page.html().select("#report-table tfoot a");
        assertThat(browser(ada)
                        .get(total.getFirst().attr("href"))
                        .expect(200)
                        .html()
                        .select(".entry"))
                .hasSize(Integer.parseInt(total.getLast().text()));
    }

    /** Nothing is lost that is on no project, client or task and bears no tag; administrators find anybody's. */
    @Test
    void whatIsMissingAndWhatIsSomebodyElsesLeadsToItsEntries() {
        var client = world.client(ada).value();
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of("client_id", client, "start_time", "2025-03-21T09:00", "end_time", "2025-03-21T09:45"))
                .expect(201);

        everyRowLeadsToItsEntries(ada, "&group=project", 3);
        everyRowLeadsToItsEntries(ada, "&group=tag&group=task&group=project", 3);
        var hers = "&user=" + ada.id().value();
        everyRowLeadsToItsEntries(world.admin(), hers + "&group=project", 3);
        everyRowLeadsToItsEntries(world.admin(), hers + "&group=user&group=day", 4);
        everyRowLeadsToItsEntries(world.admin(), hers + "&group=client&group=project&group=billable", 3);
    }

    @Test
    void billableNumbersLeadToWhatIsBillableAndThoseOfBeforeToThatPeriod() {
        var unbillable = Map.<String, Object>of(
                "project_id",
                shop.id().value(),
                "start_time",
                "2025-03-12T09:00",
                "end_time",
                "2025-03-12T10:00",
                "billable",
                false);
        as(ada).post("/api/v1/time-entries", unbillable).expect(201);
        log(shop, "2025-02-04T09:00", "2025-02-04T09:30");

        var page = browser(ada).get(MARCH + "&group=project&compare=yes").expect(200);

        var row = page.html().select("#report-table tbody tr").first();
        assertThat(row.select("a").eachText()).containsExactly("1.67", "0.50", "0.67", "0.00", "3");
        var links = row.select("a").eachAttr("href");
        assertThat(links.get(1)).startsWith("/time?from=2025-02-01&until=2025-02-28");
        assertThat(browser(ada).get(links.get(1)).html().select(".entry")).hasSize(1);
        assertThat(links.get(2)).contains("billable=yes");
        assertThat(browser(ada).get(links.get(2)).html().select(".entry")).hasSize(2);
        assertThat(links.get(3)).isEqualTo(links.get(2));
        assertThat(browser(ada).get(links.get(4)).html().select(".entry")).hasSize(3);
    }

    private void everyRowLeadsToItsEntries(Person reader, String asked, int linked) {
        var rows = browser(reader).get(MARCH + asked).expect(200).html().select("#report-table tbody tr");
        var links = rows.stream()
                .map(row -> row.select("a[href^=/time?]"))
                .filter(found -> !found.isEmpty())
                .toList();

        assertThat(links).as(rows.eachText().toString()).hasSize(linked);
        for (var link : links) {
            var href = link.getFirst().attr("href");
            assertThat(browser(reader).get(href).expect(200).html().select(".entry"))
                    .as(href)
                    .hasSize(Integer.parseInt(link.getLast().text()));
        }
    }

    @Test
    void aRangeOfTheTeamThatThereIsNotIsRefused() {
        var admin = browser(world.admin());
        admin.get("/team?preset=nope").expect(400);
        admin.get("/team?preset=last_year").expect(400);
        admin.get("/team?preset=").expect(200);
        admin.get("/team?preset=last_week").expect(200);
    }

    @Test
    void whatIsPaidIsNotAskedForADayThatThereIsNot() {
        var admin = browser(world.admin());
        var client = "" + website.clientId().value();
        for (var until : List.of("0000-00-00", "2025-02-30", "someday", "0001-01-01")) {
            admin.get("/reports/unbilled/pay?client=" + client + "&until=" + until)
                    .expect(400);
            admin.post("/reports/unbilled/pay", Map.of("client", client, "until", until, "part", "7-1-1"))
                    .expect(400);
        }
        admin.get("/reports/unbilled/pay?client=abc").expect(404);
        admin.post("/reports/unbilled/pay", Map.of("client", "abc", "part", "7-1-1"))
                .expect(404);
        var without = admin.post("/reports/unbilled/pay", Map.of("client", client, "part", "7-1-1"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("main [role=alert]")).contains("Until: Is required");
    }

    @Test
    void whoPaysLateIsToldThatItIsPaidAndUndoingKeepsTheDay() {
        var admin = browser(world.admin());
        browser(ada).get("/reports/unbilled?until=abc").expect(400);
        var unbilled = "/reports/unbilled?until=2025-03-31";
        var form = admin.get("/reports/unbilled/pay?until=2025-03-31&client="
                        + website.clientId().value())
                .expect(200);
        var part = form.html().expectFirst("[name=part]").val();
        var fields = Map.of(
                "client", "" + website.clientId().value(), "until", "2025-03-31", "part", part, "invoiceNumber", "");

        var done = admin.post("/reports/unbilled/pay", fields);
        assertThat(done.header("Location")).endsWith(unbilled);
        var undo = admin.get(unbilled).html().expectFirst(".flash form").attr("action");
        assertThat(undo).endsWith("?until=2025-03-31");
        var late = admin.post("/reports/unbilled/pay", fields);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("main")).contains("Everything is billed.", "not there any more");

        assertThat(admin.post(undo, Map.of()).header("Location")).endsWith(unbilled);
    }
}
