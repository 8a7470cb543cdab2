package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.When;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendar as the server writes it; what the script makes of it, journeys show. In Rome. */
@Tag("engine")
class CalendarPageTests extends ApplicationTest {

    private static final String DAY = "/calendar?view=day&date=2025-02-03";
    private static final String BACK = "/calendar?view=day&date=2025-10-26";

    @Autowired
    Timekeeping timekeeping;

    @Autowired
    TimeLog log;

    private Person ada;
    private Browser browser;
    private ProjectId website;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website").id();
        browser = browser(ada);
    }

    private TimeEntryView worked(String start, String end) {
        var span = new When.Span(Instant.parse(start), Instant.parse(end));
        return timekeeping.log(LogTime.of(span, Booking.on(website), "layout", null), ada.user());
    }

    private TimeEntryView now(TimeEntryView entry) {
        return log.get(entry.id(), ada.user());
    }

    private static Map<String, Object> move(TimeEntryView entry, String start, String end) {
        return Map.of("entry", entry.id().value(), "version", entry.version(), "start", start, "end", end, "back", DAY);
    }

    @Test
    void aBlockThatCannotBeMovedSaysWhy() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        assertThat(browser.get(DAY).has(".cal-block[data-locked]")).isFalse();
        browser.post("/week/2025-02-03/submit", Map.of()).expect(302);

        var day = browser.get(DAY).expect(200);

        assertThat(day.html().expectFirst(".cal-block").attr("data-locked")).isEqualTo("In a timesheet that is locked");
        assertThat(day.text(".cal-block")).contains("In a timesheet that is locked");
        assertThat(day.has("[data-edge]")).isFalse();
        var opened = browser.get(DAY + "&edit=" + entry.id().value()).expect(200);
        assertThat(opened.text("[aria-labelledby=edit-entry]")).contains("cannot be changed", "layout");
        assertThat(opened.has(".entry-form")).isFalse();
    }

    @Test
    void aDayHasItsBlocksAndGapsInTheOrderOfTheClock() {
        worked("2025-02-03T09:30:00Z", "2025-02-03T10:00:00Z");
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");

        var items = browser.get(DAY).expect(200).html().select(".cal-item");

        assertThat(items.eachAttr("data-from")).containsExactly("540", "600", "630");
        assertThat(items.get(0).text()).startsWith("09:00–10:00").contains("layout", "1:00");
        assertThat(items.get(1).selectFirst("a").attr("aria-label")).isEqualTo("Fill the gap from 10:00 to 10:30");
        assertThat(browser.get(DAY).text(".cal-day__total")).endsWith("1:30");
    }

    @Test
    void aWeekBeginsAsTheProfileSays() {
        var days = browser.get("/calendar?date=2025-02-05").expect(200).html().select(".cal-day__axis");

        assertThat(days.eachAttr("data-day")).hasSize(7).startsWith("2025-02-03");
        assertThat(browser.get("/calendar?date=nonsense").expect(200).has(".cal-day--today"))
                .isTrue();
        assertThat(browser.get("/calendar?date=2200-12-31").expect(200).has(".cal-day--today"))
                .isTrue();
    }

    @Test
    void hoursReadAsTheProfileSays() {
        as(ada).put("/api/v1/users/me", Map.of("time_format", "12h")).expect(200);
        worked("2025-02-03T13:00:00Z", "2025-02-03T14:00:00Z");

        var day = browser.get(DAY).expect(200);

        assertThat(day.text(".cal-block__time")).isEqualTo("2:00 PM–3:00 PM");
        assertThat(day.html().select(".cal__hour").eachText()).contains("12 AM", "2 PM");
        for (var list : new String[] {DAY + "&as=list", "/time", "/?date=2025-02-03"}) {
            assertThat(browser.get(list).text(".entry__time")).as(list).isEqualTo("2:00 PM–3:00 PM");
        }
    }

    @Test
    void withoutAScriptTheListIsThereWithItsForms() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var day = browser.get(DAY).expect(200);
        assertThat(day.has("noscript #entry-" + entry.id().value())).isTrue();

        var editing = browser.get(DAY + "&edit=" + entry.id().value()).expect(200);
        var form = "form[action='/time/" + entry.id().value() + "']";
        assertThat(editing.html().select(form)).hasSize(1);
        browser.submit(editing, form, Map.of("endTime", "10:30")).expect(302);

        assertThat(now(entry).endTime()).isEqualTo("2025-02-03T09:30:00Z");
    }

    @Test
    void theListHasEachEntryOnceWithItsGaps() {
        worked("2025-02-03T22:30:00Z", "2025-02-03T23:30:00Z");
        worked("2025-02-04T08:00:00Z", "2025-02-04T09:00:00Z");

        var list = browser.get("/calendar?view=week&date=2025-02-03&as=list").expect(200);

        assertThat(list.html().select("li.entry")).hasSize(2);
        assertThat(list.html().select(".cal-gaps a").eachText()).containsExactly("00:30–09:00");
        assertThat(list.has("calendar-grid")).isFalse();
    }

    @Test
    void aBlockIsMovedAndPutBack() {
        var entry = worked("2025-02-03T08:00:17.123456Z", "2025-02-03T09:00:00Z");

        var part = browser.postInPlace(
                        "/calendar/move", move(entry, "2025-02-03T10:00:00Z", "2025-02-03T10:59:42.876Z"))
                .expect(200);

        assertThat(now(entry).startTime()).isEqualTo("2025-02-03T10:00:00Z");
        assertThat(part.has("#calendar .cal-block[data-focus]")).isTrue();
        assertThat(part.text("#flash")).contains("Time changed");
        browser.submit(part, "#flash form", Map.of("back", DAY)).expect(302);
        assertThat(now(entry).startTime()).isEqualTo("2025-02-03T08:00:17.123456Z");
        assertThat(now(entry).endTime()).isEqualTo("2025-02-03T09:00:00Z");
    }

    @Test
    void whatComesBackAsItWasChangesNothing() {
        var entry = worked("2025-02-03T08:00:17.123456Z", "2025-02-03T09:00:00Z");

        browser.postInPlace("/calendar/move", move(entry, entry.startTime().toString(), ""))
                .expect(200);

        assertThat(now(entry)).isEqualTo(entry);
    }

    @Test
    void aRefusedMoveSaysWhyBesideTheBlockWhereItIs() {
        worked("2025-02-03T10:00:00Z", "2025-02-03T11:00:00Z");
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");

        var refused = browser.postInPlace("/calendar/move", move(entry, "2025-02-03T10:30:00Z", "2025-02-03T11:30:00Z"))
                .expect(422);

        var block =
                refused.html().expectFirst(".cal-block[data-entry=" + entry.id().value() + "]");
        assertThat(block.attr("data-start")).isEqualTo("2025-02-03T08:00:00Z");
        assertThat(refused.text("#" + block.attr("aria-describedby"))).contains("overlaps");
        assertThat(now(entry)).isEqualTo(entry);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotMoved() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        browser.postInPlace("/calendar/move", move(entry, "2025-02-03T10:00:00Z", "2025-02-03T11:00:00Z"))
                .expect(200);

        var refused = browser.postInPlace("/calendar/move", move(entry, "2025-02-03T12:00:00Z", "2025-02-03T13:00:00Z"))
                .expect(422);

        assertThat(refused.text(".cal-item__error")).contains("changed meanwhile");
        assertThat(now(entry).startTime()).isEqualTo("2025-02-03T10:00:00Z");
    }

    @Test
    void whatIsNoMomentOrNobodysBlockIsRefused() {
        var entry = worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");

        for (var start : new String[] {"soon", "+999999999-01-01T00:00:00Z", "2025-02-03"}) {
            browser.postInPlace("/calendar/move", move(entry, start, "")).expect(422);
        }
        browser.postInPlace("/calendar/move", Map.of("start", "2025-02-03T08:00:00Z"))
                .expect(400);
        browser.postInPlace("/calendar/move", Map.of("entry", entry.id().value(), "version", "x"))
                .expect(404);
        browser.postInPlace("/calendar/move", Map.of("entry", 987654321, "start", "2025-02-03T08:00:00Z"))
                .expect(404);
        browser(world.person("mallory"))
                .postInPlace("/calendar/move", move(entry, "2025-02-03T10:00:00Z", ""))
                .expect(403);
        assertThat(now(entry)).isEqualTo(entry);
    }

    @Test
    void aGapIsFilledToTheSecond() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:17Z");
        worked("2025-02-03T09:30:00Z", "2025-02-03T10:00:00Z");
        var gap = browser.get(DAY).html().expectFirst("a.cal-gap").attr("href");

        var form = browser.get(gap).expect(200);
        assertThat(form.html().expectFirst("#entry-start").val()).isEqualTo("10:00");
        browser.submit(form, "form[action='/calendar']", Map.of("projectId", website.value()))
                .expect(302);

        assertThat(browser.get(DAY).has("a.cal-gap")).isFalse();
        assertThat(browser.get(DAY).html().select(".cal-block")).hasSize(3);
    }

    @Test
    void timeDrawnInEitherOfTheTwinHoursIsLoggedThere() {
        var first = BACK + "&edit=new&startsAt=2025-10-26T00:15:00Z&endsAt=2025-10-26T00:45:00Z";
        var second = BACK + "&edit=new&startsAt=2025-10-26T01:15:00Z&endsAt=2025-10-26T01:45:00Z";
        for (var hour : new String[] {first, second}) {
            var form = browser.get(hour).expect(200);
            assertThat(form.html().expectFirst("#entry-start").val()).isEqualTo("02:15");
            browser.submit(form, "form[action='/calendar']", Map.of("projectId", website.value()))
                    .expect(302);
        }

        var day = browser.get(BACK).html();
        assertThat(day.select(".cal-block").eachAttr("data-start"))
                .containsExactly("2025-10-26T00:15:00Z", "2025-10-26T01:15:00Z");
        assertThat(day.select(".cal-item:has(.cal-block)").eachAttr("data-from"))
                .containsExactly("135", "195");
        assertThat(day.select(".cal-day__change").text()).contains("25");
    }

    @Test
    void aFormWithAMistakeKeepsWhatWasTypedAndWhatItWasOpenedFor() {
        var form = browser.get(DAY + "&edit=new&startsAt=2025-02-03T08:00:17Z&endsAt=2025-02-03T09:00:00Z");

        var refused = browser.submit(form, "form[action='/calendar']", Map.of("projectId", "", "notes", "kept"))
                .expect(422);

        assertThat(refused.html().expectFirst("#entry-notes").val()).isEqualTo("kept");
        assertThat(refused.html().expectFirst("[name=startsAt]").val()).isEqualTo("2025-02-03T08:00:17Z");
        assertThat(refused.text(".field__error, .notice--error")).isNotBlank();
    }

    @Test
    void aFullWeekTakesNoMoreStatementsThanAnEmptyOne() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        browser.get("/calendar?date=2025-02-03").expect(200);
        var few = statements.duringARead(
                () -> browser.get("/calendar?date=2025-02-03").expect(200));
        for (var day = 4; day < 9; day++) {
            worked("2025-02-0" + day + "T08:00:00Z", "2025-02-0" + day + "T09:00:00Z");
        }

        assertThat(statements.during(
                        () -> browser.get("/calendar?date=2025-02-03").expect(200)))
                .hasSameSizeAs(few);
    }
}
