package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is let in, makes a token, changes a password: nothing reloads, and without scripts it works the same. */
class AdministerTests extends JourneyTest {

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Set in the page's memory; gone if the page is loaded anew. */
    private static void mark(Page page) {
        page.evaluate("window.kept = true");
    }

    private static boolean isTheSamePage(Page page) {
        return Boolean.TRUE.equals(page.evaluate("window.kept === true"));
    }

    @Test
    void theInvitedChooseAPasswordAndSignIn() {
        var admin = desktop();
        signIn(admin, world.admin());
        admin.navigate("/admin");
        mustBeAccessible(admin);
        var name = World.unique("grace");
        mark(admin);

        admin.getByLabel("User name").fill(name);
        admin.getByLabel("Full name").fill("Grace Hopper");
        click(admin, "Add user");
        var link = admin.getByLabel("Invitation", new GetByLabelOptions().setExact(true));
        assertThat(link).isVisible();
        assertThat(isTheSamePage(admin)).isTrue();
        mustBeAccessible(admin);

        var grace = phone();
        grace.navigate(link.inputValue());
        mustBeAccessible(grace);
        grace.getByLabel("Password").fill(World.PASSWORD);
        click(grace, "Set password");
        grace.getByLabel("User name").fill(name);
        grace.getByLabel("Password").fill(World.PASSWORD);
        click(grace, "Sign in");
        grace.waitForURL("**/");
    }

    @Test
    void aMistakeIsSaidInPlaceAndFocusGoesThere() {
        var admin = desktop();
        signIn(admin, world.admin());
        admin.navigate("/admin/users");
        mark(admin);

        admin.getByLabel("User name").fill("two words");
        click(admin, "Add user");

        assertThat(admin.locator("#username-error")).isVisible();
        assertThat(admin.getByLabel("User name")).isFocused();
        assertThat(admin.getByLabel("User name")).hasValue("two words");
        assertThat(isTheSamePage(admin)).isTrue();
        mustBeAccessible(admin);
        forgive("422");
    }

    @Test
    void aTokenIsMadeShownAndRevokedWithoutAReload() {
        var ada = world.person("ada");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/settings");
        mustBeAccessible(page);
        mark(page);

        page.getByLabel("Name", new GetByLabelOptions().setExact(true)).fill("Dashboard");
        page.locator("input[name=scopes][value='read:users']").check();
        click(page, "Create token");
        var token = page.locator("#token");
        assertThat(token).isVisible();
        mustBeAccessible(page);
        anonymous()
                .with("X-API-Key", token.inputValue())
                .get("/api/v1/users/me")
                .expect(200);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Revoke Dashboard"))
                .click();
        assertThat(page.locator("#flash")).containsText("Token revoked");

        assertThat(isTheSamePage(page)).isTrue();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/settings$"));
    }

    @Test
    void aPasswordIsChangedAndTheSessionGoesOn() {
        for (var page : List.of(desktop(), withoutJavaScript())) {
            var person = world.person("ada");
            signIn(page, person);
            page.navigate("/settings");

            page.getByLabel("Present password").fill(person.password());
            page.getByLabel("New password").fill("another-battery-staple");
            click(page, "Change password");

            assertThat(page.locator("#flash")).containsText("Password changed");
            page.getByLabel("Full name").fill("Ada");
            click(page, "Save");
            assertThat(page.locator("#flash")).containsText("Profile saved");
        }
    }
}
