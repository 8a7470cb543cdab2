package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nights in which the clocks of Europe/Rome are changed: 26 October 2025 at three, 30 March 2025 at two. */
@Tag("engine")
class ClockChangeTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    private static final String FIRST_HALF_PAST_TWO = "2025-10-26T00:30:00Z";

    private Person ada;
    private Api api;
    private long website;
    private String project;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        var made = world.uniqueProject(ada, "Nights");
        website = made.id().value();
        project = made.name();
    }

    @AfterEach
    void romeAgain() {
        world.resetRules();
    }

    private Answer log(String start, String end) {
        var body = new HashMap<String, Object>(Map.of("project_id", website, "start_time", start));
        if (end != null) {
            body.put("end_time", end);
        }
        return api.post(ENTRIES, body);
    }

    /** As GraphQL knows them, which speaks in UTC. */
    private String span(Object id) {
        var entry = api.graphQl("{ timeEntry(id: %s) { startTime endTime } }".formatted(id));
        return java.time.Instant.parse(entry.text("/data/timeEntry/startTime")) + " "
                + java.time.Instant.parse(entry.text("/data/timeEntry/endTime"));
    }

    @Test
    void aTimerThroughTheLongNightHasTheHoursThatPassed() {
        log("2025-10-26T01:00:00+02:00", null).expect(201);

        var stopped = api.post("/api/v1/timer/stop", Map.of("stop_time", "2025-10-26T03:00:00"))
                .expect(200);

        assertThat(stopped.number("/time_entry/duration_seconds")).isEqualTo(3 * 3600);
    }

    @Test
    void aTimerThroughTheShortNightHasTheHoursThatPassed() {
        log("2025-03-30T01:00:00", null).expect(201);

        var stopped = api.post("/api/v1/timer/stop", Map.of("stop_time", "2025-03-30T03:00:00"))
                .expect(200);

        assertThat(stopped.number("/time_entry/duration_seconds")).isEqualTo(3600);
    }

    @Test
    void theNightBelongsToTheDayOnWhichItBegan() {
        log("2025-10-25T22:00:00", "2025-10-26T04:00:00").expect(201);
        var browser = browser(ada);

        assertThat(browser.get("/?date=2025-10-25").text(".day__total")).isEqualTo("7:00");
        assertThat(browser.get("/?date=2025-10-26").text(".day__total")).isEqualTo("0:00");
        assertThat(browser.get("/?date=2025-10-25").text(".entry__time")).contains("22:00", "04:00", "+1");
    }

    @Test
    void anotherZoneMovesTheDayAndNotTheLength() {
        var id = log("2025-10-26T00:30:00+02:00", "2025-10-26T04:00:00").number("/time_entry/id");

        as(world.admin())
                .patch("/api/v1/settings", Map.of("timezone", "America/New_York"))
                .expect(200);

        var entry = api.get(ENTRIES + "/" + id).expect(200);
        assertThat(entry.text("/time_entry/start_time")).isEqualTo("2025-10-25T18:30:00");
        assertThat(entry.number("/time_entry/duration_seconds")).isEqualTo(4 * 3600 + 1800);
        assertThat(browser(ada).get("/?date=2025-10-25").text(".day__total")).isEqualTo("4:30");
    }

    @Test
    void whatIsSentBackAsItWasShownIsNotMoved() {
        var logged = log(FIRST_HALF_PAST_TWO, "2025-10-26T00:45:00Z").expect(201);
        var id = logged.number("/time_entry/id");
        var before = span(id);
        assertThat(logged.text("/time_entry/start_time")).isEqualTo("2025-10-26T02:30:00");

        var changed = api.put(
                        ENTRIES + "/" + id,
                        Map.of(
                                "start_time", logged.text("/time_entry/start_time"),
                                "end_time", "2025-10-26 02:45",
                                "notes", "kept where it was"))
                .expect(200);

        assertThat(span(id)).isEqualTo(before);
        assertThat(changed.text("/time_entry/notes")).isEqualTo("kept where it was");
        assertThat(changed.number("/time_entry/duration_seconds")).isEqualTo(900);
    }

    @Test
    void anotherTimeInThatHourIsTheSecondOne() {
        var id = log(FIRST_HALF_PAST_TWO, "2025-10-26T00:45:00Z").number("/time_entry/id");

        var changed = api.patch(ENTRIES + "/" + id, Map.of("end_time", "2025-10-26T02:50:00"))
                .expect(200);

        assertThat(changed.number("/time_entry/duration_seconds")).isEqualTo(80 * 60);
    }

    @Test
    void anOffsetIsMeantAsItIsWritten() {
        var id = log(FIRST_HALF_PAST_TWO, "2025-10-26T00:45:00Z").number("/time_entry/id");

        api.patch(ENTRIES + "/" + id, Map.of("end_time", "2025-10-26T02:45:00+01:00"))
                .expect(200);

        assertThat(span(id)).isEqualTo(FIRST_HALF_PAST_TWO + " 2025-10-26T01:45:00Z");
    }

    @Test
    void aFormThatIsSavedUntouchedMovesNothing() {
        var id = log(FIRST_HALF_PAST_TWO, "2025-10-26T00:45:00Z").number("/time_entry/id");
        var before = span(id);
        var browser = browser(ada);

        var form = browser.get("/?date=2025-10-26&edit=" + id);
        browser.submit(form, ".entry--editing form", Map.of("notes", "css")).expect(302);

        assertThat(span(id)).isEqualTo(before);
        assertThat(api.get(ENTRIES + "/" + id).text("/time_entry/notes")).isEqualTo("css");
    }

    @Test
    void aFormInTheHourThatHappensTwiceMeansTheSecond() {
        var browser = browser(ada);

        add(browser, "2025-10-26", "01:30", "02:30").expect(302);

        assertThat(api.get(ENTRIES).number("/time_entries/0/duration_seconds")).isEqualTo(2 * 3600);
    }

    @Test
    void aLineInTheHourThatHappensTwiceMeansTheSecond() {
        browser(ada)
                .post("/time/quick", Map.of("line", "2:30-3:30 " + project, "day", "2025-10-26"))
                .expect(302);

        assertThat(api.get(ENTRIES).number("/time_entries/0/duration_seconds")).isEqualTo(3600);
    }

    @Test
    void theHourThatIsSkippedIsAnHourLater() {
        assertThat(log("2025-03-30T02:15:00", "2025-03-30T04:15:00").expect(201).text("/time_entry/start_time"))
                .isEqualTo("2025-03-30T03:15:00");
        add(browser(ada), "2025-03-30", "01:30", "02:30").expect(422);
        add(browser(ada), "2025-03-30", "01:30", "02:10").expect(302);

        assertThat(api.get(ENTRIES).number("/time_entries/1/duration_seconds")).isEqualTo(40 * 60);
    }

    @Test
    void anEntryOfNoLengthInTheSkippedHourIsRefused() {
        assertThat(log("2025-03-30T02:30:00", "2025-03-30T03:30:00").expect(400).text("/details/reason"))
                .isEqualTo("invalid_time_range");
    }

    @Test
    void graphQlSaysWhichOfTheTwoHoursIsMeant() {
        var id = logByGraphQl("2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00")
                .text("/data/logTime/timeEntry/id");

        assertThat(span(id)).isEqualTo("2025-10-26T00:30:00Z 2025-10-26T01:30:00Z");
    }

    private Answer logByGraphQl(String start, String end) {
        return api.graphQl(
                "mutation($in: LogTimeInput!) { logTime(input: $in) { timeEntry { id } userErrors { code message } } }",
                Map.of("in", Map.of("projectId", website, "startTime", start, "endTime", end)));
    }

    private io.timetracker.testing.Page add(Browser browser, String day, String from, String to) {
        var form = browser.get("/?date=" + day + "&edit=new");
        var typed = Map.of("date", day, "startTime", from, "endTime", to, "projectId", website);
        return browser.submit(form, ".entry-form", typed);
    }

    @Test
    void longerThanAYearIsRefusedOnEveryFace() {
        var refused = log("2024-01-01T09:00:00", "2025-01-01T10:00:00").expect(400);
        assertThat(refused.text("/details/reason")).isEqualTo("entry_too_long");
        assertThat(refused.text("/message")).contains("366 days");
        log("1970-01-02T00:00:00", "2199-01-01T00:00:00").expect(400);

        assertThat(logByGraphQl("1971-01-01T00:00:00Z", "2199-01-01T00:00:00Z").text("/data/logTime/userErrors/0/code"))
                .isEqualTo("entry_too_long");
        var browser = browser(ada);
        var form = browser.get("/?date=2024-01-01&edit=new");
        var page = browser.submit(
                        form,
                        ".entry-form",
                        Map.of("startTime", "9:00", "endTime", "10:00", "endDate", "2199-01-01", "projectId", website))
                .expect(422);
        assertThat(page.text("#entry-end-error")).contains("366 days");

        var id = log("2025-01-27T09:00:00", "2025-01-27T10:00:00").number("/time_entry/id");
        assertThat(api.patch(ENTRIES + "/" + id, Map.of("start_time", "1999-01-01T00:00:00"))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("entry_too_long");
        assertThat(api.get(ENTRIES).number("/pagination/total")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void nobodyWorksAtTheEndsOfTheCalendar(String day) {
        log(day + "T09:00:00", day + "T10:00:00").expect(400);
        log(day + "T09:00:00", null).expect(400);
        assertThat(logByGraphQl(day + "T09:00:00Z", day + "T10:00:00Z").at("/errors"))
                .isNotEmpty();
        add(browser(ada), day, "09:00", "10:00").expect(422);
        browser(ada)
                .post("/time/quick", Map.of("line", "9-10 " + project, "day", day))
                .expect(422);

        assertThat(api.graphQl(
                                "mutation($line: String!, $day: Date) { logQuickEntry(input: { line: $line, date: $day })"
                                        + " { timeEntry { id } userErrors { code } } }",
                                Map.of("line", "9-10 " + project, "day", day))
                        .text("/data/logQuickEntry/userErrors/0/code"))
                .isEqualTo("validation_error");

        assertThat(api.get(ENTRIES).number("/pagination/total")).isZero();
    }

    @Test
    void aRunningEntryCannotBeMovedIntoTheFuture() {
        var id = log("2025-10-26T01:00:00", null).expect(201).number("/time_entry/id");

        assertThat(api.patch(ENTRIES + "/" + id, Map.of("start_time", "2199-01-01T00:00:00"))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("invalid_time_range");
    }
}
