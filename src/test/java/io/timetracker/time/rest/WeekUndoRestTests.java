package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was typed into a week, or copied into it, is taken back. */
@Tag("engine")
class WeekUndoRestTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    private static final String WEEK = "/api/v1/weeks/2025-02-03";
    private static final String NEXT = "/api/v1/weeks/2025-02-10";

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
    void rulesAreAsTheyWere() {
        world.resetRules();
    }

    private Answer set(int seconds, Object... more) {
        var body = new HashMap<String, Object>(Map.of("project_id", website, "seconds", seconds));
        for (var i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return api.put("/api/v1/weeks/2025-02-04/cells", body).expect(200);
    }

    private Answer copy() {
        return api.post(NEXT + "/copy", Map.of("hours", true)).expect(200);
    }

    private Answer undo(Answer act) {
        return api.post("/api/v1/undo/" + act.text("/undo/handle"), Map.of());
    }

    /** All that is shown of it, but for the moment of the last change. */
    private JsonNode state(long entry) {
        var shown = (ObjectNode) api.get(ENTRIES + "/" + entry).expect(200).at("/time_entry");
        shown.remove("updated_at");
        return shown;
    }

    private JsonNode standing() {
        var shown =
                (ObjectNode) api.get("/api/v1/projects/" + website).expect(200).at("/project");
        shown.remove("updated_at");
        return shown;
    }

    private long seconds(String week) {
        return api.get(week).number("/week/seconds");
    }

    @Test
    void aCellThatWasMadeIsEmptyAgain() {
        var before = standing();
        var made = set(5400);
        assertThat(made.text("/undo/expires_at")).isNotBlank();

        assertThat(undo(made).expect(200).number("/entry_ids/0")).isEqualTo(made.number("/cell/time_entry_id"));

        assertThat(seconds(WEEK)).isZero();
        assertThat(api.get(ENTRIES).number("/pagination/total")).isZero();
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void aCellThatWasChangedOrEmptiedIsExactlyAsItWas() {
        var id = set(5400, "notes", "layout").number("/cell/time_entry_id");
        api.patch(ENTRIES + "/" + id, Map.of("tags", "b,a", "billable", false)).expect(200);
        var before = state(id);
        var standing = standing();

        undo(set(7200, "notes", "more")).expect(200);
        assertThat(state(id)).isEqualTo(before);

        undo(set(0)).expect(200);
        assertThat(state(id)).isEqualTo(before);
        assertThat(standing()).isEqualTo(standing);
    }

    @Test
    void whatWasTypedInItsPlaceIsNotCountedTwice() {
        var id = set(7200).number("/cell/time_entry_id");
        var emptied = set(0);
        set(10800);

        var refused = undo(emptied).expect(400);
        assertThat(refused.text("/details/reason")).isEqualTo("undo_changed_since");
        assertThat(api.post(ENTRIES + "/" + id + "/restore", Map.of())
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("undo_changed_since");
        assertThat(seconds(WEEK)).isEqualTo(10800);
    }

    @Test
    void theSameAgainOffersNothing() {
        set(5400);

        assertThat(set(5400).at("/undo").isNull()).isTrue();
    }

    @Test
    void whatWasTypedSinceIsNotLost() {
        var made = set(5400);
        var changed = set(7200);

        assertThat(undo(made).expect(400).text("/details/reason")).isEqualTo("undo_changed_since");
        assertThat(seconds(WEEK)).isEqualTo(7200);
        undo(changed).expect(200);
        assertThat(seconds(WEEK)).isEqualTo(5400);
    }

    @Test
    void aCellOfAHandedInWeekStays() {
        var made = set(5400);
        var period = api.post("/api/v1/timesheet-periods", Map.of("reference_date", "2025-02-03"))
                .expect(201)
                .number("/timesheet_period/id");
        api.post("/api/v1/timesheet-periods/" + period + "/submit", Map.of()).expect(200);

        assertThat(undo(made).expect(400).text("/details/reason")).isEqualTo("timesheet_period_locked");

        assertThat(seconds(WEEK)).isEqualTo(5400);
    }

    @Test
    void aCopyIsTakenBackWhollyAndWhatWasThereStays() {
        set(5400, "notes", "layout");
        api.put("/api/v1/weeks/2025-02-05/cells", Map.of("project_id", website, "seconds", 600))
                .expect(200);
        api.put("/api/v1/weeks/2025-02-13/cells", Map.of("project_id", website, "seconds", 60))
                .expect(200);
        var standing = standing();
        var copied = copy();
        assertThat(copied.number("/week/seconds")).isEqualTo(6060);

        assertThat(undo(copied).expect(200).number("/affected")).isEqualTo(2);

        assertThat(seconds(NEXT)).isEqualTo(60);
        assertThat(seconds(WEEK)).isEqualTo(6000);
        assertThat(standing()).isEqualTo(standing);
        assertThat(undo(copied).expect(400).text("/details/reason")).isEqualTo("undo_done");
    }

    @Test
    void aCopyThatFilledNoCellOffersNothing() {
        set(5400);

        assertThat(api.post(NEXT + "/copy", Map.of()).expect(200).at("/undo").isNull())
                .isTrue();
    }

    @Test
    void ofACopyThatWasWorkedOnSinceNothingIsTakenBack() {
        set(5400);
        api.put("/api/v1/weeks/2025-02-05/cells", Map.of("project_id", website, "seconds", 600))
                .expect(200);
        var copied = copy();
        api.put("/api/v1/weeks/2025-02-12/cells", Map.of("project_id", website, "seconds", 900))
                .expect(200);

        assertThat(undo(copied).expect(400).text("/details/reason")).isEqualTo("undo_changed_since");

        assertThat(seconds(NEXT)).isEqualTo(6300);
    }

    @Test
    void onlyWhoeverTypedItTakesItBack() {
        var made = set(5400);
        var handle = made.text("/undo/handle");

        as(world.person("mallory")).post("/api/v1/undo/" + handle, Map.of()).expect(403);

        assertThat(seconds(WEEK)).isEqualTo(5400);
    }
}
