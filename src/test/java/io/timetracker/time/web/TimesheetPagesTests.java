package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.OpenTimesheet;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages as a browser without JavaScript sees them, and the fragments that htmx asks for. */
@Tag("engine")
class TimesheetPagesTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 2, 3);

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Person grace;
    private Browser browser;
    private ProjectView website;

    @BeforeEach
    void adaIsSignedInAndGraceApproves() {
        // Lists of everybody's are a page long.
        jdbc.sql("delete from timesheet_period").update();
        ada = world.person("ada");
        grace = world.person("grace");
        website = world.uniqueProject(ada, "Website");
        browser = browser(ada);
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(List.of(grace.id())),
                null,
                world.admin().user());
    }

    @AfterEach
    void nobodyApproves() {
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(List.of()),
                null,
                world.admin().user());
    }

    private void log(LocalDate day) {
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id", website.id().value(),
                                "start_time", day + "T09:00:00",
                                "end_time", day + "T11:30:00"))
                .expect(201);
    }

    private TimesheetView submitted() {
        log(MONDAY.plusDays(2));
        return timesheets.submitWeek(MONDAY, ada.user());
    }

    private static String place(TimesheetView period) {
        return "/timesheets/" + period.id().value();
    }

    @Test
    void thisWeekAndTheLastOneAreThereWithoutBeingStored() {
        log(LocalDate.now());

        var page = browser.get("/timesheets").expect(200);

        assertThat(page.html().select("#weeks tbody tr")).hasSize(2);
        assertThat(page.text("#weeks tbody tr")).contains("Open", "2:30", "Submit");
        assertThat(page.has("nav.tabs")).isFalse();
        assertThat(as(ada).get("/api/v1/timesheet-periods")
                        .at("/timesheet_periods")
                        .size())
                .isZero();
    }

    @Test
    void aWeekIsSubmittedAndWithdrawnWithoutJavaScript() {
        var page = browser.get("/timesheets");

        browser.submit(page, "form[action='/timesheets/submit']", Map.of()).expect(302);
        var submitted = browser.get("/timesheets");
        assertThat(submitted.text("#flash")).contains("Week submitted");
        assertThat(submitted.text("#weeks tbody tr")).contains("Submitted");

        browser.submit(submitted, "form[action$='/withdraw']", Map.of()).expect(302);
        var open = browser.get("/timesheets");
        assertThat(open.text("#weeks tbody tr")).contains("Open");
        browser.submit(open, "form[action$='/delete']", Map.of()).expect(302);
        assertThat(as(ada).get("/api/v1/timesheet-periods")
                        .at("/timesheet_periods")
                        .size())
                .isZero();
    }

    @Test
    void anotherWeekIsAddedAndSubmittedInPlace() {
        var added =
                browser.postInPlace("/timesheets", Map.of("day", "2025-02-05")).expect(200);
        assertThat(added.body()).doesNotContain("<html");
        assertThat(added.text("#weeks")).contains("3 Feb to 9 Feb 2025");

        var submit = added.html().select("form[action$='/submit']").last();
        var done = browser.postInPlace(submit.attr("action"), Map.of("version", "1"))
                .expect(200);
        assertThat(done.text("#flash")).contains("Week submitted");
        assertThat(done.text("#weeks")).contains("Submitted");

        var stale = browser.postInPlace(submit.attr("action"), Map.of("version", "1"))
                .expect(422);
        assertThat(stale.text("#flash")).contains("changed meanwhile");
        assertThat(browser.postInPlace("/timesheets", Map.of("day", "soon"))
                        .expect(422)
                        .text("#flash"))
                .contains("Is not a date");
        assertThat(browser.post("/timesheets/submit", Map.of()).expect(302).location())
                .isEqualTo("/timesheets");
    }

    @Test
    void aTimerThatRunsKeepsItsWeekOpen() {
        as(ada).post("/api/v1/timer/start", Map.of("project_id", website.id().value()))
                .expect(201);

        var refused = browser.postInPlace(
                        "/timesheets/submit", Map.of("day", LocalDate.now(java.time.ZoneId.of("Europe/Rome"))))
                .expect(422);

        assertThat(refused.text("#flash")).contains("still running");
        assertThat(refused.text("#weeks tbody tr")).contains("Open");
    }

    @Test
    void whatIsLockedShowsWhyAndOffersNothing() {
        submitted();

        for (var place : List.of("/?date=2025-02-05", "/time")) {
            var page = browser.get(place).expect(200);
            assertThat(page.text(".entry__lock")).isEqualTo("In a timesheet that is locked");
            assertThat(page.html().select(".entry a[href*='edit='], .entry form"))
                    .isEmpty();
        }
        timesheets.withdraw(own(), null, ada.user());
        assertThat(browser.get("/time").has(".entry form")).isTrue();
    }

    private io.timetracker.time.TimesheetId own() {
        return timesheets.open(OpenTimesheet.of(MONDAY), ada.user()).id();
    }

    @Test
    void aLockedFormComesBackWithTheReasonOnTop() {
        submitted();

        var refused = browser.post(
                        "/time",
                        Map.of(
                                "date",
                                MONDAY,
                                "startTime",
                                "14:00",
                                "endTime",
                                "15:00",
                                "projectId",
                                website.id().value(),
                                "back",
                                "/time"))
                .expect(422);

        assertThat(refused.text(".entry-form .notice--error")).contains("belong to a timesheet that is locked");
        assertThat(refused.html().expectFirst("#entry-start").val()).isEqualTo("14:00");
    }

    @Test
    void graceApprovesACleanWeekWithOnePress() {
        var period = submitted();
        var review = browser(grace);
        var page = review.get("/timesheets/review").expect(200);
        assertThat(page.text("#weeks")).contains(ada.username(), "2:30");

        review.submit(page, "form[action='" + place(period) + "/approve']", Map.of())
                .expect(302);

        assertThat(review.get("/timesheets/review?status=submitted").text("#flash"))
                .contains("Week approved");
        assertThat(review.get("/timesheets/review?status=approved").has("a[href='" + place(period) + "']"))
                .isTrue();
        assertThat(browser.get(place(period)).expect(200).text("#timesheet"))
                .contains("Approved", "by " + grace.username());
    }

    @Test
    void aRejectionWithoutAReasonIsSaidAtItsField() {
        var period = submitted();
        var review = browser(grace);
        var page = review.get(place(period)).expect(200);

        var refused = review.submit(page, "#timesheet form", Map.of("act", "reject", "reason", " "))
                .expect(422);
        assertThat(refused.text("#reason-error")).isEqualTo("Is required");

        var done = review.submit(refused, "#timesheet form", Map.of("act", "reject", "reason", "Friday is missing"))
                .expect(302);
        assertThat(done.location()).isEqualTo("/timesheets/review");
        assertThat(browser.get("/timesheets").text("#weeks")).contains("Rejected", "Friday is missing");
        assertThat(review.postInPlace(place(period), Map.of("act", "close"))
                        .expect(422)
                        .text("[role=alert]"))
                .contains("Access denied");
    }

    @Test
    void whoComesTooLateIsTold() {
        var period = submitted();
        var review = browser(grace);
        var page = review.get(place(period)).expect(200);
        timesheets.withdraw(period.id(), null, ada.user());
        timesheets.submit(period.id(), null, ada.user());

        var stale =
                review.submit(page, "#timesheet form", Map.of("act", "approve")).expect(422);

        assertThat(stale.text(".notice--warning")).contains("changed meanwhile");
        review.submit(stale, "#timesheet form", Map.of("act", "approve")).expect(302);
    }

    @Test
    void anAdministratorClosesAndOnlyAnAdministratorReopens() {
        var period = submitted();
        var root = browser(world.admin());

        assertThat(root.postInPlace(place(period), Map.of("act", "close", "reason", "paid"))
                        .expect(200)
                        .header("HX-Redirect"))
                .isEqualTo("/timesheets/review");

        var page = browser.get(place(period)).expect(200);
        assertThat(page.text("#timesheet")).contains("Closed", "paid");
        assertThat(page.has("#timesheet form")).isFalse();
        assertThat(root.get(place(period)).text("#timesheet form"))
                .contains("Reopen")
                .doesNotContain("Approve", "Reject", "Close for good");
        assertThat(root.postInPlace(place(period), Map.of("act", "sing"))
                        .expect(422)
                        .text("[role=alert]"))
                .contains("Is none of the choices");
    }

    @Test
    void thePolicyIsSetByAdministratorsAndReadByApprovers() {
        var root = browser(world.admin());
        var page = root.get("/timesheets/policy").expect(200);
        assertThat(page.html()
                        .select("label:has(input[name=approverUserIds][checked])")
                        .eachText())
                .containsExactly(grace.username());

        var refused = root.submit(page, "#policy form", Map.of("autoLockDays", "soon"))
                .expect(422);
        assertThat(refused.text("#autoLockDays-error")).contains("number");
        root.submit(page, "#policy form", Map.of("autoLockDays", "14")).expect(302);
        assertThat(root.submit(page, "#policy form", Map.of("autoLockDays", "15"))
                        .expect(422)
                        .text(".notice--warning"))
                .contains("changed meanwhile");
        assertThat(root.get("/timesheets/policy")
                        .html()
                        .expectFirst("#autoLockDays")
                        .val())
                .isEqualTo("14");
        root.submit(root.get("/timesheets/policy"), "#policy form", Map.of("autoLockDays", ""))
                .expect(302);

        var read = browser(grace).get("/timesheets/policy").expect(200);
        assertThat(read.has("#policy fieldset[disabled]")).isTrue();
        assertThat(read.has("#policy button.button--primary")).isFalse();
        browser(grace).post("/timesheets/policy", Map.of("autoLockDays", "1")).expect(422);
        assertThat(root.get("/timesheets/policy")
                        .html()
                        .expectFirst("#autoLockDays")
                        .val())
                .isEmpty();
        browser.get("/timesheets/policy").expect(403);
        browser.get("/timesheets/review").expect(403);
    }

    @Test
    void malloryGetsNowhere() {
        var period = submitted();
        var mallory = browser(world.person("mallory"));

        mallory.get(place(period)).expect(403);
        mallory.post(place(period), Map.of("act", "approve")).expect(403);
        for (var act : List.of("submit", "withdraw", "approve", "delete")) {
            mallory.post(place(period) + "/" + act, Map.of()).expect(403);
        }
        mallory.get("/timesheets/987654321").expect(404);
        assertThat(timesheets.open(OpenTimesheet.of(MONDAY), ada.user()).version())
                .isEqualTo(period.version());
    }

    @Test
    void manyWeeksCostAsManyStatementsAsOne() {
        timesheets.open(OpenTimesheet.of(MONDAY), ada.user());
        browser.get("/timesheets");
        var few = statements.duringARead(() -> browser.get("/timesheets").expect(200));
        for (var week = 1; week < 15; week++) {
            timesheets.submitWeek(MONDAY.plusWeeks(week), ada.user());
        }

        assertThat(statements.duringARead(() -> browser.get("/timesheets").expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(9);
        var review = browser(grace);
        review.get("/timesheets/review");
        assertThat(statements.during(() -> review.get("/timesheets/review").expect(200)))
                .hasSizeLessThanOrEqualTo(10);
    }
}
