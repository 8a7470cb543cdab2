package io.timetracker.time;

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

/** What becomes of time that lies over other time of the same person is one rule, on every face. */
@Tag("engine")
class OverlapTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    private static final String LOG =
            "mutation($in: LogTimeInput!) { it: logTime(input: $in) { timeEntry { id } warnings { code message entryIds }"
                    + " userErrors { code } } }";

    private Person ada;
    private Api api;
    private String project;
    private long website;

    @BeforeEach
    void adaWorkedFromNineToTen() {
        ada = world.person("ada");
        api = as(ada);
        var made = world.uniqueProject(ada, "Website");
        website = made.id().value();
        project = made.name();
    }

    @AfterEach
    void overlapsAreRefused() {
        world.overlaps("refuse");
    }

    private Answer log(String from, String to) {
        return api.post(ENTRIES, body(from, to));
    }

    private Map<String, Object> body(String from, String to) {
        return new HashMap<>(Map.of(
                "project_id", website,
                "start_time", "2025-01-27T" + from + ":00",
                "end_time", "2025-01-27T" + to + ":00"));
    }

    private long count() {
        return api.get(ENTRIES).number("/pagination/total");
    }

    @Test
    void isRefusedUnlessTheInstallationSaysOtherwise() {
        log("09:00", "10:00").expect(201);

        assertThat(log("09:30", "10:30").expect(400).text("/details/reason")).isEqualTo("overlapping_entry");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void isKeptWithAWarningOverRest() {
        world.overlaps("warn");
        var first = log("09:00", "10:00").expect(201);
        assertThat(first.at("/warnings").isEmpty()).isTrue();

        var second = log("09:30", "10:30").expect(201);

        assertThat(second.at("/warnings")).hasSize(1);
        assertThat(second.text("/warnings/0/code")).isEqualTo("overlap");
        assertThat(second.text("/warnings/0/message")).isEqualTo("It overlaps another entry");
        assertThat(second.number("/warnings/0/entry_ids/0")).isEqualTo(first.number("/time_entry/id"));
        assertThat(count()).isEqualTo(2);
        assertThat(log("09:00", "11:00").expect(201).text("/warnings/0/message"))
                .isEqualTo("It overlaps 2 other entries");
    }

    @Test
    void onlyChangedTimesAreAskedAbout() {
        world.overlaps("allow");
        log("09:00", "10:00").expect(201);
        var id = log("09:30", "10:30").expect(201).number("/time_entry/id");
        world.overlaps("refuse");
        var place = ENTRIES + "/" + id;

        var sameTimes = body("09:30", "10:30");
        sameTimes.put("notes", "layout");
        sameTimes.put("break_seconds", 60);
        api.put(place, sameTimes).expect(200);
        assertThat(api.patch(place, Map.of("end_time", "2025-01-27T10:45:00"))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("overlapping_entry");

        world.overlaps("warn");
        assertThat(api.patch(place, Map.of("end_time", "2025-01-27T10:45:00"))
                        .expect(200)
                        .at("/warnings"))
                .hasSize(1);
        assertThat(api.patch(place, Map.of("notes", "css")).expect(200).at("/warnings"))
                .isEmpty();
    }

    @Test
    void isAskedWhenADeletionIsTakenBack() {
        var id = log("09:00", "10:00").expect(201).number("/time_entry/id");
        api.delete(ENTRIES + "/" + id).expect(200);
        log("09:30", "10:30").expect(201);

        api.post(ENTRIES + "/" + id + "/restore", null).expect(400);
        world.overlaps("warn");
        var restored = api.post(ENTRIES + "/" + id + "/restore", null).expect(201);

        assertThat(restored.text("/warnings/0/code")).isEqualTo("overlap");
    }

    @Test
    void nobodyIsAskedWhereAllIsAllowed() {
        world.overlaps("allow");
        log("09:00", "10:00").expect(201);

        assertThat(log("09:30", "10:30").expect(201).at("/warnings")).isEmpty();
    }

    @Test
    void graphQlSaysTheSame() {
        var first = log("09:00", "10:00").text("/time_entry/id");
        var input = Map.of(
                "in",
                Map.of(
                        "projectId", website,
                        "startTime", "2025-01-27T08:30:00Z",
                        "endTime", "2025-01-27T09:30:00Z"));

        var refused = api.graphQl(LOG, input).expect(200);
        world.overlaps("warn");
        var kept = api.graphQl(LOG, input).expect(200);

        assertThat(refused.text("/data/it/userErrors/0/code")).isEqualTo("overlapping_entry");
        assertThat(refused.at("/data/it/warnings")).isEmpty();
        assertThat(kept.text("/data/it/warnings/0/code")).isEqualTo("overlap");
        assertThat(kept.text("/data/it/warnings/0/entryIds/0")).isEqualTo(first);
        assertThat(kept.text("/data/it/timeEntry/id")).isNotNull();
    }

    @Test
    void aPageSaysItBesideWhatWasDone() {
        log("09:00", "10:00").expect(201);
        var browser = browser(ada);
        var line = Map.of("line", "9:30-10:30 " + project, "day", "2025-01-27", "back", "/?date=2025-01-27");

        browser.post("/time/quick", line).expect(422);
        world.overlaps("warn");
        browser.post("/time/quick", line).expect(302);

        var page = browser.get("/?date=2025-01-27");
        assertThat(page.text("#flash")).contains("Time logged. It overlaps another entry.");
        assertThat(page.has("#flash .flash--warning")).isTrue();
        assertThat(page.html().select(".entry")).hasSize(2);
    }

    @Test
    void aCorrectionOnAPageIsToldInPlace() {
        world.overlaps("warn");
        log("09:00", "10:00").expect(201);
        var id = log("10:00", "11:00").number("/time_entry/id");

        var form = Map.of(
                "date", "2025-01-27", "startTime", "09:30", "endTime", "11:00", "projectId", website, "endDate", "");
        var part = browser(ada).postInPlace("/time/" + id, form).expect(200);

        assertThat(part.text("#flash")).contains("Entry changed. It overlaps another entry.");
    }

    @Test
    void theRuleIsSetOnAllThreeFaces() {
        var admin = as(world.admin());
        var settings = "/api/v1/settings";

        assertThat(admin.patch(settings, Map.of("overlap_policy", "warn"))
                        .expect(200)
                        .text("/settings/overlap_policy"))
                .isEqualTo("warn");
        assertThat(admin.patch(settings, Map.of("overlap_policy", "perhaps"))
                        .expect(400)
                        .at("/errors/overlap_policy"))
                .isNotEmpty();
        assertThat(admin.graphQl("mutation { changeSettings(input: { overlapPolicy: \"allow\" }) {"
                                + " settings { overlapPolicy } userErrors { code } } }")
                        .text("/data/changeSettings/settings/overlapPolicy"))
                .isEqualTo("allow");
        var browser = browser(world.admin());
        browser.submit(browser.get("/admin/settings"), "main form", Map.of("overlapPolicy", "warn"))
                .expect(302);
        assertThat(browser.get("/admin/settings")
                        .html()
                        .expectFirst("#overlapPolicy option[selected]")
                        .val())
                .isEqualTo("warn");
    }
}
