package io.timetracker.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.approvals.ReviewFixtures;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page as a browser without JavaScript sees it, and the fragments that htmx asks for. */
@Tag("engine")
class ReviewPageTests extends ApplicationTest {

    private static final String PAGE = "/approvals/weeks";
    private static final String APPROVE = ".review__decide form:has([value=approve])";
    private static final String REJECT = ".review__reject";
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private ApplicationContext context;

    private ReviewFixtures fixtures;
    private Person ada;
    private Browser browser;
    private ProjectId website;

    @BeforeEach
    void graceDecides() {
        fixtures = new ReviewFixtures(context);
        fixtures.nobodyWaits();
        ada = world.person("ada");
        var grace = world.person("grace");
        fixtures.approvers(world.admin(), grace);
        website = new ProjectId(world.project(ada, "Website"));
        browser = browser(grace);
    }

    @AfterEach
    void nobodyDecides() {
        fixtures.nobodyWaits();
        fixtures.approvers(world.admin());
    }

    private static String place(TimesheetView period) {
        return PAGE + "/" + period.id().value();
    }

    private String status(TimesheetView period) {
        return as(ada).get("/api/v1/timesheet-periods/" + period.id().value()).text("/timesheet_period/status");
    }

    /** Clean, and older than the odd one. */
    private TimesheetView clean() {
        return fixtures.cleanWeek(ada, website, MONDAY.minusWeeks(1));
    }

    /** A day of 13 hours and nothing else. */
    private TimesheetView odd() {
        fixtures.log(ada, website, MONDAY, 8, 21);
        return fixtures.submit(ada, MONDAY);
    }

    @Test
    void theWeekThatDeservesALookIsShownWithItsContent() {
        clean();
        odd();

        var page = browser.get(PAGE).expect(200);

        assertThat(page.text(".review__count")).isEqualTo("2 weeks wait");
        assertThat(page.html().select(".review-item")).hasSize(2);
        assertThat(page.text(".review-item"))
                .contains(ada.username(), "13:00", "3 Mar to 9 Mar 2025", "Long day", "Gap");
        assertThat(page.text("#review-week")).isEqualTo(ada.username() + ": 3 Mar to 9 Mar 2025");
        assertThat(page.html().select(".review-flags li").eachText())
                .hasSize(5)
                .first()
                .isEqualTo("Long day Monday, 3 Mar: 13:00 h worked, more than 10");
        assertThat(page.text(".review-days tbody tr")).isEqualTo("Website 13:00 13:00");
        assertThat(page.text(".review-entry")).contains("08:00–21:00", "Website", "Layout", "13:00");
        assertThat(page.html().select("[name=reason]").val())
                .startsWith("Monday, 3 Mar: 13:00 h worked, more than 10. Tuesday, 4 Mar: no time at all");
        assertThat(page.text(".nav__item[aria-current]")).contains("Timesheets");
        assertThat(browser.get("/timesheets/review").expect(200).text("nav.tabs"))
                .isEqualTo("Mine Review All weeks Policy");
    }

    @Test
    void anApprovalGoesOnToTheNextWeek() {
        var clean = clean();
        var odd = odd();

        var done = browser.submit(browser.get(PAGE), APPROVE, Map.of("act", "approve"))
                .expect(302);
        assertThat(done.header("Location"))
                .endsWith(PAGE + "?page=1&week=" + clean.id().value());
        assertThat(status(odd)).isEqualTo("approved");
        var next = browser.get(done.header("Location")).expect(200);
        assertThat(next.text("#flash")).contains("Week approved");
        assertThat(next.text("#review-week")).contains("24 Feb to 2 Mar 2025");
        assertThat(next.html().select("[name=reason]").val()).isEmpty();

        var last = browser.submit(next, APPROVE, Map.of("act", "approve")).expect(302);
        var empty = browser.get(last.header("Location")).expect(200);
        assertThat(empty.text(".empty__title")).isEqualTo("Nobody waits for you");
        assertThat(empty.has(".review__decide")).isFalse();
    }

    @Test
    void aRejectionNeedsAReasonAndGoesOnToTheNextWeek() {
        var clean = clean();
        var odd = odd();
        var page = browser.get(PAGE + "?week=" + clean.id().value());

        var refused = browser.submit(page, REJECT, Map.of("act", "reject", "reason", " "))
                .expect(422);
        assertThat(refused.text("#review-week")).contains("24 Feb to 2 Mar 2025");
        assertThat(refused.text("#reason-error")).contains("Is required");
        assertThat(status(clean)).isEqualTo("submitted");

        var done = browser.submit(refused, REJECT, Map.of("act", "reject", "reason", "Friday is missing"))
                .expect(302);
        assertThat(status(clean)).isEqualTo("rejected");
        var next = browser.get(done.header("Location"));
        assertThat(next.text("#flash")).contains("Week rejected");
        assertThat(next.text("#review-week")).contains("3 Mar to 9 Mar 2025");
        assertThat(status(odd)).isEqualTo("submitted");
    }

    @Test
    void aScriptIsGivenTheNextWeekInPlace() {
        var clean = clean();
        var odd = odd();

        var next = browser.postInPlace(
                        place(odd),
                        Map.of(
                                "act",
                                "approve",
                                "version",
                                2,
                                "next",
                                clean.id().value()))
                .expect(200);

        assertThat(next.body()).doesNotContain("<html");
        assertThat(next.text("#review-week")).contains("24 Feb to 2 Mar 2025");
        assertThat(next.text("#flash")).contains("Week approved");
        assertThat(next.header("HX-Replace-Url"))
                .isEqualTo(PAGE + "?page=1&week=" + clean.id().value());
        var stale = browser.postInPlace(place(clean), Map.of("act", "approve", "version", 1))
                .expect(422);
        assertThat(stale.text("[role=alert]")).contains("changed meanwhile");
        assertThat(stale.text("#review-week")).contains("24 Feb to 2 Mar 2025");
    }

    @Test
    void whatSomebodyElseHasDecidedIsToldBesideTheNextWeek() {
        clean();
        var odd = odd();
        as(world.admin())
                .post("/api/v1/timesheet-periods/" + odd.id().value() + "/approve", Map.of())
                .expect(200);

        var page = browser.postInPlace(place(odd), Map.of("act", "approve", "version", 2))
                .expect(422);

        assertThat(page.text("#flash")).contains("changed meanwhile");
        assertThat(page.text("#review-week")).contains("24 Feb to 2 Mar 2025");
        assertThat(page.has(".review__decide [role=alert]")).isFalse();
    }

    @Test
    void tickedWeeksAreApprovedWithAResultForEach() {
        var clean = clean();
        var odd = odd();
        var ticks = browser.get(PAGE).html().select("[name=week]").eachAttr("value");
        assertThat(ticks).containsExactly(odd.id().value() + "-2", clean.id().value() + "-2");

        var done = browser.post(PAGE, Map.of("week", ticks.getFirst())).expect(302);
        var page = browser.get(done.header("Location")).expect(200);
        assertThat(page.text("#flash")).contains("Approved 1 of one week");
        assertThat(page.text("[aria-label='What became of each'] tbody tr"))
                .contains(ada.username(), "3 Mar 2025–9 Mar 2025", "Approved");
        assertThat(status(odd)).isEqualTo("approved");

        var stale =
                browser.post(PAGE, Map.of("week", clean.id().value() + "-1")).expect(302);
        var refused = browser.get(stale.header("Location"));
        assertThat(refused.text("#flash")).contains("Approved 0 of one week");
        assertThat(refused.text("[aria-label='What became of each'] tbody tr")).contains("changed meanwhile");
        assertThat(browser.get(PAGE).has("[aria-label='What became of each']")).isFalse();
        assertThat(status(clean)).isEqualTo("submitted");
    }

    @Test
    void nothingTickedAndNonsenseAreSaid() {
        clean();
        for (var nothing : new String[] {"", "nonsense", "1-"}) {
            var page = browser.get(
                    browser.post(PAGE, Map.of("week", nothing)).expect(302).header("Location"));
            assertThat(page.text("#flash")).contains("Tick the weeks");
        }
        browser.get(PAGE + "?week=nonsense&page=-3").expect(200);
        browser.get(PAGE + "?week=987654321&page=99").expect(200);
    }

    @Test
    void whoDoesNotDecideSeesNothingOfIt() {
        var odd = odd();
        var own = browser(ada);

        own.get(PAGE).expect(403);
        own.post(place(odd), Map.of("act", "approve")).expect(403);
        own.post(PAGE, Map.of("week", odd.id().value() + "-2")).expect(403);
        assertThat(status(odd)).isEqualTo("submitted");
        assertThat(browser().get(PAGE).expect(302).location()).contains("/login");
    }

    @Test
    void aLongListIsReadInAsManyStatementsAsAShortOne() {
        clean();
        odd();
        var few = statements.duringARead(this::page);
        for (var week = 1; week < 40; week++) {
            fixtures.log(ada, website, MONDAY.plusWeeks(week), 9, 17);
            fixtures.submit(ada, MONDAY.plusWeeks(week));
        }

        assertThat(statements.duringARead(this::page)).hasSameSizeAs(few);
        assertThat(page().html().select(".review-item")).hasSize(41);
    }

    private Page page() {
        return browser.get(PAGE).expect(200);
    }
}
