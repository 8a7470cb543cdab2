package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The week as a browser without JavaScript sees it, and the cells that htmx asks for. */
@Tag("engine")
class WeekPageTests extends ApplicationTest {

    private static final String WEEK = "/week?date=2025-02-03";

    private Person ada;
    private Browser browser;
    private long website;
    private String row;

    @BeforeEach
    void adaHasARow() {
        ada = world.person("ada");
        browser = browser(ada);
        website = world.project(ada, "Website");
        row = "p" + website;
        browser.post("/week/2025-02-03/rows", Map.of("projectId", website)).expect(302);
    }

    private Page type(String day, String text, int version) {
        var fields = Map.of("c." + row + "." + day, text, "v." + row + "." + day, version);
        return browser.postInPlace("/week/" + day + "/cells/" + row, fields);
    }

    private String cell(Page page, String day) {
        return page.html().expectFirst("#cell-" + row + "-" + day).val();
    }

    @Test
    void aRowIsChosenAndEveryCellHasAName() {
        var page = browser.get(WEEK).expect(200);

        assertThat(page.html().select(".week-cell__input")).hasSize(7);
        assertThat(page.html().expectFirst("#cell-" + row + "-2025-02-04").attr("aria-label"))
                .contains("Website", "Tuesday 4 February");
        assertThat(page.text("tbody th")).contains("Website");
        assertThat(page.has("thead [aria-current=date]")).isFalse();
        browser.post("/week/" + java.time.LocalDate.now() + "/rows", Map.of("projectId", website))
                .expect(302);
        assertThat(browser.get("/week").html().select("thead [aria-current=date]"))
                .as("today")
                .hasSize(1);
    }

    @Test
    void aCellIsSavedByItselfWithTheSumsThatItIsPartOf() {
        type("2025-02-05", "1:00", 0).expect(200);

        var answer = type("2025-02-04", "90m layout", 0).expect(200);

        assertThat(answer.body()).doesNotContain("<html", "<table");
        assertThat(cell(answer, "2025-02-04")).isEqualTo("1:30");
        assertThat(answer.text("#row-total-" + row + "[hx-swap-oob]")).isEqualTo("2:30");
        assertThat(answer.text("#day-total-2025-02-04[hx-swap-oob]")).isEqualTo("1:30");
        assertThat(answer.text("#week-total[hx-swap-oob]")).isEqualTo("2:30");
        var page = browser.get(WEEK);
        assertThat(cell(page, "2025-02-04")).isEqualTo("1:30");
        assertThat(page.html().expectFirst("#cell-" + row + "-2025-02-04").attr("title"))
                .isEqualTo("layout");
        assertThat(page.text("#week-total")).isEqualTo("2:30");
    }

    @Test
    void aMistakeIsSaidAtItsCellWithTheTextKept() {
        var refused = type("2025-02-04", "soon", 0).expect(422);

        var input = refused.html().expectFirst("#cell-" + row + "-2025-02-04");
        assertThat(input.val()).isEqualTo("soon");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.text("#" + input.attr("aria-describedby"))).contains("1:30");
        assertThat(as(ada).get("/api/v1/time-entries").number("/pagination/total"))
                .isZero();
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwrittenUnseen() {
        type("2025-02-04", "1:00", 0).expect(200);

        var stale = type("2025-02-04", "2:00", 0).expect(422);

        assertThat(stale.text(".field__error")).contains("changed meanwhile");
        var version = stale.html().expectFirst("input[type=hidden]").val();
        type("2025-02-04", "2:00", Integer.parseInt(version)).expect(200);
    }

    @Test
    void aRequestWithoutTheCellChangesNothing() {
        type("2025-02-04", "1:00", 0).expect(200);

        browser.postInPlace("/week/2025-02-04/cells/" + row, Map.of()).expect(422);

        assertThat(cell(browser.get(WEEK), "2025-02-04")).isEqualTo("1:00");
        browser.postInPlace("/week/2025-02-04/cells/nonsense", Map.of("c.nonsense.2025-02-04", "1"))
                .expect(404);
        browser.postInPlace("/week/soon/cells/" + row, Map.of()).expect(404);
    }

    @Test
    void withoutAScriptOneButtonSavesWhatWasChanged() {
        var page = browser.get(WEEK);

        browser.submit(page, "#week-form", cells("2025-02-03", "8", "2025-02-04", "7,5"))
                .expect(302);

        var saved = browser.get(WEEK);
        assertThat(saved.text("#flash")).contains("Week saved");
        assertThat(saved.text("#week-total")).isEqualTo("15:30");

        var refused = browser.submit(saved, "#week-form", cells("2025-02-04", "much", "2025-02-05", "1"))
                .expect(422);
        assertThat(cell(refused, "2025-02-04")).isEqualTo("much");
        assertThat(refused.html().select("[aria-invalid=true]")).hasSize(1);
        assertThat(refused.text("#week-total")).as("the other is saved").isEqualTo("16:30");
        assertThat(refused.text("#flash")).contains("the rest was");
    }

    private Map<String, Object> cells(String... dayAndText) {
        var fields = new HashMap<String, Object>();
        for (var i = 0; i < dayAndText.length; i += 2) {
            fields.put("c." + row + "." + dayAndText[i], dayAndText[i + 1]);
        }
        return fields;
    }

    @Test
    void timeWithAClockIsShownAndStays() {
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                website,
                                "start_time",
                                "2025-02-04T10:00:00",
                                "end_time",
                                "2025-02-04T10:45:00"))
                .expect(201);

        var page = browser.get(WEEK);
        assertThat(cell(page, "2025-02-04")).isEqualTo("0:45");
        assertThat(page.text(".week-cell__fixed")).isEqualTo("0:45 in entries");
        assertThat(type("2025-02-04", "0:30", 0).expect(422).text(".field__error"))
                .contains("0:45");
        assertThat(type("2025-02-04", "2", 0).expect(200).text("#week-total")).isEqualTo("2:00");
    }

    @Test
    void anEmptyRowIsTakenOutAndAFullOneOffersNothing() {
        browser.submit(browser.get(WEEK), "#remove-" + row, Map.of()).expect(302);
        assertThat(browser.get(WEEK).has(".week-table")).isFalse();

        browser.post("/week/2025-02-03/rows", Map.of("projectId", website)).expect(302);
        type("2025-02-04", "1", 0).expect(200);
        assertThat(browser.get(WEEK).has("#remove-" + row)).isFalse();
        assertThat(browser.postInPlace("/week/2025-02-03/rows/" + row + "/remove", Map.of())
                        .expect(422)
                        .text("#flash"))
                .contains("There is time");
    }

    @Test
    void aRowWithoutAProjectIsSaidAtItsField() {
        var refused =
                browser.post("/week/2025-02-03/rows", Map.of("projectId", "")).expect(422);

        assertThat(refused.text("#row-project-error")).isNotBlank();
    }

    @Test
    void theWeekBeforeIsCopiedWithAndWithoutHours() {
        type("2025-02-04", "1:30", 0).expect(200);

        browser.post("/week/2025-02-10/copy", Map.of("hours", false)).expect(302);
        var rows = browser.get("/week?date=2025-02-10");
        assertThat(rows.text("#week-total")).isEqualTo("0:00");
        assertThat(rows.text("tbody th")).contains("Website");

        var copied = browser.postInPlace("/week/2025-02-10/copy", Map.of("hours", true))
                .expect(200);
        assertThat(copied.text("#week-total")).isEqualTo("1:30");
        assertThat(copied.text("#flash")).contains("Filled cells: 1");
        assertThat(browser.postInPlace("/week/2024-02-10/copy", Map.of()).text("#flash"))
                .contains("nothing to copy");
    }

    @Test
    void aCellIsTakenBackWhereItWasTyped() {
        type("2025-02-04", "1:00", 0).expect(200);
        var typed = type("2025-02-04", "2:00", 1).expect(200);
        assertThat(typed.text("#flash[hx-swap-oob]")).contains("Time saved");
        assertThat(type("2025-02-04", "2:00", 2).expect(200).has("#flash"))
                .as("nothing was changed")
                .isFalse();

        var back = browser.postInPlace(typed.html().expectFirst("#flash form").attr("action"), Map.of("back", WEEK))
                .expect(200);

        assertThat(back.body()).doesNotContain("<html");
        assertThat(back.has("#week")).isTrue();
        assertThat(cell(back, "2025-02-04")).isEqualTo("1:00");
        assertThat(back.text("#flash")).contains("Taken back");
    }

    @Test
    void withoutAScriptAllThatWasSavedIsTakenBackAtOnce() {
        browser.submit(browser.get(WEEK), "#week-form", cells("2025-02-03", "8", "2025-02-04", "7,5"))
                .expect(302);
        var saved = browser.get(WEEK);
        assertThat(saved.text("#week-total")).isEqualTo("15:30");

        var path = saved.html().expectFirst("#flash form").attr("action");
        var back = browser.post(path, Map.of("back", WEEK)).expect(302);

        assertThat(back.header("Location")).endsWith(WEEK);
        assertThat(browser.get(WEEK).text("#week-total")).isEqualTo("0:00");
    }

    @Test
    void aCopyIsTakenBack() {
        type("2025-02-04", "1:30", 0).expect(200);
        var copied = browser.postInPlace("/week/2025-02-10/copy", Map.of("hours", true))
                .expect(200);

        browser.post(copied.html().expectFirst("#flash form").attr("action"), Map.of())
                .expect(302);

        assertThat(browser.get("/week?date=2025-02-10").text("#week-total")).isEqualTo("0:00");
        assertThat(browser.get(WEEK).text("#week-total")).isEqualTo("1:30");
    }

    @Test
    void aSubmittedWeekSaysWhyItsCellsAreLockedUntilItIsWithdrawn() {
        type("2025-02-04", "1:30", 0).expect(200);

        var submitted = browser.postInPlace("/week/2025-02-03/submit", Map.of()).expect(200);

        assertThat(submitted.text("#flash")).contains("submitted");
        assertThat(submitted.html().select(".week-cell__input")).isEmpty();
        assertThat(submitted.html().expectFirst(".week-cell__locked").attr("title"))
                .contains("locked");
        assertThat(submitted.text(".week-sheet__lock")).contains("locked");
        var late = type("2025-02-05", "1", 0).expect(422);
        assertThat(late.text(".field__error")).contains("locked");
        assertThat(late.text("#week-total")).isEqualTo("1:30");
        assertThat(as(ada).get("/api/v1/weeks/2025-02-03").text("/week/rows/0/cells/1/lock"))
                .isEqualTo("timesheet_period_locked");

        browser.submit(browser.get(WEEK), "form[action$='/withdraw']", Map.of()).expect(302);
        assertThat(browser.get(WEEK).html().select(".week-cell__input")).hasSize(7);
    }
}
