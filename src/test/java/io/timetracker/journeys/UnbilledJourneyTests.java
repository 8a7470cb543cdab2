package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Person;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client was billed for is paid, and it was the wrong client; and who sees the team. */
class UnbilledJourneyTests extends JourneyTest {

    private Person ada;
    private ProjectView website;

    @BeforeEach
    void adaWorked() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                website.id().value(),
                                "start_time",
                                "2025-03-03T09:00",
                                "end_time",
                                "2025-03-03T10:30"))
                .expect(201);
    }

    private Locator row(Page page) {
        return page.locator("#unbilled tbody tr").filter(new Locator.FilterOptions().setHasText(website.name()));
    }

    @Test
    void unbilledTimeIsMarkedAsPaidAndComesBack() {
        var page = desktop();
        signIn(page, world.admin());
        page.navigate("/clients/" + website.clientId().value());
        assertThat(page.locator("#unbilled")).containsText(website.name());
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.navigate("/reports/unbilled");
        mustBeAccessible(page);
        mustFitAPhone(page);
        assertThat(row(page)).containsText("1.50");
        page.locator("#unbilled section")
                .filter(new Locator.FilterOptions().setHasText(website.name()))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Mark as paid")))
                .click();

        assertThat(page.locator("#pay-sum")).containsText("1.50 h");
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.getByLabel("Invoice number").fill("INV-1");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mark as paid"))
                .click();

        assertThat(page.locator("#flash")).containsText("marked as paid");
        assertThat(row(page)).hasCount(0);
        page.keyboard().press("z");
        assertThat(page.locator("#flash")).containsText("not marked as paid any more");
        assertThat(row(page)).containsText("1.50");
    }

    @Test
    void theTeamIsSeenByManagersAndByNobodyElse() {
        as(ada).post("/api/v1/timer/start", Map.of("project_id", website.id().value()))
                .expect(201);
        var page = desktop();
        signIn(page, world.person("max", Role.MANAGER));
        page.locator("nav a[href='/team']").first().click();
        assertThat(page.locator("#team-table")).containsText(website.name());
        mustBeAccessible(page);
        mustFitAPhone(page);

        var other = desktop();
        signIn(other, ada);
        assertThat(other.locator("nav a[href='/team']")).hasCount(0);
        browser(ada).get("/team").expect(403);
    }

    @Test
    void theWeekFollowsWhenTimeIsLogged() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/");
        assertThat(page.locator("#own-week .week-bars__day")).hasCount(7);
        mustBeAccessible(page);
        mustFitAPhone(page);
        assertThat(page.locator("#own-week")).containsText("Nothing is finished this week yet");

        page.locator("#quick, input[name=line]").first().fill("0:30 " + website.name());
        page.keyboard().press("Enter");

        assertThat(page.locator("#own-week")).containsText(website.name());
    }
}
