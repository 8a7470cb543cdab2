package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Person;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.When;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hundred entries were booked on the wrong project: they are moved after a look at what will happen, and back. */
class BulkJourneyTests extends JourneyTest {

    private static final Instant NINE = Instant.parse("2025-01-06T08:00:00Z");

    @Autowired
    private Timekeeping timekeeping;

    private Person ada;
    private ProjectId wrong;
    private String right;

    @BeforeEach
    void adaBookedOnTheWrongProject() {
        ada = world.person("ada");
        wrong = new ProjectId(world.project(ada, "Website"));
        right = world.uniqueProject(ada, "Shop").name();
        for (var i = 0; i < 200; i++) {
            var start = NINE.plusSeconds(i * 7200L);
            var span = new When.Span(start, start.plusSeconds(3600));
            timekeeping.log(LogTime.of(span, Booking.on(wrong), "Layout " + i, "css"), ada.user());
        }
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words));
    }

    private static Locator box(Page page, String words) {
        return page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(words));
    }

    private void timeOf(Page page, long hours) {
        var shown = as(ada).get("/api/v1/projects/" + wrong.value()).expect(200).at("/project/total_hours");
        org.assertj.core.api.Assertions.assertThat(shown.asDouble()).isEqualTo(hours);
        assertThat(page.locator("#time-list")).isVisible();
    }

    @Test
    void twoHundredEntriesAreMovedAfterAPreviewAndTakenBack() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/time");
        assertThat(button(page, "Preview")).isDisabled();
        mustBeAccessible(page);

        box(page, "All 200 entries").check();
        assertThat(page.locator("input[name=entry]").first()).isDisabled();
        page.getByLabel("What to do with them").selectOption("move");
        button(page, "Preview").click();
        mustBeAccessible(page);
        page.getByLabel("Project")
                .selectOption(page.locator("option", new Page.LocatorOptions().setHasText(right))
                        .getAttribute("value"));
        button(page, "Preview").click();

        assertThat(page.locator(".page-header")).containsText("200 entries change");
        assertThat(page.locator(".page-header")).containsText("They go to " + right);
        assertThat(page.locator("tbody tr")).hasCount(200);
        mustBeAccessible(page);
        mustFitAPhone(page);
        button(page, "Change 200 entries").click();

        assertThat(page).hasURL(Pattern.compile("/time$"));
        assertThat(page.locator("#flash")).containsText("200 entries changed");
        assertThat(page.locator(".work__project").first()).hasText(right);
        timeOf(page, 0);

        page.keyboard().press("z");
        assertThat(page.locator("#flash")).containsText("Taken back");
        assertThat(page.locator(".work__project").first()).not().hasText(right);
        timeOf(page, 200);
    }

    @Test
    void aFewAreTickedWithTheKeyboardAndDeletedAndOneIsRestored() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/time");

        page.locator("input[name=entry]").first().focus();
        page.keyboard().press("Space");
        assertThat(page.locator("[data-count]")).hasText("1 selected");
        box(page, "All on this page").check();
        assertThat(page.locator("[data-count]")).hasText("50 selected");
        box(page, "All on this page").uncheck();
        page.locator("input[name=entry]").nth(0).check();
        page.locator("input[name=entry]").nth(1).check();
        mustFitAPhone(page);
        page.getByLabel("What to do with them").selectOption("delete");
        button(page, "Preview").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        button(page, "Delete 2 entries").click();
        assertThat(page.locator("#flash")).containsText("2 entries changed");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Deleted entries"))
                .click();
        assertThat(page.locator("li.entry")).hasCount(2);
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.locator("li.entry button").first().click();
        assertThat(page.locator("#flash")).containsText("Entry restored");
        assertThat(page.locator("li.entry")).hasCount(1);
        page.navigate("/time");
        timeOf(page, 199);
    }

    @Test
    void withoutJavaScriptItIsTheSameWay() {
        var page = withoutJavaScript();
        signIn(page, ada);
        page.navigate("/time");

        page.locator("input[name=entry]").first().check();
        page.getByLabel("What to do with them").selectOption("add_tag");
        button(page, "Preview").click();
        page.getByLabel("Tag to add").fill("moved");
        button(page, "Preview").click();
        button(page, "Change one entry").click();

        assertThat(page.locator("#flash")).containsText("One entry changed");
        assertThat(page.locator(".entry .tag", new Page.LocatorOptions().setHasText("moved")))
                .hasCount(1);
        page.locator("#flash form button").press("Enter");
        assertThat(page.locator(".entry .tag", new Page.LocatorOptions().setHasText("moved")))
                .hasCount(0);
    }
}
