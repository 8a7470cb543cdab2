package io.timetracker.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalPolicyPageTests extends ApplicationTest {

    private static final String PATH = "/approvals/policies";
    private static final String FORM = "main form.form";

    private Person ada;
    private Person grace;
    private Browser browser;
    private String name;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        grace = world.person("grace");
        browser = browser(world.admin());
        name = World.unique("Website");
        website = world.project(ada, name);
    }

    @AfterEach
    void noPolicyIsLeft() {
        world.resetRules();
        Api admin = as(world.narrow(world.admin(), "admin:all"));
        admin.get("/api/v1/approval-policies?per_page=100")
                .at("/approval_policies")
                .forEach(policy -> admin.delete("/api/v1/approval-policies/" + policy.get("id")));
    }

    private static Element row(Page page, String text) {
        return page.html().select("tbody tr").stream()
                .filter(row -> row.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private Page add(Map<String, ?> fields) {
        return browser.submit(browser.get(PATH).expect(200), FORM, fields);
    }

    private String added(Map<String, ?> fields) {
        add(fields).expect(302);
        return row(browser.get(PATH), fields.get("name").toString())
                .expectFirst("a")
                .attr("href");
    }

    @Test
    void aPolicyIsAddedEditedAndDeleted() {
        var place = added(Map.of(
                "name",
                "Big ones",
                "projectId",
                "" + website,
                "approverUserIds",
                "" + grace.id().value(),
                "minHours",
                "2,5",
                "billableOnly",
                "on"));
        var row = row(browser.get(PATH), "Big ones");
        assertThat(row.text())
                .contains("Everybody on " + name, "Billable entries · From 2.5 hours", grace.username(), "In use");

        var editing = browser.get(place).expect(200);
        assertThat(editing.html().expectFirst("#projectId option[selected]").val())
                .isEqualTo("" + website);
        assertThat(editing.html().expectFirst("#approver-1 option[selected]").val())
                .isEqualTo("" + grace.id().value());
        assertThat(editing.html().expectFirst("#approvalLevels").val()).isEmpty();
        browser.submit(
                        editing,
                        FORM,
                        Map.of(
                                "minHours",
                                "3",
                                "approverUserIds",
                                "" + grace.id().value()))
                .expect(302);
        assertThat(browser.get(place).html().expectFirst("#minHours").val()).isEqualTo("3");
        assertThat(browser.get(place)
                        .html()
                        .expectFirst("input[name=billableOnly]")
                        .hasAttr("checked"))
                .isTrue();

        var stale = browser.submit(editing, FORM, Map.of("minHours", "4")).expect(422);
        assertThat(stale.text(".notice--warning")).contains("changed meanwhile");

        var part = browser.postInPlace(place + "/delete", Map.of()).expect(200);
        assertThat(part.text("#flash")).contains("Approval policy deleted");
        browser.get(place).expect(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        var wrong = add(Map.of("name", "", "minHours", "-1", "approvalLevels", "11", "autoApproveAfterHours", "0"))
                .expect(422);
        for (var field : List.of("name", "minHours", "approvalLevels", "autoApproveAfterHours")) {
            assertThat(wrong.html().expectFirst("#" + field).attr("aria-invalid"))
                    .as(field)
                    .isEqualTo("true");
        }
        assertThat(wrong.html().expectFirst("#minHours").val()).isEqualTo("-1");

        var nobodys = add(Map.of("name", "Nobody's")).expect(422);
        assertThat(nobodys.text("#projectId-error")).contains("everybody alone");
        var letters = add(Map.of("name", "x", "minHours", "many", "projectId", "x", "approverUserIds", "y"))
                .expect(422);
        assertThat(letters.text("#minHours-error")).isNotEmpty();
        assertThat(letters.text("#approverUserIds-error")).isNotEmpty();
        var fewer = add(Map.of(
                        "name",
                        "x",
                        "appliesToAll",
                        "on",
                        "approverUserIds",
                        "" + grace.id().value(),
                        "approvalLevels",
                        "2"))
                .expect(422);
        assertThat(fewer.text("#approvalLevels-error")).contains("than there are approvers");
        assertThat(fewer.html().expectFirst("#approver-1 option[selected]").val())
                .isEqualTo("" + grace.id().value());
    }

    @Test
    void theFormOffersOnePlaceMoreThanIsFilled() {
        var ids = List.of(
                "" + ada.id().value(),
                "" + grace.id().value(),
                "" + world.person("linus").id().value());
        as(world.narrow(world.admin(), "admin:all"))
                .post(
                        "/api/v1/approval-policies",
                        Map.of("name", "Three", "applies_to_all", true, "approver_user_ids", ids, "approval_levels", 2))
                .expect(201);
        var place = row(browser.get(PATH), "Three").expectFirst("a").attr("href");
        assertThat(row(browser.get(PATH), "Three").text()).contains("Everybody", "The first 2 of " + ada.username());

        var form = browser.get(place).expect(200).html();

        assertThat(form.select("select[name=approverUserIds]")).hasSize(4);
        assertThat(form.select("select[name=approverUserIds] option[selected]").eachAttr("value"))
                .startsWith(ids.toArray(String[]::new));
        assertThat(form.expectFirst("#approvalLevels").val()).isEqualTo("2");
        assertThat(browser.get(PATH).html().select("select[name=approverUserIds]"))
                .hasSize(3);
    }

    @Test
    void whatIsUntickedIsOff() {
        var place = added(Map.of("name", "Off", "appliesToAll", "on"));
        var editing = browser.get(place).html();
        editing.expectFirst("input[name=enabled]").removeAttr("checked");

        browser.submitDocument(editing, FORM, Map.of()).expect(302);

        assertThat(row(browser.get(PATH), "Off").text()).contains("Not in use");
    }

    @Test
    void placesThatLeadToItAreThereForAdministratorsAndOnlyWithTheModule() {
        assertThat(browser.get("/admin/users").html().select("a[href='" + PATH + "']"))
                .hasSize(1);
        assertThat(browser.get("/timesheets/policy").html().select("a[href='" + PATH + "']"))
                .hasSize(1);

        world.switchOff("time_approvals");
        assertThat(browser.get("/admin/users").html().select("a[href='" + PATH + "']"))
                .isEmpty();
        assertThat(browser.get("/timesheets/policy").html().select("a[href='" + PATH + "']"))
                .isEmpty();
    }

    @Test
    void nobodyElseGetsThere() {
        var place = added(Map.of("name", "Secret", "appliesToAll", "on"));
        var adas = browser(ada);

        adas.get(PATH).expect(403);
        adas.get(place).expect(403);
        adas.post(PATH, Map.of("name", "x", "appliesToAll", "on")).expect(403);
        adas.post(place, Map.of("name", "x")).expect(403);
        adas.post(place + "/delete", Map.of()).expect(403);
        assertThat(row(browser.get(PATH), "Secret")).isNotNull();
    }
}
