package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

    private void walk(Page page, boolean isChecked) {
        page.navigate("/leads/" + lead);
        check(page, isChecked);
        button(page, "Convert").click();
        assertThat(page.locator("h1")).containsText("Tom Ray");
        assertThat(page.locator("main")).containsText("Converted");

        page.navigate("/deals?whose=mine");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Deal: Tom Ray"))
                .click();
        assertThat(page.locator(".facts")).containsText("5000.00 EUR");
        check(page, isChecked);
        button(page, "Won").click();
        assertThat(page.locator("h1")).containsText("Won");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Create the project"))
                .click();
        assertThat(page.getByLabel("Name", new GetByLabelOptions().setExact(true)))
                .hasValue("Deal: Tom Ray (" + company + ")");
        assertThat(page.getByLabel("Budget").first()).hasValue("5000.00");
        check(page, isChecked);
        button(page, "Create the project").click();

        assertThat(page.locator("h1")).containsText("Deal: Tom Ray");
        assertThat(page.locator("main")).containsText(company);
        check(page, isChecked);
        button(page, "Start").click();
        page.navigate("/");
        assertThat(page.locator("#timer")).containsText("Deal: Tom Ray");
        button(page, "Stop").first().click();
        assertThat(page.locator("main")).containsText("Deal: Tom Ray");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private void check(Page page, boolean isChecked) {
        if (isChecked) {
            mustBeAccessible(page);
            mustFitAPhone(page);
        }
    }
}
