package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.testing.Person;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rounding that was agreed for a project, and a timer that ran through the night. */
class RoundingAndForgottenTimerTests extends JourneyTest {

    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Person ada;
    private String website;
    private long project;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        var made = world.uniqueProject(ada, "Website");
        website = made.name();
        project = made.id().value();
    }

    @AfterEach
    void noRuleIsLeft() {
        var admin = as(world.narrow(world.admin(), "admin:all"));
        admin.get("/api/v1/rounding-rules")
                .at("/rounding_rules")
                .forEach(rule -> admin.delete("/api/v1/rounding-rules/" + rule.get("id")));
        world.overlaps("refuse");
    }

    private void ranFor(int hours) {
        var start = LocalDateTime.now(ZoneId.of("Europe/Rome")).minusHours(hours);
        as(ada).post("/api/v1/time-entries", Map.of("project_id", project, "start_time", WIRE.format(start)))
                .expect(201);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void aRuleIsAgreedAndItsEntrySaysWhy() {
        var page = desktop();
        signIn(page, world.admin());
        page.navigate("/admin/rounding");
        mustBeAccessible(page);
        page.locator("#projectId").selectOption("" + project);
        page.locator("#method").selectOption("up");
        page.locator("#minutes").fill("15");
        page.getByRole(AriaRole.BUTTON, named("Add rule")).press("Enter");
        assertThat(page.locator("#flash")).containsText("Rounding rule added");
        assertThat(page.locator("tbody tr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(website)))
                .hasCount(1);
        mustBeAccessible(page);
        mustFitAPhone(page);

        var adas = desktop();
        signIn(adas, ada);
        adas.navigate("/?date=2026-02-03");
        adas.locator("#quick-line").fill("9-10:02 " + website);
        adas.keyboard().press("Enter");
        assertThat(adas.locator(".entry__duration")).hasText("1:15");
        adas.getByRole(AriaRole.LINK, named("Edit the entry from 09:00")).press("Enter");
        assertThat(adas.locator(".entry-form__rounding"))
                .containsText("The project " + website + " rounds up to 15 minutes.");
        mustBeAccessible(adas);

        var row = page.locator("tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(website));
        row.getByRole(AriaRole.LINK).press("Enter");
        page.locator(".asks summary").press("Enter");
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.locator(".asks form button").press("Enter");
        assertThat(page.locator("#flash")).containsText("Rounding rule removed");
        assertThat(row).hasCount(0);
    }

    @Test
    void aForgottenTimerIsStoppedAtTheProposedTime() {
        ranFor(12);
        var page = desktop();
        signIn(page, ada);
        assertThat(page.locator(".forgotten")).containsText("8 hours after the start");
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.locator(".forgotten .button--primary").press("Enter");

        assertThat(page.locator("#flash")).containsText("Timer stopped");
        assertThat(page.locator("running-clock")).hasCount(0);
        assertThat(page.locator(".forgotten")).hasCount(0);
    }

    @Test
    void orAtAnotherTimeOrItGoesOn() {
        ranFor(12);
        var page = phone();
        signIn(page, ada);
        page.locator(".forgotten summary").click();
        page.locator("#stop-date").fill("2020-01-01");
        page.getByRole(AriaRole.BUTTON, named("Stop then")).click();
        assertThat(page.locator("#stop-time-error")).containsText("after the start");
        mustBeAccessible(page);
        forgive("422");

        page.getByRole(AriaRole.BUTTON, named("Keep it running")).click();

        assertThat(page.locator("#flash")).containsText("The timer goes on");
        assertThat(page.locator(".forgotten")).hasCount(0);
        assertThat(page.locator("running-clock")).isVisible();
        page.reload();
        assertThat(page.locator(".forgotten")).hasCount(0);
    }

    @Test
    void anOverlapIsToldWhereItIsKept() {
        world.overlaps("warn");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/?date=2026-02-03");
        page.locator("#quick-line").fill("9-10 " + website);
        page.keyboard().press("Enter");
        assertThat(page.locator(".entry")).hasCount(1);
        page.locator("#quick-line").fill("9:30-11 " + website);
        page.keyboard().press("Enter");

        assertThat(page.locator("#flash")).containsText("It overlaps another entry");
        assertThat(page.locator(".entry")).hasCount(2);
        mustBeAccessible(page);
    }
}
