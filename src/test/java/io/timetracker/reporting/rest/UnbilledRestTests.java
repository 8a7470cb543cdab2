package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class UnbilledRestTests extends ApplicationTest {

    private static final String UNBILLED = "/api/v1/reports/unbilled";

    private Person ada;
    private ProjectView website;
    private ProjectView shop;

    @BeforeEach
    void adaWorkedForTwoClients() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        shop = world.uniqueProject(ada, "Shop");
        log(website, "2025-03-03T09:00", "2025-03-03T10:00");
        log(website, "2025-03-04T09:00", "2025-03-04T09:30");
        log(website, "2025-03-05T09:00", "2025-03-05T10:00", "billable", false);
        log(website, "2025-04-01T09:00", "2025-04-01T10:00");
    }

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    private long log(ProjectView project, String start, String end, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("project_id", project.id().value());
        body.put("start_time", start);
        body.put("end_time", end);
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return as(ada).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private Map<String, Object> command(long entries, long seconds, Object... more) {
        var body = new HashMap<String, Object>();
        body.put("client_id", website.clientId().value());
        body.put("until", "2025-03-31");
        body.put("expected_entries", entries);
        body.put("expected_seconds", seconds);
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return body;
    }

    private Answer pay(Map<String, Object> body) {
        return as(world.admin()).post(UNBILLED + "/mark-paid", body);
    }

    private Answer unbilled() {
        return as(ada).get(UNBILLED + "?until=2025-03-31&client_id="
                        + website.clientId().value())
                .expect(200);
    }

    private void mustLeave(long entries) {
        assertThat(unbilled().number("/unbilled/all/entries")).isEqualTo(entries);
    }

    @Test
    void whatIsBillableAndNotPaidIsAddedUpByClientAndProject() {
        var answer = unbilled();

        assertThat(answer.text("/unbilled/until")).isEqualTo("2025-03-31");
        assertThat(answer.number("/unbilled/all/duration_seconds")).isEqualTo(5400);
        assertThat(answer.at("/unbilled/clients/0/projects")).hasSize(1);
        assertThat(answer.number("/unbilled/clients/0/client_id"))
                .isEqualTo(website.clientId().value());
        assertThat(answer.number("/unbilled/clients/0/projects/0/project_id"))
                .isEqualTo(website.id().value());
        assertThat(answer.at("/unbilled/clients/0/projects/0/all/hours").asDouble())
                .isEqualTo(1.5);
        assertThat(answer.number("/unbilled/clients/0/not_approved/entries")).isEqualTo(2);
        assertThat(answer.number("/unbilled/clients/0/approved/entries")).isZero();
    }

    @Test
    void itIsMarkedAsPaidWithAnInvoiceAndTakenBack() {
        var marked = pay(command(2, 5400, "invoice_number", "INV-7")).expect(200);

        assertThat(marked.number("/affected")).isEqualTo(2);
        mustLeave(0);
        var paid = as(ada).get("/api/v1/time-entries?paid=true").expect(200);
        assertThat(paid.at("/time_entries")).hasSize(2);
        assertThat(paid.text("/time_entries/0/invoice_number")).isEqualTo("INV-7");
        assertThat(as(ada).get("/api/v1/time-entries?paid=false").expect(200).at("/time_entries"))
                .hasSize(2);
        as(world.admin())
                .post("/api/v1/undo/" + marked.text("/undo/handle"), Map.of())
                .expect(200);
        mustLeave(2);
        assertThat(as(ada).get("/api/v1/time-entries?paid=true").expect(200).at("/time_entries"))
                .isEmpty();
        assertThat(as(ada).get("/api/v1/time-entries?paid=false")
                        .expect(200)
                        .at("/time_entries/1/invoice_number")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatWasAddedMeanwhileIsNotPaidUnseen() {
        log(website, "2025-03-06T09:00", "2025-03-06T10:00");

        var refused = pay(command(2, 5400)).expect(409);

        assertThat(refused.body()).contains("unpaid_changed", "not there any more");
        mustLeave(3);
        pay(command(3, 9000)).expect(200);
        assertThat(pay(command(3, 9000)).expect(409).body()).contains("unpaid_changed");
        assertThat(pay(command(0, 0)).expect(400).body()).contains("nothing_changed");
        mustLeave(0);
    }

    @Test
    void onlyChosenProjectsOfTheClientArePaid() {
        pay(command(2, 5400, "project_ids", new long[] {website.id().value()})).expect(200);
        mustLeave(0);
        pay(command(2, 5400, "project_ids", new long[] {shop.id().value()})).expect(400);
    }

    @Test
    void workOnNoProjectIsPaidByItselfOrWithTheRest() {
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "client_id", website.clientId().value(),
                                "start_time", "2025-03-10T09:00",
                                "end_time", "2025-03-10T11:00"))
                .expect(201);

        assertThat(pay(command(1, 7200, "without_project", true)).expect(200).number("/affected"))
                .isEqualTo(1);
        mustLeave(2);
        pay(command(2, 5400)).expect(200);
        mustLeave(0);
    }

    @Test
    void whoDoesNotAdministerMarksNothing() {
        var body = command(2, 5400);
        as(ada).post(UNBILLED + "/mark-paid", body).expect(403);
        as(world.person("max", Role.MANAGER))
                .post(UNBILLED + "/mark-paid", body)
                .expect(403);
        as(world.narrow(world.admin(), "read:reports"))
                .post(UNBILLED + "/mark-paid", body)
                .expect(403);
        as(world.narrow(world.admin(), "read:time_entries")).get(UNBILLED).expect(403);
        mustLeave(2);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        pay(command(2, 5400, "until", "someday")).expect(400);
        pay(command(2, 5400, "client_id", 999_999_999L)).expect(404);
        pay(command(2, 5400, "projects", 1)).expect(400);
        pay(command(-1, 5400)).expect(400);
        pay(Map.of("client_id", website.clientId().value(), "until", "2025-03-31"))
                .expect(400);
        as(ada).get(UNBILLED + "?until=x").expect(400);
        mustLeave(2);
    }

    @Test
    void managersSeeEverybodysAndOthersTheirOwn() {
        var eve = world.person("eve");
        var path =
                UNBILLED + "?until=2025-03-31&client_id=" + website.clientId().value();
        assertThat(as(eve).get(path).expect(200).number("/unbilled/all/entries"))
                .isZero();
        assertThat(as(world.person("max", Role.MANAGER)).get(path).expect(200).number("/unbilled/all/entries"))
                .isEqualTo(2);
    }

    @Test
    void closedAndApprovedTimeIsPaidToo() {
        var admin = as(world.admin());
        var period = as(ada).post("/api/v1/timesheet-periods", Map.of("reference_date", "2025-03-03"))
                .expect(201)
                .number("/timesheet_period/id");
        as(ada).post("/api/v1/timesheet-periods/" + period + "/submit", Map.of())
                .expect(200);
        admin.post("/api/v1/timesheet-periods/" + period + "/approve", Map.of()).expect(200);
        assertThat(unbilled().number("/unbilled/clients/0/approved/entries")).isEqualTo(2);
        admin.post("/api/v1/timesheet-periods/" + period + "/close", Map.of()).expect(200);

        var marked = pay(command(2, 5400)).expect(200);

        mustLeave(0);
        admin.post("/api/v1/undo/" + marked.text("/undo/handle"), Map.of()).expect(200);
        mustLeave(2);
    }

    @Test
    void howMuchThereIsCostsNoMoreStatements() {
        var path = UNBILLED + "?until=2025-03-31";
        as(ada).get(path).expect(200);
        var few = statements.duringARead(() -> as(ada).get(path).expect(200)).size();
        for (var day = 1; day <= 9; day++) {
            log(shop, "2025-03-0" + day + "T13:00", "2025-03-0" + day + "T14:00");
        }
        assertThat(statements.duringARead(() -> as(ada).get(path).expect(200))).hasSizeLessThanOrEqualTo(few + 1);
    }
}
