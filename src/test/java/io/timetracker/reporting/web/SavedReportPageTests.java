package io.timetracker.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedReportPageTests extends ApplicationTest {

    private Person ada;
    private Browser browser;

    @BeforeEach
    void adaSignsIn() {
        ada = world.person("ada");
        browser = browser(ada);
    }

    private String saved(String name) {
        var page = browser.get("/reports?preset=last_month&group=project&group=day&text=a%2Bb%26c%7Bd%7D");
        var done = browser.submit(page, ".report-saving form", Map.of("name", name));
        assertThat(done.status()).as(done.body()).isEqualTo(302);
        return done.header("Location").replaceAll(".*(/reports\\?saved=\\d+).*", "$1");
    }

    @Test
    void aReportIsSavedOpenedChangedAndFoundAgain() {
        var opened = saved("Acme");
        var page = browser.get(opened).expect(200);
        assertThat(page.text("#report-title")).startsWith("Acme: ");
        assertThat(page.html().expectFirst("#preset option[selected]").val()).isEqualTo("last_month");
        assertThat(page.html().expectFirst("#text").val()).isEqualTo("a+b&c{d}");
        assertThat(page.html().expectFirst(".report-more").hasAttr("open")).isTrue();
        assertThat(page.text(".report-link--saved[aria-current]")).isEqualTo("Acme");
        assertThat(page.text("#report")).doesNotContain("Save changes");

        var changed = browser.get(opened.replace("?", "?preset=this_year&group=client&"))
                .expect(200);
        assertThat(changed.text("#report")).contains("Save changes");
        browser.submit(changed, "form[action*=/query]", Map.of()).expect(302);
        var again = browser.get(opened).expect(200);
        assertThat(again.html().expectFirst("#preset option[selected]").val()).isEqualTo("this_year");
        assertThat(again.html().expectFirst(".report-more").hasAttr("open")).isFalse();
        assertThat(browser.get("/reports/saved").expect(200).text("table")).contains("Acme", "This year", "Client");
    }

    @Test
    void aNameThatIsTakenIsSaidAtTheField() {
        saved("Acme");
        var page = browser.get("/reports");
        var refused = browser.submit(page, ".report-saving form", Map.of("name", "acme"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#name-error")).contains("You have a report named acme already");
        assertThat(refused.html().expectFirst(".report-saving").hasAttr("open")).isTrue();
    }

    @Test
    void itIsRenamedSharedAndDeletedOnItsPage() {
        var opened = saved("Acme");
        var at = opened.replace("?saved=", "/saved/");
        var page = browser.get(at).expect(200);
        browser.submit(page, "form:has(#name)", Map.of("name", "Better")).expect(302);
        assertThat(browser.submit(page, "form:has(#name)", Map.of("name", "Late"))
                        .status())
                .isEqualTo(422);

        var shared = browser.submit(browser.get(at), "form:has(#scope)", Map.of("expiresDays", "7"));
        assertThat(shared.status()).as(shared.body()).isEqualTo(200);
        assertThat(shared.header("Cache-Control")).contains("no-store");
        var link = shared.html().expectFirst("#link").val();
        assertThat(link).contains("/r/");
        var path = link.substring(link.indexOf("/r/"));
        assertThat(browser().get(path).expect(200).text("h1")).isEqualTo("Better");
        assertThat(browser.submit(browser.get(at), "form:has(#scope)", Map.of("expiresDays", "x"))
                        .text("#expiresDays-error"))
                .isNotBlank();
        assertThat(browser.submit(browser.get(at), "form:has(#scope)", Map.of("expiresDays", "999"))
                        .text("#expiresDays-error"))
                .contains("1 to 365");

        browser.submit(browser.get("/reports/links"), "form[action*=revoke]", Map.of())
                .expect(302);
        browser().get(path).expect(404);
        browser.submit(browser.get(at), "form[action$=/delete]", Map.of()).expect(302);
        browser.get(at).expect(404);
        browser.get(opened).expect(404);
        browser.get("/reports?saved=x").expect(404);
    }

    @Test
    void othersAreTurnedAway() {
        var opened = saved("Acme");
        var mallory = browser(world.person("mallory"));
        mallory.get(opened).expect(403);
        mallory.get(opened.replace("?saved=", "/saved/")).expect(403);
        mallory.post(opened.replace("?saved=", "/saved/") + "/delete", Map.of()).expect(403);
        mallory.get("/admin/letterhead").expect(403);
    }

    @Test
    void rarerFiltersAreFoldedAwayUntilOneIsSet() {
        var project = world.uniqueProject(ada, "Website");
        var other = world.uniqueProject(ada, "Shop");
        var task = world.task(ada, project.id().value(), "Design");
        var one = browser.get(
                        "/reports?preset=this_year&project=" + project.id().value())
                .expect(200);
        assertThat(one.text("#report-task")).contains("Design");
        assertThat(one.html().expectFirst(".report-more").hasAttr("open")).isFalse();

        var withTask = browser.get("/reports?preset=this_year&paid=no&approved=yes&project="
                        + project.id().value() + "&task=" + task)
                .expect(200);
        assertThat(withTask.html().expectFirst(".report-more").hasAttr("open")).isTrue();
        assertThat(withTask.html().expectFirst("#task option[selected]").val()).isEqualTo("" + task);
        assertThat(withTask.html().expectFirst("#paid option[selected]").val()).isEqualTo("no");
        assertThat(withTask.text(".report-paper")).contains("Task: Design", "Not paid", "Approved");

        var two = browser.get("/reports?preset=this_year&project="
                        + project.id().value() + "&project=" + other.id().value() + "&task=" + task)
                .expect(200);
        assertThat(two.html().expectFirst("#report-task").hasAttr("hidden")).isTrue();
        assertThat(two.html().select("#project-more option[selected]").eachAttr("value"))
                .containsExactly("" + other.id().value());
        var part = browser.getInPlace(
                "/reports?preset=this_year&project=" + project.id().value());
        assertThat(part.html().expectFirst("#report-task").attr("hx-swap-oob")).isEqualTo("true");
    }

    @Test
    void aPresetKeepsTheRestOfTheQuestion() {
        var page = browser.get("/reports?preset=this_year&group=client&billable=yes")
                .expect(200);
        var href = page.html().select(".report-links a").stream()
                .filter(link -> link.text().equals("Last month"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        assertThat(href).isEqualTo("/reports?preset=last_month&group=client&billable=yes");
    }

    @Test
    void aSavedReportIsExportedByItsNumber() {
        var opened = saved("Acme");
        for (var file : List.of("export", "entries")) {
            var at = opened.replace("?", "/" + file + "?format=csv&");
            assertThat(browser.get(at).expect(200).header("Content-Disposition"))
                    .as(file)
                    .isEqualTo(browser.get("/reports/" + file
                                    + "?format=csv&preset=last_month&group=project&group=day&text=a%2Bb%26c%7Bd%7D")
                            .header("Content-Disposition"));
            browser(world.person("mallory")).get(at).expect(403);
        }
        browser.get("/reports/export?format=csv&saved=x").expect(404);
        browser.get("/reports/export?format=csv&saved=999999999").expect(404);
    }

    @Test
    void administratorsSeeWhoseALinkIs() {
        var at = saved("Acme").replace("?saved=", "/saved/");
        browser.submit(browser.get(at), "form:has(#scope)", Map.of("expiresDays", "7"))
                .expect(200);
        assertThat(browser.get("/reports/links").expect(200).text("thead")).doesNotContain("Owner");
        var all = browser(world.admin()).get("/reports/links").expect(200);
        assertThat(all.text("thead")).contains("Owner");
        assertThat(all.html().select("td[data-label=Owner]").eachText()).contains(ada.username());
    }
}
