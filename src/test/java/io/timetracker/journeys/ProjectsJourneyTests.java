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

/** Work is planned: projects begun, found, corrected and put away, and their tasks done, by hand and by key. */
class ProjectsJourneyTests extends JourneyTest {

    private Person ada;
    private long client;

    @BeforeEach
    void adaHasAClient() {
        ada = world.person("ada");
        client = world.client(ada).value();
    }

    private long project(String name, Map<String, ?> more) {
        var body = new java.util.HashMap<String, Object>(Map.of("name", World.unique(name), "client_id", client));
        body.putAll(more);
        return as(ada).post("/api/v1/projects", body).expect(201).number("/project/id");
    }

    private static Locator label(Page page, String words) {
        return page.getByLabel(words, new GetByLabelOptions().setExact(true));
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words));
    }

    @Test
    void aProjectIsBegunWithTheKeyboardInPlace() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/projects");
        mustBeAccessible(page);
        var name = World.unique("Relaunch ");

        page.keyboard().press("a");
        assertThat(label(page, "Name")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type("Acme");
        label(page, "Colour (optional)").fill("#1e90ff");
        assertThat(page.locator("color-field [type=color]")).hasValue("#1e90ff");
        page.getByLabel("Budget").fill("-1");
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#budgetAmount-error")).hasText("Must not be negative");
        assertThat(page.getByLabel("Budget")).isFocused();
        forgive("422");
        page.keyboard().press("Control+a");
        page.keyboard().type("5000");
        page.keyboard().press("Control+Enter");

        assertThat(title(page)).containsText(name);
        assertThat(page.locator("#flash")).containsText("Project added");
        assertThat(page.locator(".standing")).containsText("0% of 5000.00 EUR");
        mustBeAccessible(page);
    }

    @Test
    void aProjectIsCorrectedInPlaceAndPutAway() {
        var id = project("Edit ", Map.of());
        var page = desktop();
        signIn(page, ada);
        page.navigate("/projects/" + id);
        page.evaluate("window.stayed = true");

        page.keyboard().press("e");
        assertThat(label(page, "Name")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#project-about")).isVisible();
        assertThat(link(page, "Edit")).isFocused();
        page.keyboard().press("e");
        page.getByLabel("Billing reference").fill("PO-7");
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".facts")).containsText("PO-7");
        assertThat(page.locator("#flash")).containsText("Project changed");
        link(page, "Archive").click();
        assertThat(page.getByLabel("Reason")).isFocused();
        page.keyboard().type("All done");
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(title(page)).containsText("Archived");
        assertThat(page.locator(".facts")).containsText("All done");
        assertThat(link(page, "Add task")).hasCount(0);
        button(page, "Take up again").click();
        assertThat(title(page)).containsText("Active");
        assertThat(link(page, "Add task")).isVisible();
        org.assertj.core.api.Assertions.assertThat((Boolean) page.evaluate("window.stayed === true"))
                .isTrue();
    }

    @Test
    void tasksAreAddedOneAfterAnotherAndDone() {
        var id = project("Tasks ", Map.of());
        var page = desktop();
        signIn(page, ada);
        page.navigate("/projects/" + id);

        page.keyboard().press("a");
        assertThat(label(page, "Task name")).isFocused();
        page.keyboard().type("Header");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#open-tasks")).isAttached();
        assertThat(label(page, "Task name")).isFocused();
        assertThat(label(page, "Task name")).hasValue("");
        page.keyboard().type("Footer");
        label(page, "Due (optional)").fill("2020-02-29");
        mustBeAccessible(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#tasks tbody tr")).hasCount(2);
        assertThat(page.locator("#tasks tbody")).containsText("Overdue");
        page.keyboard().press("Escape");
        assertThat(label(page, "Task name")).hasCount(0);
        assertThat(link(page, "Add task")).isFocused();

        button(page, "Complete Footer").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#tasks tbody tr")).hasCount(1);
        assertThat(page.locator("#tasks-title")).containsText("1 open");
        assertThat(page.locator("#tasks tbody :focus")).hasCount(1);
        link(page, "Show 1 completed").press("Enter");
        assertThat(page.locator("#tasks tbody tr")).hasCount(2);
        org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("/projects/" + id + "?closed=true");
        assertThat(link(page, "Hide 1 completed")).isFocused();
        mustBeAccessible(page);
        button(page, "Reopen Footer").press("Enter");
        assertThat(page.locator("#tasks-title")).containsText("2 open");

        link(page, "Header").click();
        assertThat(title(page)).hasText("Header");
        mustBeAccessible(page);
        button(page, "Delete task").click();
        assertThat(page.locator("#tasks tbody tr")).hasCount(1);
        assertThat(page.locator("#flash")).containsText("Task deleted");
    }

    @Test
    void aListIsSearchedWhileTypingAndTheStarStays() {
        project("Globex ", Map.of("budget_amount", 100));
        project("Initech ", Map.of());
        var page = phone();
        signIn(page, ada);
        page.navigate("/projects");
        assertThat(page.locator("#projects tbody tr")).hasCount(2);
        mustBeAccessible(page);

        page.getByLabel("Name or code").fill("glob");

        assertThat(page.locator("#projects tbody tr")).hasCount(1);
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("text=glob");
        assertThat(page.getByLabel("Name or code")).isFocused();
        var star = page.locator("#projects tbody button");
        star.focus();
        page.keyboard().press("Enter");
        assertThat(star).hasAttribute("aria-pressed", "true");
        assertThat(star).isFocused();
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("text=glob");
        mustBeAccessible(page);
        page.goBack();
        assertThat(page.locator("#projects tbody tr")).hasCount(2);
        assertThat(page.locator("#projects [aria-pressed=true]")).hasCount(1);
    }

    @Test
    void aDayWithoutJavaScriptIsTheSame() {
        var page = withoutJavaScript();
        signIn(page, ada);
        page.navigate("/projects");
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first().click();
        var name = World.unique("Plain ");
        label(page, "Name").fill(name);
        page.locator("#clientId").selectOption(Long.toString(client));
        button(page, "Add project").click();
        assertThat(title(page)).containsText(name);

        link(page, "Edit").click();
        page.getByLabel("Billing reference").fill("PO-9");
        button(page, "Save").click();
        assertThat(page.locator(".facts")).containsText("PO-9");
        link(page, "Add task").click();
        label(page, "Task name").fill("Header");
        button(page, "Add task").click();
        button(page, "Complete Header").click();
        link(page, "Show 1 completed").click();
        assertThat(page.locator("#tasks tbody")).containsText("Done");
        link(page, "Archive").click();
        page.getByLabel("Reason").fill("Over");
        button(page, "Archive").click();
        assertThat(title(page)).containsText("Archived");

        page.navigate("/projects?status=archived");
        page.locator("#projects tbody button").click();
        assertThat(page.locator("#projects tbody button")).hasAttribute("aria-pressed", "true");
        org.assertj.core.api.Assertions.assertThat(page.url()).contains("status=archived");
    }

    @Test
    void aRateIsAgreedForEverybodyAndCorrected() {
        var id = project("Rates ", Map.of());
        var page = desktop();
        signIn(page, ada);
        page.navigate("/projects/" + id);

        link(page, "Agree a rate").click();
        page.locator("#hourlyRate").fill("66,5");
        page.keyboard().press("Enter");
        assertThat(page.locator("#rates tbody")).containsText("Everybody");
        assertThat(page.locator("#rates tbody")).containsText("66.50");
        page.locator("#rates tbody").getByText("Change").click();
        page.locator("#hourlyRate").fill("70");
        page.keyboard().press("Enter");
        assertThat(page.locator("#rates tbody")).containsText("70.00");
        mustBeAccessible(page);
    }

    @Test
    void aCardCrossesTheBoardWithTheKeyboardAndThePointer() {
        var id = project("Board ", Map.of());
        as(ada).post("/api/v1/tasks", Map.of("project_id", id, "name", "Header"))
                .expect(201);
        as(ada).post("/api/v1/tasks", Map.of("project_id", id, "name", "Footer"))
                .expect(201);
        var page = desktop();
        signIn(page, ada);
        page.navigate("/projects/" + id + "/board");
        mustBeAccessible(page);
        mustFitAPhone(page);

        link(page, "Header").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-status=in_progress] .task-card"))
                .hasText(java.util.regex.Pattern.compile("Header"));
        assertThat(link(page, "Header")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-status=review] .task-card")).hasCount(1);
        assertThat(page.locator("#flash")).containsText("Task moved");

        page.locator(".task-card", new Page.LocatorOptions().setHasText("Footer"))
                .dragTo(page.locator("[data-status=done]"));
        assertThat(page.locator("[data-status=done] .task-card")).hasText(java.util.regex.Pattern.compile("Footer"));
        mustBeAccessible(page);
    }

    @Test
    void aCardCrossesTheBoardWithoutJavaScript() {
        var id = project("Plain board ", Map.of());
        as(ada).post("/api/v1/tasks", Map.of("project_id", id, "name", "Header"))
                .expect(201);
        var page = withoutJavaScript();
        signIn(page, ada);
        page.navigate("/projects/" + id);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Board").setExact(true))
                .click();

        button(page, "Move Header to In Progress").click();
        button(page, "Move Header to Review").click();
        button(page, "Move Header to Done").click();

        assertThat(page.locator("[data-status=done] .task-card")).hasCount(1);
    }
}
