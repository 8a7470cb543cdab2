package io.timetracker.approvals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("engine")
class ApprovalPolicyRestTests extends ApplicationTest {

    private static final String POLICIES = "/api/v1/approval-policies";

    @Autowired
    JdbcClient jdbc;

    private final List<String> made = new ArrayList<>();
    private Person ada;
    private Person grace;
    private Api admin;
    private String name;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        grace = world.person("grace");
        admin = as(world.narrow(world.admin(), "read:time_approvals,write:time_approvals"));
        name = World.unique("Website");
        website = world.project(ada, name);
    }

    /** One for everybody would be met by everybody's tests. */
    @AfterEach
    void noPolicyIsLeft() {
        world.resetRules();
        made.forEach(place -> admin.delete(place));
    }

    private Answer create(Map<String, ?> body) {
        var policy = admin.post(POLICIES, body).expect(201);
        made.add(place(policy));
        return policy;
    }

    private static String place(Answer policy) {
        return POLICIES + "/" + policy.number("/approval_policy/id");
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }

    private Map<String, Object> lawful() {
        return Map.of("name", "Check it", "project_id", website);
    }

    @Test
    void aPolicyIsMadeReadChangedAndDeleted() {
        var policy = create(Map.of(
                "name",
                " Website,  billable ",
                "project_id",
                website,
                "user_id",
                ada.id().value(),
                "approver_user_ids",
                List.of(grace.id().value(), world.admin().id().value()),
                "min_hours",
                2.5,
                "billable_only",
                true,
                "auto_approve_after_hours",
                72));
        var place = place(policy);
        assertThat(policy.text("/approval_policy/project_name")).isEqualTo(name);
        assertThat(policy.text("/approval_policy/user_name")).isEqualTo(ada.username());
        assertThat(policy.number("/approval_policy/approval_levels")).isEqualTo(2);
        assertThat(policy.at("/approval_policy/min_hours").asDouble()).isEqualTo(2.5);

        var read = admin.get(place).expect(200);
        assertThat(read.number("/approval_policy/approver_user_ids/0"))
                .isEqualTo(grace.id().value());
        assertThat(read.at("/approval_policy/enabled").asBoolean()).isTrue();
        assertThat(read.at("/approval_policy/requires_approval").asBoolean()).isTrue();
        assertThat(read.at("/approval_policy/auto_approve_for_admins").asBoolean())
                .isFalse();
        assertThat(read.number("/approval_policy/auto_approve_after_hours")).isEqualTo(72);

        var changed = admin.with("If-Match", read.header("ETag"))
                .patch(place, with(Map.of("enabled", false, "approval_levels", 1), "min_hours", null))
                .expect(200);
        assertThat(changed.at("/approval_policy/min_hours").isNull()).isTrue();
        assertThat(changed.number("/approval_policy/approval_levels")).isEqualTo(1);
        assertThat(changed.at("/approval_policy/enabled").asBoolean()).isFalse();
        assertThat(changed.number("/approval_policy/project_id")).isEqualTo(website);
        assertThat(changed.at("/approval_policy/billable_only").asBoolean()).isTrue();

        admin.with("If-Match", read.header("ETag"))
                .put(place, Map.of("enabled", true))
                .expect(412);
        admin.with("If-Match", read.header("ETag")).delete(place).expect(412);
        admin.put(place, Map.of("enabled", true)).expect(200);
        admin.delete(place).expect(200);
        admin.get(place).expect(404);
        admin.delete(place).expect(404);
        admin.patch(place, Map.of("enabled", true)).expect(404);
    }

    @Test
    void itsWireHasTheseKeys() {
        assertThat(create(lawful()).at("/approval_policy").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "project_id",
                        "project_name",
                        "user_id",
                        "user_name",
                        "applies_to_all",
                        "requires_approval",
                        "approval_levels",
                        "approver_user_ids",
                        "min_hours",
                        "billable_only",
                        "auto_approve_after_hours",
                        "auto_approve_for_admins",
                        "enabled",
                        "created_at",
                        "updated_at");
    }

    @Test
    void anotherScopeTakesTheFirstOnesPlace() {
        var place = place(create(lawful()));

        var everybodys = admin.patch(place, Map.of("applies_to_all", true)).expect(200);
        assertThat(everybodys.at("/approval_policy/project_id").isNull()).isTrue();
        var adas = admin.patch(place, Map.of("user_id", ada.id().value())).expect(200);
        assertThat(adas.at("/approval_policy/applies_to_all").asBoolean()).isFalse();
        var both = admin.patch(place, Map.of("project_id", website)).expect(200);
        assertThat(both.number("/approval_policy/user_id")).isEqualTo(ada.id().value());
        assertThat(admin.patch(place, Map.of("project_id", website, "applies_to_all", true))
                        .expect(400)
                        .at("/errors/project_id"))
                .isNotEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndKeepsNothing() {
        refused(Map.of("project_id", website), "name");
        refused(with(lawful(), "name", " "), "name");
        refused(with(lawful(), "name", "x".repeat(201)), "name");
        refused(Map.of("name", "Nobody's"), "project_id");
        refused(with(lawful(), "applies_to_all", true), "project_id");
        refused(with(lawful(), "project_id", 987654321), "project_id");
        refused(with(lawful(), "user_id", 987654321), "user_id");
        refused(with(lawful(), "approval_levels", 0), "approval_levels");
        refused(with(lawful(), "approval_levels", 11), "approval_levels");
        refused(with(lawful(), "min_hours", -1), "min_hours");
        refused(with(lawful(), "min_hours", 1.005), "min_hours");
        refused(with(lawful(), "min_hours", 100_000_000), "min_hours");
        refused(with(lawful(), "auto_approve_after_hours", 0), "auto_approve_after_hours");
        refused(with(lawful(), "auto_approve_after_hours", 8761), "auto_approve_after_hours");
        assertThat(admin.get(POLICIES).at("/approval_policies").toString()).doesNotContain("Nobody's", name);
    }

    @Test
    void approversAreActiveDistinctAndNoFewerThanLevels() {
        var graces = grace.id().value();
        refused(with(lawful(), "approver_user_ids", List.of(graces, graces)), "approver_user_ids");
        refused(with(lawful(), "approver_user_ids", List.of(987654321)), "approver_user_ids");
        refused(with(lawful(), "approver_user_ids", Collections.singletonList(null)), "approver_user_ids");
        refused(with(lawful(), "approver_user_ids", Collections.nCopies(11, graces)), "approver_user_ids");
        refused(
                Map.of("name", "x", "project_id", website, "approver_user_ids", List.of(graces), "approval_levels", 2),
                "approval_levels");

        var place = place(create(with(lawful(), "approver_user_ids", List.of(graces))));
        leave(grace);
        refused(with(lawful(), "approver_user_ids", List.of(graces)), "approver_user_ids");
        var renamed = admin.patch(place, Map.of("name", "Later")).expect(200);
        assertThat(renamed.number("/approval_policy/approver_user_ids/0")).isEqualTo(graces);
    }

    private void leave(Person person) {
        as(world.narrow(world.admin(), "admin:all"))
                .patch("/api/v1/users/" + person.id().value(), Map.of("is_active", false))
                .expect(200);
    }

    private void refused(Map<String, ?> body, String field) {
        assertThat(admin.post(POLICIES, body).expect(400).at("/errors/" + field))
                .as(body.toString())
                .isNotEmpty();
    }

    @Test
    void whatCouldBeReadDifferentlyIsTheSame() {
        assertThat(create(with(lawful(), "min_hours", "1.500"))
                        .at("/approval_policy/min_hours")
                        .asDouble())
                .isEqualTo(1.5);
        assertThat(create(with(lawful(), "min_hours", 0))
                        .at("/approval_policy/min_hours")
                        .asDouble())
                .isZero();
        assertThat(create(with(lawful(), "approval_levels", null)).number("/approval_policy/approval_levels"))
                .isEqualTo(1);
    }

    @Test
    void theListGoesOnByPageAndByCursorInTheStatementsOfOne() {
        for (var number = 0; number < 8; number++) {
            create(Map.of(
                    "name",
                    "Policy " + number,
                    "project_id",
                    world.project(ada, World.unique("Shop")),
                    "user_id",
                    ada.id().value(),
                    "approver_user_ids",
                    List.of(grace.id().value())));
        }

        var first = admin.get(POLICIES + "?per_page=1").expect(200);
        var second = admin.get(POLICIES + "?per_page=1&cursor=" + first.text("/pagination/next_cursor"))
                .expect(200);
        assertThat(first.at("/approval_policies")).hasSize(1);
        assertThat(second.number("/approval_policies/0/id")).isGreaterThan(first.number("/approval_policies/0/id"));
        var few = statements.duringARead(() -> admin.get(POLICIES + "?per_page=1"));
        var many = statements.duringARead(() -> admin.get(POLICIES + "?per_page=8"));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void everyWriteIsRecorded() {
        var policy = create(lawful());
        admin.patch(place(policy), Map.of("enabled", false)).expect(200);
        admin.delete(place(policy)).expect(200);

        assertThat(jdbc.sql("select action from change_log where entity_type = ? and entity_id = ? order by seq")
                        .params("approval_policy", policy.number("/approval_policy/id"))
                        .query(String.class)
                        .list())
                .containsExactly("approval_policy.created", "approval_policy.changed", "approval_policy.deleted");
    }

    @Test
    void onlyAdministratorsMay() {
        var place = place(create(lawful()));
        var manager = world.person("linus", Role.MANAGER);

        for (var api : Arrays.asList(as(ada), as(manager))) {
            api.get(POLICIES).expect(403);
            api.get(place).expect(403);
            api.post(POLICIES, lawful()).expect(403);
            api.patch(place, Map.of("enabled", false)).expect(403);
            api.put(place, Map.of("enabled", false)).expect(403);
            api.delete(place).expect(403);
        }
        assertThat(admin.get(place).at("/approval_policy/enabled").asBoolean()).isTrue();
    }

    @Test
    void eachScopeOpensItsOwn() {
        var place = place(create(lawful()));
        var reader = as(world.narrow(world.admin(), "read:time_approvals"));
        var writer = as(world.narrow(world.admin(), "write:time_approvals"));

        reader.get(place).expect(200);
        reader.patch(place, Map.of("enabled", false)).expect(403);
        reader.delete(place).expect(403);
        reader.post(POLICIES, lawful()).expect(403);
        writer.get(place).expect(403);
        writer.patch(place, Map.of("enabled", false)).expect(200);
    }

    @Test
    void withoutTheModuleThereIsNone() {
        var place = place(create(lawful()));
        world.switchOff("time_approvals");

        assertThat(admin.get(place).expect(403).text("/error")).isEqualTo("module_disabled");
        admin.post(POLICIES, lawful()).expect(403);
        assertThat(admin.graphQl("{ approvalPolicies { nodes { id } } }").text("/errors/0/extensions/code"))
                .isEqualTo("module_disabled");
        browser(world.admin()).get("/approvals/policies").expect(403);
    }
}
