package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time without a clock, on the pages that list entries and in the form that corrects one. */
@Tag("engine")
class NoClockPageTests extends ApplicationTest {

    private static final String DAY = "/?date=2025-02-04";
    private static final String FORM = "form.entry-form";

    private Person ada;
    private Browser browser;
    private long website;
    private long id;

    @BeforeEach
    void adaHasNinetyMinutes() {
        ada = world.person("ada");
        browser = browser(ada);
        website = world.project(ada, "Website");
        id = as(ada).post(
                        "/api/v1/time-entries",
                        Map.of("project_id", website, "date", "2025-02-04", "duration_seconds", 5430, "timed", false))
                .expect(201)
                .number("/time_entry/id");
    }

    private Answer entry() {
        return as(ada).get("/api/v1/time-entries/" + id).expect(200);
    }

    private Page form() {
        return browser.get(DAY + "&edit=" + id).expect(200);
    }

    private Page save(Object... fields) {
        var all = new HashMap<String, Object>(Map.of("back", DAY));
        for (var i = 0; i < fields.length; i += 2) {
            all.put((String) fields[i], fields[i + 1]);
        }
        return browser.submit(form(), FORM, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {DAY, "/time", "/calendar?date=2025-02-04&as=list"})
    void itIsShownAsALengthAndNotFromNine(String page) {
        var shown = browser.get(page).expect(200).html().expectFirst("#entry-" + id);

        assertThat(shown.expectFirst(".entry__time").text()).isEqualTo("No clock");
        assertThat(shown.expectFirst(".entry__duration").text()).isEqualTo("1:30");
        assertThat(shown.text()).doesNotContain("09:00", "10:30");
        assertThat(shown.html()).doesNotContain("09:00");
    }

    @Test
    void amongDeletedOnesAndInAPreviewToo() {
        var preview = browser.submit(browser.get("/time"), "form#bulk", Map.of("action", "delete", "entry", id))
                .expect(200);
        assertThat(preview.text("tbody th")).contains("No clock").doesNotContain("09:00");

        browser.post("/time/" + id + "/delete", Map.of()).expect(302);

        assertThat(browser.get("/time/trash").text(".entry__time"))
                .contains("4 Feb", "No clock")
                .doesNotContain("09:00");
    }

    @Test
    void itsFormHasADateAndALengthAndSavedUntouchedItIsTheSame() {
        var form = form();
        assertThat(form.html().expectFirst("#entry-length").val()).isEqualTo("1:30");
        assertThat(form.html().expectFirst("#entry-date").val()).isEqualTo("2025-02-04");
        assertThat(form.html().expectFirst("#entry-start").val()).isEmpty();
        assertThat(form.html().expectFirst("#entry-start").hasAttr("required")).isFalse();
        assertThat(form.html().expectFirst("#entry-end").hasAttr("required")).isFalse();

        save("notes", "layout").expect(302);

        assertThat(entry().text("/time_entry/notes")).isEqualTo("layout");
        assertThat(entry().at("/time_entry/timed").asBoolean()).isFalse();
        assertThat(entry().number("/time_entry/worked_seconds")).isEqualTo(5430);
    }

    @Test
    void anotherDayAndLengthAreStillWithoutAClock() {
        save("date", "2025-02-05", "seconds", "2.5").expect(302);

        assertThat(entry().at("/time_entry/timed").asBoolean()).isFalse();
        assertThat(entry().number("/time_entry/worked_seconds")).isEqualTo(9000);
        assertThat(entry().text("/time_entry/start_time")).startsWith("2025-02-05");
        assertThat(browser.get(DAY).text("#flash")).contains("Entry changed");
    }

    @ParameterizedTest
    @CsvSource({
        "seconds, soon, #entry-length-error, 1:30",
        "seconds, '', #entry-length-error, 1:30",
        "seconds, 0, #entry-length-error, fit into its day",
        "seconds, 25, #entry-length-error, fit into its day",
        "date, soon, #entry-date-error, date",
        "startTime, 10:00, #entry-end-error, time",
        "endTime, 10:00, #entry-start-error, time"
    })
    void aMistakeIsSaidWhereItIsAndChangesNothing(String field, String text, String where, String words) {
        var before = entry().at("/time_entry");

        var refused = save(field, text).expect(422);

        assertThat(refused.text(where).toLowerCase()).contains(words);
        assertThat(refused.html().expectFirst("[name=" + field + "]").val()).isEqualTo(text);
        assertThat(entry().at("/time_entry")).isEqualTo(before);
    }

    @Test
    void whoTypesTimesGivesItAClock() {
        save("startTime", "10:00", "endTime", "12:00").expect(302);

        assertThat(entry().at("/time_entry/timed").asBoolean()).isTrue();
        assertThat(entry().number("/time_entry/worked_seconds")).isEqualTo(7200);
        var shown = browser.get(DAY).html().expectFirst("#entry-" + id);
        assertThat(shown.expectFirst(".entry__time").text()).contains("10:00", "12:00");
        assertThat(form().has("#entry-length")).isFalse();
    }

    @Test
    void readersFarAwayKeepItsDay() {
        as(ada).patch("/api/v1/users/me", Map.of("timezone", "Pacific/Honolulu"))
                .expect(200);

        assertThat(browser.get("/time?edit=" + id)
                        .html()
                        .expectFirst("#entry-date")
                        .val())
                .isEqualTo("2025-02-04");
        browser.submit(browser.get("/time?edit=" + id), FORM, Map.of("seconds", "1:00", "back", "/time"))
                .expect(302);

        assertThat(as(ada).get("/api/v1/weeks/2025-02-04").number("/week/days/1/seconds"))
                .isEqualTo(3600);
    }
}
