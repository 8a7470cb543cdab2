package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer that nobody stopped: the likely end is proposed, and its owner decides. */
@Tag("engine")
class ForgottenTimerTests extends ApplicationTest {

    private static final String STATUS = "/api/v1/timer/status";
    private static final String STOP = "/api/v1/timer/stop";

    @Autowired
    ChangeLog changes;

    private Person ada;
    private Api api;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
    }

    @AfterEach
    void tenHoursAreTheLimit() {
        world.forgottenAfter(10);
    }

    private static LocalDateTime hoursAgo(int hours) {
        return LocalDateTime.now(ZoneId.of("Europe/Rome")).minusHours(hours).truncatedTo(ChronoUnit.SECONDS);
    }

    private long startedHoursAgo(int hours) {
        return api.post("/api/v1/time-entries", Map.of("project_id", website, "start_time", text(hoursAgo(hours))))
                .expect(201)
                .number("/time_entry/id");
    }

    @Test
    void aTimerWithinTheLimitIsNotForgotten() {
        startedHoursAgo(9);

        assertThat(api.get(STATUS).expect(200).at("/forgotten").isNull()).isTrue();
        assertThat(api.graphQl("{ forgottenTimer { reason } }")
                        .at("/data/forgottenTimer")
                        .isNull())
                .isTrue();
        assertThat(browser(ada).get("/").has(".forgotten")).isFalse();
    }

    @Test
    void aTimerPastTheLimitProposesAStandardDay() {
        startedHoursAgo(12);
        var start = LocalDateTime.parse(api.get(STATUS).text("/timer/start_time"));

        var status = api.get(STATUS).expect(200);
        var asked = api.graphQl("{ forgottenTimer { reason message proposedStop since timer { id } } }");

        assertThat(status.text("/forgotten/reason")).isEqualTo("standard_day");
        assertThat(LocalDateTime.parse(status.text("/forgotten/proposed_stop"))).isEqualTo(start.plusHours(8));
        assertThat(LocalDateTime.parse(status.text("/forgotten/since"))).isEqualTo(start.plusHours(10));
        assertThat(status.text("/forgotten/message")).contains("8 hours after the start");
        assertThat(asked.text("/data/forgottenTimer/reason")).isEqualTo("standard_day");
        assertThat(asked.text("/data/forgottenTimer/timer/id")).isEqualTo(status.text("/timer/id"));
    }

    @Test
    void theUsualEndOfThatDayOfTheWeekIsProposed() {
        startedHoursAgo(12);
        var start = LocalDateTime.parse(api.get(STATUS).text("/timer/start_time"));
        var end = start.plusHours(3).truncatedTo(ChronoUnit.MINUTES);
        for (var week = 1; week <= 3; week++) {
            api.post(
                            "/api/v1/time-entries",
                            Map.of(
                                    "project_id", website,
                                    "start_time", text(end.minusWeeks(week).minusHours(2)),
                                    "end_time", text(end.minusWeeks(week))))
                    .expect(201);
        }

        var forgotten = api.get(STATUS).expect(200);

        var isNight = !end.toLocalDate().equals(start.toLocalDate());
        assertThat(forgotten.text("/forgotten/reason")).isEqualTo(isNight ? "standard_day" : "usual_end");
        assertThat(forgotten.text("/forgotten/proposed_stop")).isEqualTo(text(isNight ? start.plusHours(8) : end));
    }

    private static String text(LocalDateTime time) {
        return time.format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
    }

    @Test
    void theLimitIsASettingAndZeroAsksNobody() {
        startedHoursAgo(12);

        var admin = as(world.admin());
        assertThat(admin.patch("/api/v1/settings", Map.of("forgotten_timer_hours", 13))
                        .expect(200)
                        .number("/settings/forgotten_timer_hours"))
                .isEqualTo(13);
        assertThat(api.get(STATUS).at("/forgotten").isNull()).isTrue();
        world.forgottenAfter(0);
        assertThat(api.get(STATUS).at("/forgotten").isNull()).isTrue();
        world.forgottenAfter(1);
        assertThat(api.get(STATUS).at("/forgotten").isNull()).isFalse();
        assertThat(admin.patch("/api/v1/settings", Map.of("forgotten_timer_hours", 169))
                        .expect(400)
                        .at("/errors/forgotten_timer_hours"))
                .isNotEmpty();
    }

    @Test
    void isStoppedWhenTheWorkEndedAndTheChangeLogKnowsHowItRan() {
        var id = startedHoursAgo(12);
        var stop = api.get(STATUS).text("/forgotten/proposed_stop");

        var stopped = api.post(STOP, Map.of("stop_time", stop)).expect(200);

        assertThat(stopped.text("/time_entry/end_time")).isEqualTo(stop);
        assertThat(stopped.number("/time_entry/duration_seconds")).isEqualTo(8 * 3600);
        var change =
                changes.latest("time_entry.stopped_at", new TimeEntryId(id)).orElseThrow();
        assertThat(changes.state(change.before(), TimeEntryView.class).isRunning())
                .isTrue();
        assertThat(change.at())
                .isAfter(changes.state(change.after(), TimeEntryView.class).endTime());
    }

    @Test
    void aStopBeforeTheStartIsRefusedAndChangesNothing() {
        startedHoursAgo(12);

        assertThat(api.post(STOP, Map.of("stop_time", text(hoursAgo(13))))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("invalid_time_range");
        assertThat(api.post(STOP, Map.of("stop_time", "yesterday")).expect(400).at("/errors/stop_time"))
                .isNotEmpty();
        assertThat(api.post(STOP, Map.of("stop_time", "9999-01-01T00:00:00"))
                        .expect(400)
                        .at("/errors/stop_time"))
                .isNotEmpty();
        assertThat(api.get(STATUS).at("/active").asBoolean()).isTrue();
    }

    @Test
    void isStoppedByGraphQlToo() {
        startedHoursAgo(12);
        var at = api.graphQl("{ forgottenTimer { proposedStop } }").text("/data/forgottenTimer/proposedStop");

        var stopped = api.graphQl(
                "mutation($at: DateTime) { stopTimer(at: $at) { timer { endTime workedSeconds } userErrors { code } } }",
                Map.of("at", at));

        assertThat(stopped.text("/data/stopTimer/timer/endTime")).isEqualTo(at);
        assertThat(stopped.number("/data/stopTimer/timer/workedSeconds")).isEqualTo(8 * 3600);
    }

    @Test
    void whatIsKeptIsAskedAboutNoMore() {
        var id = startedHoursAgo(12);

        assertThat(api.post("/api/v1/timer/keep", null).expect(200).number("/time_entry/id"))
                .isEqualTo(id);
        assertThat(api.graphQl("mutation { keepTimer { timer { id } userErrors { code } } }")
                        .text("/data/keepTimer/timer/id"))
                .isEqualTo("" + id);

        assertThat(api.get(STATUS).at("/forgotten").isNull()).isTrue();
        assertThat(api.get(STATUS).at("/active").asBoolean()).isTrue();
        assertThat(changes.latest("time_entry.kept_running", new TimeEntryId(id)))
                .isPresent();
        api.post(STOP, null).expect(200);
        startedHoursAgo(11);
        assertThat(api.get(STATUS).at("/forgotten").isNull()).isFalse();
    }

    @Test
    void nothingIsKeptWhereNothingRuns() {
        assertThat(api.post("/api/v1/timer/keep", null).expect(400).text("/error_code"))
                .isEqualTo("no_active_timer");
    }

    @Test
    void todayStopsItWithOneClickWithoutJavaScript() {
        startedHoursAgo(12);
        var browser = browser(ada);
        var today = browser.get("/").expect(200);
        assertThat(today.text(".forgotten")).contains("8 hours after the start");

        browser.submit(today, ".forgotten form:has(input[name=at])", Map.of()).expect(302);

        assertThat(browser.get("/").has("running-clock")).isFalse();
        assertThat(api.get("/api/v1/time-entries").number("/time_entries/0/duration_seconds"))
                .isEqualTo(8 * 3600);
    }

    @Test
    void todayTakesAnotherTimeAndSaysWhatIsWrongAtItsField() {
        startedHoursAgo(12);
        var browser = browser(ada);
        var today = browser.get("/");
        var early = hoursAgo(20);

        var refused = browser.submit(
                        today,
                        "form.forgotten__form",
                        Map.of(
                                "date",
                                early.toLocalDate().toString(),
                                "endTime",
                                text(early).substring(11, 16)))
                .expect(422);
        assertThat(refused.html().expectFirst("#stop-time").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.has("details[open] #stop-time")).isTrue();

        var end = hoursAgo(6);
        browser.submit(
                        refused,
                        "form.forgotten__form",
                        Map.of(
                                "date",
                                end.toLocalDate().toString(),
                                "endTime",
                                text(end).substring(11, 16)))
                .expect(302);
        assertThat(api.get("/api/v1/time-entries").text("/time_entries/0/end_time"))
                .isEqualTo(text(end.truncatedTo(ChronoUnit.MINUTES)));
    }

    @Test
    void todayLetsItRun() {
        startedHoursAgo(12);
        var browser = browser(ada);

        browser.submit(browser.get("/"), "form[action='/timer/keep']", Map.of()).expect(302);

        var today = browser.get("/");
        assertThat(today.has("running-clock")).isTrue();
        assertThat(today.has(".forgotten")).isFalse();
        assertThat(today.text("#flash")).contains("The timer goes on");
    }

    @Test
    void aTimerThatIsNotForgottenTakesNoStatementMore() {
        startedHoursAgo(1);
        api.get(STATUS);

        var usual = statements.duringARead(() -> api.get(STATUS).expect(200));

        assertThat(usual).noneMatch(sql -> sql.contains("kept_timer"));
    }
}
