package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A working day: with the keyboard, without JavaScript, and every page looked at by an accessibility checker. */
class TrackADayTests extends JourneyTest {

    private Person ada;
    private String website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website").name();
        world.uniqueProject(ada, "Paperwork");
    }

    @Test
    void aDayWithTheKeyboard() {
        var page = desktop();
        signIn(page, ada);

        page.getByLabel("What are you working on?").focus();
        page.keyboard().type("layout");
        page.keyboard().press("Tab");
        page.keyboard().type("Website");
        pressStart(page);
        assertThat(page.locator("running-clock")).isVisible();
        assertThat(page.locator(".timer__what")).containsText(website);

        page.locator("#timer-project").focus();
        page.keyboard().type("Paperwork");
        pressStart(page);
        assertThat(page.locator(".timer__what")).containsText("Paperwork");
        assertThat(page.locator(".entry")).hasCount(1);

        page.keyboard().press("s");
        assertThat(page.locator("running-clock")).hasCount(0);
        assertThat(page.locator(".entry")).hasCount(2);

        page.navigate("/?date=2026-02-03");
        page.keyboard().press("n");
        page.keyboard().type("9-11:30 " + website + " review #acme");
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry__duration")).hasText("2:30");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit the entry from 09:00"))
                .focus();
        page.keyboard().press("Enter");
        page.getByLabel("End", new Page.GetByLabelOptions().setExact(true)).fill("12:15");
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry__duration")).hasText("3:15");
        assertThat(page.locator(".day__total")).hasText("3:15");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete the entry from 09:00"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry__duration")).hasText("3:15");
    }

    /** From the project over the task to the button. */
    private static void pressStart(Page page) {
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    @Test
    void aDayWithoutJavaScript() {
        var page = withoutJavaScript();
        signIn(page, ada);

        page.getByLabel("Project").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start"))
                .click();
        assertThat(page.locator("running-clock")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop"))
                .click();
        assertThat(page.locator("running-clock")).hasCount(0);

        page.navigate("/?date=2026-02-03");
        page.locator("#quick-line").fill("1:30 " + website);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log").setExact(true))
                .click();
        assertThat(page.locator(".entry__duration")).hasText("1:30");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit the entry from 09:00"))
                .click();
        page.getByLabel("End", new Page.GetByLabelOptions().setExact(true)).fill("11:00");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator(".entry__duration")).hasText("2:00");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete the entry from 09:00"))
                .click();
        assertThat(page.locator(".entry")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .press("Enter");
        assertThat(page.locator(".entry")).hasCount(1);
    }

    @Test
    void anInvalidLineIsSaidInItsPlaceAndNothingReloads() {
        var page = desktop();
        signIn(page, ada);
        page.evaluate("window.stayed = true");

        page.locator("#quick-line").fill("website");
        page.keyboard().press("Enter");

        assertThat(page.locator("#quick-error")).containsText("Begin with a time");
        assertThat(page.locator("#quick-line")).hasValue("website");
        org.assertj.core.api.Assertions.assertThat((Boolean) page.evaluate("window.stayed === true"))
                .isTrue();
        forgive("422");
    }

    @Test
    void everyPageIsAccessibleInBothThemesAndOnAPhone() {
        var page = desktop();
        page.navigate("/login");
        mustBeAccessible(page);
        var admin = world.admin();
        var project = world.project(admin, "Website");
        var task = world.task(admin, project, "Header");
        var client = world.client(admin).value();
        signIn(page, admin);
        for (var path : List.of(
                "/",
                "/?date=2026-02-03",
                "/time",
                "/time?edit=new",
                "/projects",
                "/projects/new",
                "/projects/" + project,
                "/projects/" + project + "/edit",
                "/projects/" + project + "/tasks/" + task,
                "/clients",
                "/clients/new",
                "/clients/" + client,
                "/settings",
                "/admin/users",
                "/admin/users/" + ada.id().value(),
                "/admin/tokens",
                "/admin/settings")) {
            page.navigate(path);
            page.waitForLoadState();
            mustBeAccessible(page);
            mustFitAPhone(page);
        }
    }
}
