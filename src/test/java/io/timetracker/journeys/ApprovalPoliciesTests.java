package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator says which entries need approval, and whose. */
class ApprovalPoliciesTests extends JourneyTest {

    private Person grace;
    private String website;
    private long project;

    @BeforeEach
    void adaHasAProject() {
        var made = world.uniqueProject(world.person("ada"), "Website");
        grace = world.person("grace");
        website = made.name();
        project = made.id().value();
    }

    @AfterEach
    void noPolicyIsLeft() {
        var admin = as(world.narrow(world.admin(), "admin:all"));
        admin.get("/api/v1/approval-policies?per_page=100")
                .at("/approval_policies")
                .forEach(policy -> admin.delete("/api/v1/approval-policies/" + policy.get("id")));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator rows(Page page, String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private void fill(Page page) {
        page.locator("#name").fill("Long days");
        page.locator("#projectId").selectOption("" + project);
        page.locator("#minHours").fill("2,5");
        page.locator("#approver-1").selectOption("" + grace.id().value());
    }

    @Test
    void aPolicyIsAddedPutRightAndDeleted() {
        var page = desktop();
        signIn(page, world.admin());
        page.navigate("/admin/users");
        page.getByRole(AriaRole.LINK, named("Approval policies")).press("Enter");
        mustBeAccessible(page);
        fill(page);
        page.locator("#approvalLevels").fill("3");
        page.locator("#approvalLevels").press("Enter");
        assertThat(page.locator("#approvalLevels-error")).containsText("than there are approvers");
        assertThat(page.locator("#approver-1")).hasValue("" + grace.id().value());
        mustBeAccessible(page);
        mustFitAPhone(page);
        forgive("422");

        page.locator("#approvalLevels").fill("");
        page.getByRole(AriaRole.BUTTON, named("Add policy")).press("Enter");
        assertThat(page.locator("#flash")).containsText("Approval policy added");
        assertThat(rows(page, "Everybody on " + website)).containsText("From 2.5 hours");
        mustBeAccessible(page);
        mustFitAPhone(page);

        rows(page, "Long days").getByRole(AriaRole.LINK).press("Enter");
        assertThat(page.locator("#name")).hasValue("Long days");
        page.locator("input[name=enabled]").uncheck();
        page.getByRole(AriaRole.BUTTON, named("Save")).press("Enter");
        assertThat(page.locator("#flash")).containsText("Approval policy changed");
        assertThat(rows(page, "Long days")).containsText("Not in use");
        mustBeAccessible(page);

        rows(page, "Long days").getByRole(AriaRole.LINK).press("Enter");
        page.locator(".asks summary").press("Enter");
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.locator(".asks form button").press("Enter");
        assertThat(page.locator("#flash")).containsText("Approval policy deleted");
        assertThat(rows(page, "Long days")).hasCount(0);
    }

    @Test
    void withoutJavaScriptToo() {
        var page = withoutJavaScript();
        signIn(page, world.admin());
        page.navigate("/approvals/policies");
        fill(page);
        page.getByRole(AriaRole.BUTTON, named("Add policy")).click();

        assertThat(page.locator("#flash")).containsText("Approval policy added");
        assertThat(rows(page, "Long days")).hasCount(1);
    }
}
