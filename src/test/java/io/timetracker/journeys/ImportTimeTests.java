package io.timetracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.timetracker.testing.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The hours of another tool are taken over: what is odd in its file is seen and said before anything is booked. */
class ImportTimeTests extends JourneyTest {

    private static final Pattern TRIED = Pattern.compile("/time/import/\\d+$");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Person ada;
    private String shop;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        shop = world.uniqueProject(ada, "Shop").name();
    }

    /** No column is called as a project is; one line overlaps, one has no such day, one no such project. */
    private String odd() {
        return "Vorhaben;Datum;Von;Bis;Beschreibung;Dauer\n"
                + shop + ";27.01.2025;9:00;10:30;Kasse;1,5\n"
                + shop + ";27.01.2025;10:00;11:00;Doppelt;1:00\n"
                + shop + ";29.01.2025;23:00;1:00;Nachts;2:00\n"
                + shop + ";31.02.2025;9:00;10:00;Nie;1:00\n"
                + "Niemand;30.01.2025;9:00;10:00;;1:00\n";
    }

    private static FilePayload file(String csv) {
        return new FilePayload("2025.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Page page, String csv) {
        page.navigate("/time/import");
        page.locator("#file").setInputFiles(file(csv));
        button(page, "Try it").click();
        assertThat(page).hasURL(TRIED);
        mustBe(page, "Tried");
    }

    /** A large file takes its time. */
    private static void mustBe(Page page, String state) {
        assertThat(page.locator("#import-state")).hasText(state, new HasTextOptions().setTimeout(60_000));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words));
    }

    private static void mustCount(Page page, int created, int skipped, int failed) {
        assertThat(page.locator("#import-created")).hasText("" + created);
        assertThat(page.locator("#import-skipped")).hasText("" + skipped);
        assertThat(page.locator("#import-failed")).hasText("" + failed);
    }

    private long entries() {
        return as(ada).get("/api/v1/time-entries").expect(200).number("/pagination/total");
    }

    @Test
    void aColumnIsMappedByHandAndWhatIsOddIsSaidBeforeItIsBooked() throws IOException {
        var page = desktop();
        signIn(page, ada);
        page.navigate("/time");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Import")).click();
        assertThat(page).hasURL(Pattern.compile("/time/import$"));
        mustBeAccessible(page);
        mustFitAPhone(page);

        send(page, odd());
        mustCount(page, 0, 0, 5);
        assertThat(page.locator("#import-no-project")).containsText("No column is read as the project");
        assertThat(page.locator("form[action$='/run']")).hasCount(0);
        mustBeAccessible(page);
        mustFitAPhone(page);

        page.getByLabel("Vorhaben", new Page.GetByLabelOptions().setExact(true)).selectOption("project");
        button(page, "Try it like this").click();
        assertThat(page.locator("#flash")).containsText("Tried like that");
        mustCount(page, 2, 0, 3);
        assertThat(page.locator("#import-booked")).hasText("3:30");
        assertThat(page.locator("#import-file")).hasText("6:30");
        assertThat(page.locator("#import-off")).containsText("The file says 6:30 hours");
        assertThat(page.locator("#import-no-project")).hasCount(0);
        var failures = page.locator("section[aria-labelledby=failures-title] tbody tr");
        assertThat(failures).hasCount(3);
        assertThat(failures.nth(0)).containsText("overlaps another entry");
        assertThat(failures.nth(1)).containsText("31.02.2025");
        assertThat(failures.nth(2)).containsText("No project of yours is called Niemand");
        mustBeAccessible(page);
        mustFitAPhone(page);
        org.assertj.core.api.Assertions.assertThat(entries()).isZero();

        button(page, "Import 2 entries").click();
        mustBe(page, "Done");
        mustCount(page, 2, 0, 3);
        mustBeAccessible(page);
        mustFitAPhone(page);
        var download = page.waitForDownload(() -> page.locator("#failed-csv").click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(download.path()))
                .startsWith("Vorhaben,Datum,Von,Bis,Beschreibung,Dauer,row,error")
                .contains("Doppelt", "Nie", "Niemand")
                .doesNotContain("Kasse");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Show the entries"))
                .click();
        assertThat(page.locator("li.entry")).hasCount(2);
        assertThat(page.locator("li.entry").first()).containsText("Nachts");
    }

    @Test
    void theSameFileOnceMoreAddsNothing() {
        var page = desktop();
        signIn(page, ada);
        var csv = odd().replace("Vorhaben", "Projekt");
        send(page, csv);
        button(page, "Import 2 entries").click();
        mustBe(page, "Done");

        send(page, csv);

        mustCount(page, 0, 2, 3);
        assertThat(page.locator("form[action$='/run']")).hasCount(0);
        button(page, "Discard").click();
        assertThat(page.locator("#flash")).containsText("Import cancelled");
        page.navigate("/time/import");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("Cancelled");
        mustBeAccessible(page);
        mustFitAPhone(page);
        org.assertj.core.api.Assertions.assertThat(entries()).isEqualTo(2);
    }

    @Test
    void aLongOneSaysHowFarItIs() {
        var lines = IntStream.range(0, 6000)
                .mapToObj(i -> "%s,20%02d-%02d-%02d,%02d:00,%02d:30,row %d"
                        .formatted(shop, 10 + i / 3360, 1 + i / 280 % 12, 1 + i / 10 % 28, 8 + i % 10, 8 + i % 10, i))
                .collect(Collectors.joining("\n"));
        var page = desktop();
        signIn(page, ada);
        page.navigate("/time/import");
        page.locator("#file").setInputFiles(file("project,start_date,start_time,end_time,notes\n" + lines));
        button(page, "Try it").click();
        mustBe(page, "Tried");
        assertThat(page.locator("#import-created")).hasText("6,000");
        var address = page.url();

        button(page, "Import 6,000 entries").click(new Locator.ClickOptions().setNoWaitAfter(true));
        // Whoever has the person's time locked keeps the import waiting between two of its steps.
        transaction.executeWithoutResult(status -> {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollDelay(Duration.ZERO)
                    .until(() -> isRunning(address));
            jdbc.sql("select user_id from time_keeper where user_id = ? for update")
                    .param(ada.user().id().value())
                    .query(Long.class)
                    .single();
            assertThat(page.locator("#import-progress progress")).isVisible();
            assertThat(page.locator("#import-progress")).containsText("of 6,000 rows");
            mustBeAccessible(page);
            mustFitAPhone(page);
        });

        mustBe(page, "Done");
        assertThat(page.locator("#import-created")).hasText("6,000");
        assertThat(page).hasURL(address);
        org.assertj.core.api.Assertions.assertThat(entries()).isEqualTo(6000);
    }

    private boolean isRunning(String address) {
        return jdbc.sql("select state from time_import where id = ?")
                .param(Long.valueOf(address.substring(address.lastIndexOf('/') + 1)))
                .query(String.class)
                .single()
                .equals("running");
    }

    @Test
    void whatIsTooLargeIsNotEvenSent() throws IOException {
        var large = Files.createTempFile("large", ".csv");
        Files.writeString(large, "project,start,end\n" + "x".repeat(17 * 1024 * 1024));
        try {
            var page = desktop();
            signIn(page, ada);
            page.navigate("/time/import");
            page.locator("#file").setInputFiles(large);
            button(page, "Try it").click();
            assertThat(page).hasURL(Pattern.compile("/time/import$"));
            org.assertj.core.api.Assertions.assertThat(
                            (String) page.locator("#file").evaluate("it => it.validationMessage"))
                    .contains("larger than 16 MB");
            page.locator("#file").setInputFiles(file(odd()));
            button(page, "Try it").click();
            mustBe(page, "Tried");

            var plain = withoutJavaScript();
            signIn(plain, ada);
            plain.navigate("/time/import");
            plain.locator("#file").setInputFiles(large);
            button(plain, "Try it").click();
            assertThat(plain.locator("#file-error")).containsText("larger than 16 MB");
        } finally {
            Files.delete(large);
        }
    }

    @Test
    void withoutJavaScriptItIsTheSameWay() {
        var page = withoutJavaScript();
        signIn(page, ada);
        send(page, odd());
        page.getByLabel("Vorhaben", new Page.GetByLabelOptions().setExact(true)).selectOption("project");
        button(page, "Try it like this").click();
        button(page, "Import 2 entries").click();
        mustBe(page, "Done");
        mustCount(page, 2, 0, 3);
        org.assertj.core.api.Assertions.assertThat(entries()).isEqualTo(2);
    }
}
