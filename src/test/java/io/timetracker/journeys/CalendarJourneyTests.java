package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Person;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.Timesheets;
import io.timetracker.time.When;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time is drawn on the axis, moved and pulled, by hand and by key. In Rome, in the week of Monday, 3 February 2025. */
class CalendarJourneyTests extends JourneyTest {

    private static final String WEEK = "/calendar?date=2025-02-03";

    @Autowired
    Timekeeping timekeeping;

    @Autowired
    TimeLog log;

    @Autowired
    private Timesheets timesheets;

    private Person ada;
    private ProjectView website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
    }

    private TimeEntryId worked(String start, String end) {
        var span = new When.Span(Instant.parse(start), Instant.parse(end));
        var booking = Booking.on(new ProjectId(website.id().value()));
        return timekeeping
                .log(LogTime.of(span, booking, "layout", null), ada.user())
                .id();
    }

    private void mustLie(TimeEntryId entry, String start, String end) {
        var now = log.get(entry, ada.user());
        org.assertj.core.api.Assertions.assertThat(now.startTime()).isEqualTo(start);
        org.assertj.core.api.Assertions.assertThat(now.endTime()).isEqualTo(end);
    }

    private Page atTheWeek() {
        var page = desktop();
        signIn(page, ada);
        page.navigate(WEEK);
        return page;
    }

    private static Locator block(Page page, TimeEntryId entry) {
        return page.locator(".cal-block[data-entry='" + entry.value() + "']");
    }

    private static Locator time(Page page, TimeEntryId entry) {
        return block(page, entry).locator(".cal-block__time");
    }

    private static Locator said(Page page) {
        return page.locator("#calendar-says");
    }

    private static void mustBeSaved(Page page) {
        assertThat(page.locator("#flash")).containsText("Time changed");
    }

    /** From one place to another, with the button down, in steps as a hand makes them. */
    private static void drag(Page page, double x, double y, double toX, double toY) {
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move((x + toX) / 2, (y + toY) / 2);
        page.mouse().move(toX, toY);
    }

    private static double middle(BoundingBox box) {
        return box.x + box.width / 2;
    }

    /** Where a line of a day is on the screen. */
    private static double yOf(Page page, String day, int line) {
        return page.locator("[data-day='" + day + "']").boundingBox().y + line;
    }

    private static double xOf(Page page, String day) {
        return middle(page.locator("[data-day='" + day + "']").boundingBox());
    }

    @Test
    void anEntryIsDraggedToAnotherDayAndPutBack() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = atTheWeek();
        assertThat(time(page, entry)).hasText("09:00–10:00");
        mustBeAccessible(page);

        drag(
                page,
                xOf(page, "2025-02-03"),
                yOf(page, "2025-02-03", 560),
                xOf(page, "2025-02-05"),
                yOf(page, "2025-02-05", 652));
        assertThat(time(page, entry)).hasText("10:30–11:30");
        page.mouse().up();

        mustBeSaved(page);
        assertThat(block(page, entry)).isFocused();
        assertThat(page.locator("[data-day='2025-02-05'] .cal-block")).hasCount(1);
        mustLie(entry, "2025-02-05T09:30:00Z", "2025-02-05T10:30:00Z");
        page.keyboard().press("z");
        assertThat(page.locator("[data-day='2025-02-03'] .cal-block")).hasCount(1);
        mustLie(entry, "2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
    }

    @Test
    void itsEdgesArePulled() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = atTheWeek();
        var x = xOf(page, "2025-02-03");

        drag(page, x, yOf(page, "2025-02-03", 597), x, yOf(page, "2025-02-03", 644));
        page.mouse().up();
        mustBeSaved(page);
        assertThat(time(page, entry)).hasText("09:00–10:45");
        mustLie(entry, "2025-02-03T08:00:00Z", "2025-02-03T09:45:00Z");
        page.locator("#flash [data-flash-close]").click();

        drag(page, x, yOf(page, "2025-02-03", 543), x, yOf(page, "2025-02-03", 571));
        page.mouse().up();
        mustBeSaved(page);
        assertThat(time(page, entry)).hasText("09:30–10:45");
        mustLie(entry, "2025-02-03T08:30:00Z", "2025-02-03T09:45:00Z");
    }

    @Test
    void escapePutsItBackWhileItIsDragged() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = atTheWeek();

        drag(
                page,
                xOf(page, "2025-02-03"),
                yOf(page, "2025-02-03", 560),
                xOf(page, "2025-02-03"),
                yOf(page, "2025-02-03", 680));
        assertThat(time(page, entry)).hasText("11:00–12:00");
        page.keyboard().press("Escape");
        page.mouse().up();

        assertThat(said(page)).hasText("Put back");
        assertThat(time(page, entry)).hasText("09:00–10:00");
        assertThat(page.locator(".cal-item--lifted")).hasCount(0);
        mustLie(entry, "2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
    }

    @Test
    void timeIsDrawnAndTheFormIsFilled() {
        var page = atTheWeek();
        page.locator(".cal__scroll").evaluate("it => it.scrollTo(0, 500)");
        var x = xOf(page, "2025-02-04");

        drag(page, x, yOf(page, "2025-02-04", 601), x, yOf(page, "2025-02-04", 674));
        assertThat(page.locator(".cal-ghost")).hasText("10:00–11:15");
        page.mouse().up();

        assertThat(page.locator("#entry-start")).isFocused();
        assertThat(page.locator("#entry-date")).hasValue("2025-02-04");
        assertThat(page.locator("#entry-start")).hasValue("10:00");
        assertThat(page.locator("#entry-end")).hasValue("11:15");
        mustBeAccessible(page);
        page.locator("#entry-project").selectOption(String.valueOf(website.id().value()));
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#flash")).containsText("Time logged");
        assertThat(page.locator("[data-day='2025-02-04'] .cal-block__time")).hasText("10:00–11:15");
    }

    @Test
    void keysMoveItAndPullItsEdges() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = atTheWeek();
        block(page, entry).focus();

        page.keyboard().press("ArrowDown");
        assertThat(said(page)).hasText("Monday 3 February, 09:15 to 10:15");
        page.keyboard().press("ArrowRight");
        assertThat(said(page)).hasText("Tuesday 4 February, 09:15 to 10:15");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(said(page)).hasText("Tuesday 4 February, 09:15 to 10:30");
        page.keyboard().press("Alt+Shift+ArrowUp");
        assertThat(said(page)).hasText("Tuesday 4 February, 09:00 to 10:30");
        page.keyboard().press("Enter");

        mustBeSaved(page);
        assertThat(block(page, entry)).isFocused();
        mustLie(entry, "2025-02-04T08:00:00Z", "2025-02-04T09:30:00Z");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Escape");
        assertThat(said(page)).hasText("Put back");
        assertThat(time(page, entry)).hasText("09:00–10:30");
        page.keyboard().press("Enter");
        assertThat(page.locator("#entry-end")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#entry-end")).hasCount(0);
        assertThat(block(page, entry)).isFocused();
        assertThat(block(page, entry)).isFocused();
        mustLie(entry, "2025-02-04T08:00:00Z", "2025-02-04T09:30:00Z");
    }

    @Test
    void whatWasMovedWithKeysIsSavedAfterAWhile() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = atTheWeek();
        block(page, entry).focus();

        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");

        mustBeSaved(page);
        mustLie(entry, "2025-02-03T07:30:00Z", "2025-02-03T08:30:00Z");
    }

    @Test
    void whatIsLockedOrWouldLeaveTheDayStaysAndSaysWhy() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/calendar?view=day&date=2025-02-03");
        block(page, entry).focus();
        page.keyboard().press("ArrowRight");
        assertThat(said(page)).containsText("That day is not shown");
        assertThat(page.locator(".cal-item__error")).containsText("Edit the entry to put it there");
        mustBeAccessible(page);
        page.keyboard().press("Tab");
        assertThat(page.locator(".cal-item__error")).hasCount(0);

        timesheets.submitWeek(LocalDate.of(2025, 2, 3), ada.user());
        page.reload();
        block(page, entry).focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".cal-item__error")).hasText("In a timesheet that is locked");
        assertThat(said(page)).hasText("In a timesheet that is locked");
        assertThat(time(page, entry)).hasText("09:00–10:00");
        mustBeAccessible(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("[aria-labelledby=edit-entry]")).containsText("cannot be changed");
        assertThat(page.locator(".entry-form")).hasCount(0);
        mustBeAccessible(page);
        mustLie(entry, "2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
    }

    @Test
    void keysChooseATimeAndLogThere() {
        var page = atTheWeek();
        page.locator("[data-day='2025-02-03']").focus();

        page.keyboard().press("ArrowDown");
        assertThat(said(page)).hasText("Monday 3 February, 09:15");
        page.keyboard().press("ArrowRight");
        assertThat(said(page)).hasText("Tuesday 4 February, 09:15");
        page.keyboard().press("n");

        assertThat(page.locator("#entry-date")).hasValue("2025-02-04");
        assertThat(page.locator("#entry-start")).hasValue("09:15");
        assertThat(page.locator("#entry-end")).hasValue("10:15");
    }

    @Test
    void whereSomethingElseLiesItIsPutBackWithTheReasonBesideIt() {
        worked("2025-02-03T10:00:00Z", "2025-02-03T11:00:00Z");
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var page = atTheWeek();

        drag(
                page,
                xOf(page, "2025-02-03"),
                yOf(page, "2025-02-03", 560),
                xOf(page, "2025-02-03"),
                yOf(page, "2025-02-03", 650));
        page.mouse().up();

        assertThat(page.locator(".cal-item__error")).hasText("Time range overlaps another entry");
        forgive("422");
        assertThat(time(page, entry)).hasText("09:00–10:00");
        assertThat(block(page, entry)).isFocused();
        assertThat(block(page, entry)).hasAccessibleDescription("Time range overlaps another entry");
        mustLie(entry, "2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        mustBeAccessible(page);
    }

    @Test
    void aFingerTapsAndTheListSaysTheSame() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        worked("2025-02-03T09:30:00Z", "2025-02-03T10:30:00Z");
        var page = phone();
        signIn(page, ada);
        page.navigate("/calendar?view=day&date=2025-02-03");
        mustFitAPhone(page);

        block(page, entry).tap();
        assertThat(page.locator("#entry-end")).hasValue("10:00");
        mustFitAPhone(page);
        page.navigate("/calendar?view=week&date=2025-02-03&as=list");
        assertThat(page.locator("li.entry")).hasCount(2);
        mustFitAPhone(page);
        mustBeAccessible(page);
    }

    @Test
    void theHourThatComesTwiceIsMovedInto() {
        var entry = worked("2025-10-25T22:00:00Z", "2025-10-25T23:00:00Z");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/calendar?view=day&date=2025-10-26");
        var x = xOf(page, "2025-10-26");

        // From midnight to the second time that it is two.
        drag(page, x, yOf(page, "2025-10-26", 10), x, yOf(page, "2025-10-26", 190));
        page.mouse().up();

        mustBeSaved(page);
        assertThat(time(page, entry)).hasText("02:00–03:00");
        mustLie(entry, "2025-10-26T01:00:00Z", "2025-10-26T02:00:00Z");
    }
}
