package io.timetracker.time.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file is sent, tried, read in another way and run, without a script. */
@Tag("engine")
class ImportPagesTests extends ApplicationTest {

    private Person ada;
    private Browser browser;
    private String shop;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        shop = world.uniqueProject(ada, "Shop").name();
        browser = browser(ada);
        browser.get("/time").expect(200);
    }

    private Page sent(String csv) {
        return browser.upload("/time/import", "2025.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Page over(Page sent) {
        var path = sent.expect(302).location();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !browser.get(path).has("#import-progress[hx-get]"));
        return browser.get(path).expect(200);
    }

    @Test
    void theFileOfAnotherToolIsUnderstood() {
        assertThat(browser.get("/time")
                        .html()
                        .expectFirst("a[href=/time/import]")
                        .text())
                .isEqualTo("Import");
        var csv = "Projekt;Datum;Von;Bis;Beschreibung;Dauer\n" + shop + ";27.01.2025;9:00;10:30;Kasse;1,5\n" + shop
                + ";27.01.2025;10:00;11:00;Doppelt;1:00\nNiemand;28.01.2025;9:00;10:00;;1:00\n";

        var tried = over(sent(csv));

        assertThat(tried.text("h1")).isEqualTo("2025.csv");
        assertThat(tried.text("#import-created")).isEqualTo("1");
        assertThat(tried.text("#import-failed")).isEqualTo("2");
        assertThat(tried.text("#import-booked")).isEqualTo("1:30");
        assertThat(tried.text("#import-file")).isEqualTo("3:30");
        assertThat(tried.text("#import-off")).contains("3:30", "1:30");
        assertThat(tried.body()).contains("Time range overlaps another entry", "No project of yours is called Niemand");
        assertThat(tried.html().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("project", "start_date", "start_time", "end_time", "notes", "duration");
        assertThat(tried.html().expectFirst("#dates option[selected]").val()).isEqualTo("DMY");
        assertThat(browser.get("/time").body()).doesNotContain("Kasse");

        var done = over(browser.submit(tried, "form[action$=/run]", Map.of()));

        assertThat(done.text("#import-state")).isEqualTo("Done");
        assertThat(done.text("#import-created")).isEqualTo("1");
        assertThat(browser.get("/time").body()).contains("Kasse");
        assertThat(browser.get(done.html().expectFirst("#failed-csv").attr("href"))
                        .expect(200)
                        .body())
                .startsWith("Projekt,Datum,Von,Bis,Beschreibung,Dauer,row,error")
                .contains("Doppelt");
        assertThat(browser.get("/time/import").text("tbody tr")).contains("2025.csv", "Done");
        assertThat(over(sent(csv)).text("#import-skipped")).isEqualTo("1");
    }

    @Test
    void theColumnsAreChosenByHand() {
        var tried = over(sent("a,b,c\n" + shop + ",2025-01-27 9:00,2025-01-27 10:00\n"));
        assertThat(tried.text("#import-failed")).isEqualTo("1");
        assertThat(tried.has("form[action$=/run]")).isFalse();
        var action = tried.html().expectFirst("#import-columns").attr("action");

        var twice = browser.post(action, Map.of("columns", "project,project,end_time", "dates", "ISO"))
                .expect(422);
        assertThat(twice.text("#columns-error")).isEqualTo("One meaning is chosen for two columns");
        var again = over(browser.post(action, Map.of("columns", "project,start_time,end_time", "dates", "ISO")));

        assertThat(again.text("#import-created")).isEqualTo("1");
        assertThat(over(browser.submit(again, "form[action$=/cancel]", Map.of()))
                        .text("#import-state"))
                .isEqualTo("Cancelled");
    }

    @Test
    void whatIsNoFileIsSaidAtItsField() {
        assertThat(sent("").expect(422).text("#file-error")).isEqualTo("Empty CSV");
        assertThat(browser.upload("/time/import", "x.csv", "\u00e4".getBytes(StandardCharsets.ISO_8859_1))
                        .expect(422)
                        .text("#file-error"))
                .contains("UTF-8");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAtItsField() {
        var sent = browser.upload("/time/import", "2025.csv", new byte[16 * 1024 * 1024 + 1])
                .expect(302);

        assertThat(sent.header("Location")).endsWith("/time/import?too_large");
        assertThat(browser.get("/time/import?too_large").expect(200).text("#file-error"))
                .contains("larger than 16 MB");
        assertThat(browser.upload("//elsewhere.invalid", "2025.csv", new byte[16 * 1024 * 1024 + 1])
                        .expect(302)
                        .location())
                .isEqualTo("/elsewhere.invalid");
        assertThat(browser.get("/time/import").html().select("tbody tr")).isEmpty();
    }

    @Test
    void whereNoColumnIsTheProjectItIsSaid() {
        var tried = over(sent("Vorhaben,start,end\n" + shop + ",2025-01-27 9:00,2025-01-27 10:00\n"));

        assertThat(tried.text("#import-no-project")).contains("No column is read as the project");
        assertThat(over(sent("project,start,end\n" + shop + ",2025-01-27 9:00,2025-01-27 10:00\n"))
                        .has("#import-no-project"))
                .isFalse();
    }

    @Test
    void nobodySeesAnothersFile() {
        var path = sent("project,start,end\n<script>alert(1)</script>,x,y\n").location();
        var mallory = browser(world.person("mallory"));
        mallory.get("/time").expect(200);

        assertThat(over(sent("project,start,end\n<script>alert(1)</script>,x,y\n"))
                        .html()
                        .select("main script"))
                .isEmpty();
        for (var part : new String[] {"", "/failed.csv"}) {
            mallory.get(path + part).expect(403);
        }
        for (var act : new String[] {"/run", "/cancel"}) {
            mallory.post(path + act, Map.of()).expect(403);
        }
    }
}
