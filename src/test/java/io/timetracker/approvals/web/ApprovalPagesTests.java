package io.timetracker.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages as a browser without JavaScript sees them, and the fragments that htmx asks for. */
@Tag("engine")
class ApprovalPagesTests extends ApplicationTest {

    private Person ada;
    private Person grace;
    private Browser adas;
    private Browser graces;
    private String website;
    private long project;
    private int hour = 6;

    @BeforeEach
    void cast() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        adas = browser(ada);
        graces = browser(grace);
        website = World.unique("Website");
        project = world.project(ada, website);
    }

    @AfterEach
    void rules() {
        world.resetRules();
    }

    private long worked() {
        var start = "2025-03-03T%02d:00:00".formatted(hour++);
        var end = "2025-03-03T%02d:00:00".formatted(hour);
        var body = Map.of("project_id", project, "start_time", start, "end_time", end, "notes", "header");
        return as(ada).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private long asked() {
        var place = "/api/v1/time-entries/" + worked() + "/request-approval";
        var body = Map.of("approver_ids", List.of(grace.id().value()), "comment", "please");
        return as(ada).post(place, body).expect(200).number("/approval/id");
    }

    private String status(long approval) {
        return as(world.admin()).get("/api/v1/time-entry-approvals/" + approval).text("/approval/status");
    }

    @Test
    void theFormOfAnEntryLeadsToTheRequest() {
        var entry = worked();
        var place = "/time-entries/" + entry + "/request-approval";

        assertThat(adas.get("/time?edit=" + entry).has("a[href='" + place + "']"))
                .isTrue();
        var form = adas.get(place).expect(200);
        assertThat(form.text(".facts")).contains(website).contains("header").contains("1:00");
        var asked = adas.submit(
                form,
                "form[action='" + place + "']",
                Map.of("comment", "please", "approverIds", grace.id().value()));

        assertThat(asked.location()).endsWith("/approvals/mine");
        assertThat(adas.get("/approvals/mine").text(".approval"))
                .contains("Waiting")
                .contains("waits for " + grace.username());
        assertThat(graces.get("/approvals").text(".approval"))
                .contains(ada.username())
                .contains("please");
    }

    @Test
    void aRequestThatIsRefusedIsShownAgain() {
        var entry = worked();
        var place = "/time-entries/" + entry + "/request-approval";
        var form = adas.get(place);

        var nobody = adas.submit(form, "form[action='" + place + "']", Map.of("approverIds", 999_999_999));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text("[role=alert]")).isNotEmpty();
        adas.submit(form, "form[action='" + place + "']", Map.of()).expect(302);
        var again = adas.submit(form, "form[action='" + place + "']", Map.of("comment", "kept"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("[role=alert]")).contains("waits already");
        assertThat(again.text("textarea")).isEqualTo("kept");
        browser(world.person("mallory")).get(place).expect(403);
    }

    @Test
    void oneIsApprovedByItsButton() {
        var approval = asked();
        var page = graces.get("/approvals").expect(200);

        var done = graces.post("/approvals/" + approval + "/approve", Map.of("version", 1));

        assertThat(done.location()).endsWith("/approvals");
        assertThat(status(approval)).isEqualTo("approved");
        assertThat(graces.get("/approvals").has(".empty")).isTrue();
        assertThat(adas.get("/approvals/mine").text(".approval"))
                .contains("Approved")
                .contains("by " + grace.username());
    }

    @Test
    void tickedOnesAreRejectedForAReason() {
        var one = asked();
        var two = asked();
        var page = graces.get("/approvals");
        var form = "form[action='/approvals/decide']";

        var without = graces.submit(page, form, Map.of("approvalIds", one + "-1-1", "act", "reject", "reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.has("#reason-error")).isTrue();
        assertThat(without.has("input[name=approvalIds][value^='" + one + "-'][checked]"))
                .isTrue();
        assertThat(without.has("input[name=approvalIds][value^='" + two + "-'][checked]"))
                .isFalse();
        var none = graces.submit(page, form, Map.of("act", "approve"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("[role=alert]")).contains("Tick at least one");
        graces.submit(page, form, Map.of("approvalIds", one + "-1-1", "act", "reject", "reason", "No work"))
                .expect(302);

        assertThat(status(one)).isEqualTo("rejected");
        assertThat(status(two)).isEqualTo("pending");
        var mine = adas.get("/approvals/mine?status=rejected");
        assertThat(mine.text(".approval")).contains("Rejected").contains("No work");
        assertThat(mine.has(".approval a[href$='/request-approval']")).isTrue();
    }

    @Test
    void whatIsRefusedIsSaidAtItsRow() {
        var one = asked();
        var two = asked();
        var page = graces.get("/approvals");
        as(ada).post("/api/v1/time-entry-approvals/" + two + "/cancel", Map.of())
                .expect(200);

        var answer = graces.postInPlace(
                "/approvals/decide", Map.of("approvalIds", one + "-1-1," + two + "-1-1", "act", "approve"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text(".flash")).contains("1 of 2 decided");
        assertThat(status(one)).isEqualTo("approved");
    }

    @Test
    void ownRequestsAreTakenBack() {
        var approval = asked();
        var page = adas.get("/approvals/mine");

        adas.submit(page, "form[action='/approvals/" + approval + "/cancel']", Map.of())
                .expect(302);

        assertThat(status(approval)).isEqualTo("cancelled");
        assertThat(adas.get("/approvals/mine?status=cancelled").text(".approval"))
                .contains("Over");
    }

    @Test
    void aDeputyIsNamedAndDismissed() {
        var linus = world.person("linus");
        var approval = asked();
        var page = graces.get("/approvals/deputies").expect(200);
        var form = "form[action='/approvals/deputies']";

        var wrong = graces.submit(page, form, Map.of("deputyId", linus.id().value(), "lastDay", "2001-01-01"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.has("#lastDay-error")).isTrue();
        graces.submit(page, form, Map.of("deputyId", linus.id().value())).expect(302);
        assertThat(browser(linus).get("/approvals").has("#approval-" + approval))
                .isTrue();
        var list = graces.get("/approvals/deputies");
        assertThat(list.text("tbody")).contains(linus.username());
        graces.submit(list, "tbody form", Map.of()).expect(302);

        assertThat(browser(linus).get("/approvals").has("#approval-" + approval))
                .isFalse();
    }

    @Test
    void switchedOffNothingIsThere() {
        var entry = worked();
        world.switchOff("time_approvals");

        assertThat(adas.get("/time?edit=" + entry).has("a[href$='/request-approval']"))
                .isFalse();
        adas.get("/approvals").expect(403);
        assertThat(adas.get("/time").has("a[href='/approvals']")).isFalse();
    }

    @Test
    void thePagesOfOldGetTheirAnswers() {
        var approval = asked();
        var script = graces.script();

        assertThat(script.get("/api/approvals/pending").expect(200).number("/approvals/0/id"))
                .isEqualTo(approval);
        assertThat(script.post("/approvals/" + approval + "/cancel", Map.of())
                        .expect(200)
                        .text("/error"))
                .isEqualTo("unauthorized");
        script.post("/approvals/" + approval + "/reject", Map.of()).expect(400);
        var approved = script.post("/approvals/" + approval + "/approve", Map.of("comment", "fine"))
                .expect(200);
        assertThat(approved.at("/success").asBoolean()).isTrue();
        assertThat(approved.text("/approval/status")).isEqualTo("approved");
        assertThat(approved.header("X-API-Deprecated")).isEqualTo("true");
        var again = script.post("/approvals/" + approval + "/approve", Map.of()).expect(200);
        assertThat(again.at("/success").asBoolean()).isFalse();
        assertThat(again.text("/error")).isEqualTo("invalid_status");
        var empty = script.post("/api/approvals/bulk-approve", Map.of()).expect(400);
        assertThat(empty.at("/success").asBoolean()).isFalse();
        assertThat(empty.text("/message")).isNotEmpty();
        var other = asked();
        assertThat(script.post("/api/approvals/bulk-approve", Map.of("approval_ids", List.of(other)))
                        .expect(200)
                        .text("/message"))
                .isEqualTo("Approved 1 of 1 entries");
        var entry = worked();
        var own = adas.script();
        assertThat(own.post("/time-entries/" + entry + "/request-approval", Map.of("comment", "please"))
                        .expect(200)
                        .text("/approval/status"))
                .isEqualTo("pending");
        assertThat(own.post("/time-entries/" + entry + "/request-approval", Map.of())
                        .expect(200)
                        .text("/error"))
                .isEqualTo("already_pending");
        assertThat(graces.bare()
                        .post("/approvals/" + approval + "/approve", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void theQueueCostsTheSameHoweverMuchWaits() {
        asked();
        var few = statements.duringARead(() -> graces.get("/approvals").expect(200));
        for (var number = 0; number < 8; number++) {
            asked();
        }

        assertThat(statements.duringARead(() -> graces.get("/approvals").expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(8);
    }
}
