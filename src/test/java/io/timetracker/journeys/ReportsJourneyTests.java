package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Last month by project leaves as a file; a report is saved, shared, and read by somebody without an account. */
class ReportsJourneyTests extends JourneyTest {

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private ProjectView website;
    private LocalDate lastMonth;
    private int clicks;

    @BeforeEach
    void adaWorkedLastMonth() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
        lastMonth = LocalDate.now(ZoneId.of("Europe/Rome")).minusMonths(1).withDayOfMonth(2);
        for (var hour : new String[] {"09", "11", "13"}) {
            as(ada).post(
                            "/api/v1/time-entries",
                            Map.of(
                                    "project_id",
                                    website.id().value(),
                                    "start_time",
                                    lastMonth + "T" + hour + ":00",
                                    "end_time",
                                    lastMonth + "T" + hour + ":20"))
                    .expect(201);
        }
    }

    private static Locator link(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    @Test
    void lastMonthByProjectIsAFileInThreeClicks() throws IOException {
        var page = desktop();
        signIn(page, ada);
        click(page.locator(".menu__nav").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Reports")));
        click(link(page, "Last month"));
        assertThat(page.locator("#report-table")).containsText(website.name());
        var file = page.waitForDownload(() -> click(link(page, "CSV")));

        assertThat(clicks).isEqualTo(3);
        assertThat(file.suggestedFilename())
                .isEqualTo("report_" + lastMonth.withDayOfMonth(1) + "_"
                        + lastMonth.plusMonths(1).withDayOfMonth(1).minusDays(1) + ".csv");
        assertThat(Files.readString(file.path()).lines().toList())
                .satisfies(lines -> assertThat(lines.get(0)).contains("Project,Hours"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith(website.name() + ",1.00"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("Total,1.00"));
        mustBeAccessible(page);
        mustFitAPhone(page);
    }

    @Test
    void aReportIsSavedSharedAndReadWithoutAnAccountUntilItsLinkIsOver() {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/reports?preset=last_month");
        page.getByText("More filters").click();
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.getByText("Save report…").click();
        page.getByLabel("Name").fill("For Acme");
        mustBeAccessible(page);
        page.keyboard().press("Enter");
        assertThat(page.locator("#flash")).containsText("Report saved");
        assertThat(page.locator("#report-title")).containsText("For Acme");

        link(page, "Rename, share, delete").click();
        mustBeAccessible(page);
        mustFitAPhone(page);
        page.getByLabel("Days until it expires").fill("7");
        button(page, "Create link").click();
        var address = page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        mustBeAccessible(page);

        var stranger = desktop();
        stranger.navigate(address);
        assertThat(stranger.locator("h1")).hasText("For Acme");
        assertThat(stranger.locator("#report-table")).containsText(website.name());
        assertThat(stranger.locator("#report-totals")).containsText("1.00");
        assertThat(stranger.locator("body")).not().containsText("Amount");
        assertThat(stranger.locator("report-chart canvas")).isVisible();
        assertThat(button(stranger, "Print")).isVisible();
        assertThat(stranger.locator(".menu__nav")).hasCount(0);
        mustBeAccessible(stranger);
        mustFitAPhone(stranger);
        stranger.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(button(stranger, "Print")).isHidden();
        assertThat(stranger.locator("#report-table")).isVisible();
        stranger.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));

        jdbc.sql("update report_link set expires_at = created_at where report_id in"
                        + " (select id from saved_report where owner_id = ?)")
                .param(ada.id().value())
                .update();
        stranger.reload();
        assertThat(stranger.locator("h1")).hasText("This link does not open a report");
        forgive("404");
        mustBeAccessible(stranger);
        mustFitAPhone(stranger);

        page.navigate("/reports/links");
        assertThat(page.locator("tbody tr")).containsText("Expired");
        mustBeAccessible(page);
        mustFitAPhone(page);
    }

    @Test
    void filtersThatAreRarerAreSetWithoutLeavingThePage() {
        var task = world.task(ada, website.id().value(), "Design");
        var page = desktop();
        signIn(page, ada);
        page.navigate("/reports?preset=last_month");
        page.getByText("More filters").click();
        page.getByLabel("Project", new Page.GetByLabelOptions().setExact(true))
                .selectOption("" + website.id().value());
        assertThat(page.locator("#task")).isVisible();
        page.locator("#task").selectOption("" + task);
        assertThat(page.locator("#report")).containsText("Nothing was worked");
        assertThat(page).hasURL(Pattern.compile("task=" + task));
        page.locator("#task").selectOption("");
        page.getByLabel("Paid").selectOption("no");
        assertThat(page).hasURL(Pattern.compile("paid=no"));
        assertThat(page.locator("#report-table tfoot")).containsText("1.00");
        page.reload();
        assertThat(page.locator(".report-more")).hasAttribute("open", Pattern.compile(".*"));
        mustBeAccessible(page);
        mustFitAPhone(page);
    }
}
