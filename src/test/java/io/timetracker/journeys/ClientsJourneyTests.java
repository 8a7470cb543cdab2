package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does the work keeps the addresses: clients added, found, corrected and let go, by hand and by key. */
class ClientsJourneyTests extends JourneyTest {

    private Person ada;

    @BeforeEach
    void adaTracks() {
        ada = world.person("ada");
    }

    @Test
    void aClientIsAddedWithTheKeyboardInPlace() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/clients");
        mustBeAccessible(page);
        var name = World.unique("Acme ");

        page.keyboard().press("a");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.keyboard().type(name);
        page.getByLabel("Hourly rate").fill("-1");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#defaultHourlyRate-error")).hasText("Must not be negative");
        assertThat(page.getByLabel("Hourly rate")).isFocused();
        forgive("422");
        page.keyboard().press("Control+a");
        page.keyboard().type("85");
        page.keyboard().press("Control+Enter");

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText(name);
        assertThat(page.locator("#flash")).containsText("Client added");
        assertThat(page.locator(".facts")).containsText("85.00 EUR");
        assertThat(page.locator("#client-projects [hx-get], #client-projects .button"))
                .not()
                .hasCount(0);
        assertThat(page.locator("#client-projects :focus")).hasCount(0);
        mustBeAccessible(page);
    }

    @Test
    void aClientIsCorrectedInPlaceAndLetGo() {
        var id = as(ada).post("/api/v1/clients", Map.of("name", World.unique("Edit ")))
                .expect(201)
                .number("/client/id");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/clients/" + id);

        page.keyboard().press("e");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.getByLabel("E-mail").fill("hi@acme.test");
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".facts a")).hasText("hi@acme.test");
        assertThat(page.locator("#flash")).containsText("Client changed");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Deactivate"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("Inactive");
        mustBeAccessible(page);
    }

    @Test
    void aListIsSearchedWhileTyping() {
        as(ada).post("/api/v1/clients", Map.of("name", World.unique("Globex "))).expect(201);
        as(ada).post("/api/v1/clients", Map.of("name", World.unique("Initech ")))
                .expect(201);
        var page = phone();
        signIn(page, ada);
        page.navigate("/clients");
        assertThat(page.locator("#clients tbody tr")).hasCount(2);
        mustBeAccessible(page);

        page.getByLabel("Name, contact or e-mail").fill("glob");

        assertThat(page.locator("#clients tbody tr")).hasCount(1);
        assertThat(page.url()).contains("text=glob");
        assertThat(page.getByLabel("Name, contact or e-mail")).isFocused();
        page.goBack();
        assertThat(page.locator("#clients tbody tr")).hasCount(2);
    }

    @Test
    void aDayWithoutJavaScriptIsTheSame() {
        var page = withoutJavaScript();
        signIn(page, ada);
        page.navigate("/clients");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first().click();
        var name = World.unique("Plain ");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add client"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText(name);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Edit")).click();
        page.getByLabel("Phone").fill("+39 02");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();

        assertThat(page.locator(".facts")).containsText("+39 02");
    }
}
