package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead becomes a client and a deal, the deal is won, the project that it offers is made, and somebody works on it. */
class FromLeadToTimerTests extends JourneyTest {

    private Person ada;
    private String company;
    private long lead;

    @BeforeEach
    void adaSells() {
        ada = world.person("ada");
        company = World.unique("Ray Ltd ");
        lead = as(ada).post(
                        "/api/v1/leads",
                        Map.of(
                                "first_name", "Tom",
                                "last_name", "Ray",
                                "company_name", company,
                                "email", "tom@ray.test",
                                "estimated_value", 5000))
                .expect(201)
                .number("/lead/id");
    }

    @Test
    void inPlace() {
        var page = desktop();
        signIn(page, ada);
        walk(page, true);
    }

    @Test
    void byPlainFormsToo() {
        var page = withoutJavaScript();
        signIn(page, ada);
        walk(page, false);
    }

    private void walk(Page page, boolean hasScript) {
        var work = "Deal: Tom Ray (" + company + ")";
        page.navigate("/leads/" + lead);
        check(page, hasScript);
        button(page, "Convert").click();
        assertThat(page.locator("h1")).containsText(company);
        assertThat(page.locator("#contacts")).containsText("Tom Ray");

        page.navigate("/deals?whose=mine");
        link(page, work).click();
        assertThat(page.locator(".facts")).containsText("5000.00 EUR");
        button(page, "Mark as won").click();
        assertThat(page.locator("h1")).containsText("Won");
        // What a script loads into the deal's page is a page of its own without one.
        (hasScript ? link(page, "Create the project") : page.locator("#deal-project a")).click();

        assertThat(page.getByLabel("Name", new GetByLabelOptions().setExact(true)))
                .hasValue(work);
        assertThat(page.locator("[name=budgetAmount]")).hasValue("5000.00");
        check(page, hasScript);
        button(page, "Create project").click();

        assertThat(page.locator("h1")).containsText(work);
        assertThat(page.locator("main")).containsText(company);
        page.reload(); // so that no message fades away while colours are measured
        check(page, hasScript);
        button(page, "Start timer").click();
        assertThat(page.locator("#flash")).isVisible();
        page.navigate("/");
        assertThat(page.locator("#timer")).containsText(work);
        page.locator("#timer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
        assertThat(page.locator("main")).containsText(work);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private void check(Page page, boolean isChecked) {
        if (isChecked) {
            mustBeAccessible(page);
            mustFitAPhone(page);
        }
    }
}
