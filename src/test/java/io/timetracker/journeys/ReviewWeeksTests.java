package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.approvals.ReviewFixtures;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Person;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Thirty weeks wait, three of them are odd: they are cleared with a key or two each. */
class ReviewWeeksTests extends JourneyTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private ApplicationContext context;

    private ReviewFixtures fixtures;
    private Person grace;
    private Person ada;
    private final List<TimesheetView> odd = new ArrayList<>();
    private final List<TimesheetView> clean = new ArrayList<>();
    private int keys;

    @BeforeEach
    void graceDecidesOnThirtyWeeks() {
        fixtures = new ReviewFixtures(context);
        fixtures.nobodyWaits();
        grace = world.person("grace");
        fixtures.approvers(world.admin(), grace);
        world.overlaps("allow");
    }

    @AfterEach
    void rules() {
        fixtures.nobodyWaits();
        fixtures.approvers(world.admin());
        world.resetRules();
    }

    /** Of three people ten each; the first of each has something odd. */
    private void weeks(int each) {
        for (var number = 0; number < 3; number++) {
            var person = world.person("ada");
            ada = person;
            var website = new ProjectId(world.project(person, "Website"));
            fixtures.log(person, website, MONDAY.minusDays(3), 9, 10);
            for (var week = 0; week < each; week++) {
                var monday = MONDAY.plusWeeks(week);
                for (var day = 0; day < 5; day++) {
                    if (week > 0 || number < 2 || day != 3) {
                        fixtures.log(person, website, monday.plusDays(day), 9, 17);
                    }
                }
                if (week == 0 && number < 2) {
                    fixtures.log(person, website, monday.plusDays(1), number == 0 ? 17 : 16, number == 0 ? 22 : 17);
                }
                (week == 0 ? odd : clean).add(fixtures.submit(person, monday));
            }
        }
    }

    private void press(Page page, String key) {
        keys++;
        page.keyboard().press(key);
    }

    private static Locator count(Page page) {
        return page.locator(".review__count");
    }

    private static Locator reason(Page page) {
        return page.locator("input[name=reason]");
    }

    private String status(TimesheetView period) {
        return as(grace)
                .get("/api/v1/timesheet-periods/" + period.id().value())
                .expect(200)
                .text("/timesheet_period/status");
    }

    @Test
    void thirtyWeeksAreClearedWithAtMostFortyKeys() {
        weeks(10);
        var page = desktop();
        signIn(page, grace);
        page.navigate("/approvals/weeks");
        page.evaluate("window.stayed = true");
        assertThat(count(page)).hasText("30 weeks wait");
        assertThat(page.locator(".review-item").nth(0)).containsText("Overlap");
        assertThat(page.locator(".review-item").nth(1)).containsText("Long day");
        assertThat(page.locator(".review-item").nth(2)).containsText("Gap");
        assertThat(page.locator(".review-item").nth(3)).not().containsText("Gap");
        mustBeAccessible(page);
        mustFitAPhone(page);

        for (var left = 29; left >= 27; left--) {
            press(page, "r");
            assertThat(reason(page)).isFocused();
            press(page, "Enter");
            assertThat(count(page)).hasText(left + " weeks wait");
        }
        for (var left = 26; left >= 1; left--) {
            press(page, "a");
            assertThat(count(page)).hasText(left == 1 ? "One week waits" : left + " weeks wait");
        }
        press(page, "a");

        assertThat(page.locator(".empty__title")).hasText("Nobody waits for you");
        org.assertj.core.api.Assertions.assertThat(keys).isLessThanOrEqualTo(40);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.stayed"))
                .isEqualTo(true);
        org.assertj.core.api.Assertions.assertThat(odd).extracting(this::status).containsOnly("rejected");
        org.assertj.core.api.Assertions.assertThat(clean)
                .extracting(this::status)
                .containsOnly("approved");
        mustBeAccessible(page);
        resubmitted();
    }

    /** The owner reads why, puts it right and hands it in again. */
    private void resubmitted() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/timesheets?page=1");
        var row = page.locator("#weeks tr", new Page.LocatorOptions().setHasText("Rejected"));
        assertThat(row).containsText("Thursday, 6 Mar: no time at all");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Submit")))
                .click();
        assertThat(page.locator("#flash")).containsText("Week submitted");

        var again = desktop();
        signIn(again, grace);
        again.navigate("/timesheets/review");
        again.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Review").setExact(true))
                .click();
        assertThat(count(again)).hasText("One week waits");
        assertThat(again.locator("#review-week")).containsText("3 Mar to 9 Mar 2025");
    }

    @Test
    void oneMovesByKeysAndTypedLettersStayLetters() {
        weeks(2);
        var page = desktop();
        signIn(page, grace);
        page.navigate("/approvals/weeks");
        var first = page.locator("#review-week").textContent();
        assertThat(page.locator(".review-item [aria-current]")).hasCount(1);

        page.keyboard().press("j");
        assertThat(page.locator("#review-week")).not().hasText(first);
        assertThat(page).hasURL(Pattern.compile("week=\\d+"));
        page.keyboard().press("k");
        assertThat(page.locator("#review-week")).hasText(first);
        page.goBack();
        assertThat(page.locator("#review-week")).not().hasText(first);
        page.goForward();
        assertThat(page.locator("#review-week")).hasText(first);

        page.keyboard().press("r");
        reason(page).fill("");
        page.keyboard().type("a jay kay");
        assertThat(reason(page)).hasValue("a jay kay");
        assertThat(count(page)).hasText("6 weeks wait");
        page.keyboard().press("Enter");
        assertThat(count(page)).hasText("5 weeks wait");
        assertThat(page.locator("#flash")).containsText("Week rejected");

        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).containsText("Approve");
        assertThat(page.locator("#shortcuts")).containsText("Reason");
        page.keyboard().press("Escape");

        page.locator(".review-item input").nth(0).check();
        page.locator(".review-item input").nth(1).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Approve ticked"))
                .click();
        assertThat(page.locator("#flash")).containsText("Approved 2 of 2 weeks");
        assertThat(page.locator("main .table-wrap").first()).containsText("Approved");
        assertThat(count(page)).hasText("3 weeks wait");
        mustBeAccessible(page);
        mustFitAPhone(page);
    }

    @Test
    void withoutJavaScriptItIsTheSameWay() {
        weeks(2);
        var page = withoutJavaScript();
        signIn(page, grace);
        page.navigate("/approvals/weeks");

        assertThat(count(page)).hasText("6 weeks wait");
        page.getByLabel("Reason").fill("Two things at a time");
        page.getByLabel("Reason").press("Enter");
        assertThat(page.locator("#flash")).containsText("Week rejected");
        assertThat(count(page)).hasText("5 weeks wait");
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Approve").setExact(true))
                .press("Enter");
        assertThat(page.locator("#flash")).containsText("Week approved");
        assertThat(count(page)).hasText("4 weeks wait");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Next")).click();
        assertThat(page.locator(".review-item").nth(1).locator("[aria-current]"))
                .hasCount(1);
        for (var tick : page.locator(".review-item input").all()) {
            tick.check();
        }
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Approve ticked"))
                .press("Enter");
        assertThat(page.locator("#flash")).containsText("Approved 4 of 4 weeks");
        assertThat(page.locator("main .table-wrap tbody tr")).hasCount(4);
        assertThat(page.locator(".empty__title")).hasText("Nobody waits for you");
    }
}
