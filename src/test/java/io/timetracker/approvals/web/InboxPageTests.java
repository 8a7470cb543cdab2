package io.timetracker.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.approvals.Notices;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page as a browser without JavaScript sees it, and the fragments that htmx asks for. */
@Tag("engine")
@Import(Notices.class)
class InboxPageTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private Notices notices;

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    private Person ada;
    private Person grace;
    private Browser browser;

    @BeforeEach
    void graceIsSignedInAndDecides() {
        ada = world.person("ada");
        grace = world.person("grace");
        browser = browser(grace);
        approvers(List.of(grace.id()));
    }

    @AfterEach
    void rulesAreAsTheyWere() {
        approvers(List.of());
        world.resetRules();
    }

    private void approvers(List<io.timetracker.platform.security.UserId> people) {
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(people),
                null,
                world.admin().user());
    }

    @Test
    void anEmptyOneSaysWhatWouldBeThere() {
        var page = browser.get("/inbox").expect(200);

        assertThat(page.text(".empty")).contains("Nothing here yet");
        assertThat(page.has("form[action$=/inbox/read]")).isFalse();
    }

    @Test
    void eachSaysWhoAndWhatAndLeadsThere() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        notices.areTold();
        notices.request(ada, grace);
        notices.reject(grace, ada, "Which client?");

        var page = browser.get("/inbox").expect(200);

        var name = ada.user().account().displayName();
        assertThat(page.html().select(".notice-row__words").eachText())
                .containsExactly(
                        name + " rejected your entry",
                        name + " asks you to approve an entry",
                        name + " handed in the week of 3 Mar to 9 Mar 2025");
        assertThat(page.html().select(".notice-row__words a").eachAttr("href"))
                .containsExactly(
                        "/approvals/mine",
                        "/approvals",
                        "/timesheets/" + period.id().value());
        assertThat(page.text(".notice-row__reason")).isEqualTo("Which client?");
        assertThat(page.html().select(".notice-row .badge").eachText()).containsOnly("New");
    }

    @Test
    void whatNoLongerWaitsLeadsNowhere() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        notices.areTold();
        timesheets.withdraw(period.id(), null, ada.user());
        notices.areTold();

        var page = browser.get("/inbox").expect(200);

        assertThat(page.has(".notice-row a")).isFalse();
        assertThat(page.text(".notice-row .badge")).isEqualTo("No longer waits");
        assertThat(page.has(".notice-row form")).isFalse();
    }

    @Test
    void oneIsReadAndThenAllWithoutJavaScript() {
        notices.request(ada, grace);
        notices.request(ada, grace);
        var page = browser.get("/inbox?unread=true").expect(200);

        var read = browser.submit(page, ".notice-row form", Map.of());
        assertThat(read.header("Location")).endsWith("/inbox?unread=true");
        assertThat(browser.get("/inbox?unread=true").html().select(".notice-row"))
                .hasSize(1);
        var all = browser.submit(browser.get("/inbox"), ".inbox__all", Map.of());
        assertThat(all.location()).isEqualTo("/inbox");

        var after = browser.get("/inbox").expect(200);
        assertThat(after.html().select(".notice-row")).hasSize(2);
        assertThat(after.has(".notice-row--new")).isFalse();
        assertThat(browser.get("/inbox?unread=true").text(".empty")).contains("Everything is read");
    }

    @Test
    void inPlaceTheNumberInTheHeaderComesAlong() {
        notices.request(ada, grace);
        notices.request(ada, grace);
        var id = browser.get("/inbox")
                .html()
                .expectFirst(".notice-row input[name=id]")
                .val();

        var part = browser.postInPlace("/inbox/read", Map.of("id", id)).expect(200);

        assertThat(part.has("html > body > #inbox")).isTrue();
        assertThat(part.text("#inbox-count[hx-swap-oob] .visually-hidden")).isEqualTo("Inbox, 1 unread");
        assertThat(part.text("#flash")).contains("Marked as read");
    }

    @Test
    void theHeaderOfEveryPageLeadsToItAndAsksForItsNumber() {
        notices.request(ada, grace);
        for (var place : List.of("/", "/projects", "/settings")) {
            var page = browser.get(place).expect(200);
            assertThat(page.text(".app-header a[href=/inbox]")).as(place).isEqualTo("Inbox");
            assertThat(page.html().expectFirst("#inbox-count").attr("hx-get")).isEqualTo("/inbox/count");
        }
        assertThat(browser.getInPlace("/inbox/count").expect(200).text("#inbox-count .visually-hidden"))
                .isEqualTo("Inbox, 1 unread");
        assertThat(statements.duringARead(() -> browser.getInPlace("/inbox/count")))
                .filteredOn(sql -> sql.contains("notice"))
                .hasSize(1);
    }

    @Test
    void nothingOfItIsThereWhileTheModuleIsOff() {
        world.switchOff("time_approvals");

        assertThat(browser.get("/").expect(200).has(".app-header a[href=/inbox]"))
                .isFalse();
        browser.get("/inbox").expect(403);
        browser.getInPlace("/inbox/count").expect(403);
    }

    @Test
    void anotherPersonsStaysAsItIs() {
        notices.request(ada, grace);
        var id = browser.get("/inbox")
                .html()
                .expectFirst(".notice-row input[name=id]")
                .val();
        var stranger = browser(world.person("mallory"));

        stranger.post("/inbox/read", Map.of("id", id)).expect(302);

        assertThat(stranger.get("/inbox").has(".notice-row")).isFalse();
        assertThat(browser.get("/inbox").has(".notice-row--new")).isTrue();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        browser.post("/inbox/read", Map.of("id", "x")).expect(404);
        assertThat(browser.postInPlace("/inbox/read", Map.of()).status()).isEqualTo(422);
        browser.get("/inbox?page=99999&unread=perhaps").expect(200);
    }
}
