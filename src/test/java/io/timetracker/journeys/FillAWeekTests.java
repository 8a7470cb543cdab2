package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week is filled in without the mouse, handed in, and then takes nothing more. */
class FillAWeekTests extends JourneyTest {

    private static final String WEEK = "/week?date=2025-02-03";

    private Person ada;
    private long website;
    private long paperwork;

    @BeforeEach
    void adaHasTwoRows() {
        ada = world.person("ada");
        paperwork = row("Paperwork");
        website = row("Website");
    }

    private long row(String name) {
        var project = world.uniqueProject(ada, name).id().value();
        as(ada).post("/api/v1/weeks/2025-02-03/rows", Map.of("project_id", project))
                .expect(201);
        return project;
    }

    private static String cell(long project, int day) {
        return "#cell-p" + project + "-2025-02-0" + day;
    }

    @Test
    void tenCellsWithTheKeyboardThenHandedInThenNothingMore() {
        var page = desktop();
        signIn(page, ada);
        page.navigate(WEEK);
        page.evaluate("window.stayed = true");

        page.locator(cell(paperwork, 3)).focus();
        for (var text : new String[] {"1:30", "1.5", "90m", "1,5", "1h30"}) {
            page.keyboard().type(text);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(page.locator(cell(website, 7))).isFocused();
        for (var i = 0; i < 5; i++) {
            page.keyboard().type("6");
            page.keyboard().press(i == 4 ? "Enter" : "ArrowLeft");
            // The caret stands before the only digit's end: a text being typed keeps the first arrow.
            if (i < 4) {
                page.keyboard().press("ArrowLeft");
            }
        }

        assertThat(page.locator("#row-total-p" + paperwork)).hasText("7:30");
        assertThat(page.locator("#row-total-p" + website)).hasText("30:00");
        assertThat(page.locator("#day-total-2025-02-05")).hasText("7:30");
        assertThat(page.locator("#week-total")).hasText("37:30");
        assertThat(page.locator(cell(paperwork, 5))).hasValue("1:30");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.stayed"))
                .isEqualTo(true);
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.locator(cell(website, 3)).focus();
        page.keyboard().type("lots");
        page.keyboard().press("Tab");
        assertThat(page.locator(cell(website, 3))).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(cell(website, 3))).hasValue("lots");
        mustBeAccessible(page);
        forgive("422");
        page.locator(cell(website, 3)).fill("6");
        page.keyboard().press("Tab");
        assertThat(page.locator("#week-total")).hasText("37:30");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit week"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".week-cell__locked")).hasCount(14);
        assertThat(page.locator(".week-sheet")).containsText("Submitted");
        mustBeAccessible(page);
        as(ada).put("/api/v1/weeks/2025-02-04/cells", Map.of("project_id", website, "seconds", 60))
                .expect(400);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw"))
                .press("Enter");
        assertThat(page.locator(".week-cell__locked")).hasCount(0);
        assertThat(page.locator(cell(website, 3))).hasValue("6:00");
    }

    @Test
    void aWeekWithoutJavaScript() {
        var page = withoutJavaScript();
        signIn(page, ada);
        page.navigate(WEEK);

        page.locator(cell(paperwork, 3)).fill("8");
        page.locator(cell(website, 4)).fill("7:30");
        page.locator(cell(website, 4)).press("Enter");
        assertThat(page.locator("#week-total")).hasText("15:30");

        page.navigate("/week?date=2025-02-10");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rows and hours"))
                .click();
        assertThat(page.locator("#week-total")).hasText("15:30");
        assertThat(page).hasURL(Pattern.compile(".*2025-02-10"));
    }
}
