package io.timetracker.approvals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ApprovalPolicyGraphQlTests extends ApplicationTest {

    private static final String FIELDS = """
            id name project { name } user { displayName } appliesToAll requiresApproval approvalLevels
            approvers { displayName } minHours billableOnly autoApproveAfterHours autoApproveForAdmins enabled version
            """;
    private static final String PAYLOAD = "{ approvalPolicy { " + FIELDS + " } userErrors { code field message } }";
    private static final String LIST =
            "query($first: Int) { approvalPolicies(first: $first) { totalCount nodes { " + FIELDS + " } } }";

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
        admin = as(world.narrow(world.admin(), "admin:all"));
        name = World.unique("Website");
        website = world.project(ada, name);
    }

    @AfterEach
    void noPolicyIsLeft() {
        made.forEach(id -> admin.delete("/api/v1/approval-policies/" + id));
    }

    private Answer create(Map<String, ?> input) {
        var answer = mutate("create", input);
        made.add(answer.text("/data/it/approvalPolicy/id"));
        return answer;
    }

    private Answer mutate(String verb, Map<String, ?> input) {
        var type = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
        return admin.graphQl(
                "mutation($in: %1$sApprovalPolicyInput!) { it: %2$sApprovalPolicy(input: $in) %3$s }"
                        .formatted(type, verb, PAYLOAD),
                Map.of("in", input));
    }

    @Test
    void createsReadsChangesAndDeletes() {
        var policy = create(Map.of(
                "name",
                "Website",
                "projectId",
                website,
                "userId",
                ada.id().value(),
                "approverUserIds",
                List.of(grace.id().value(), ada.id().value()),
                "minHours",
                1.25));
        var id = policy.text("/data/it/approvalPolicy/id");
        var version = policy.number("/data/it/approvalPolicy/version");
        assertThat(policy.text("/data/it/approvalPolicy/project/name")).isEqualTo(name);
        assertThat(policy.text("/data/it/approvalPolicy/user/displayName")).isEqualTo(ada.username());
        assertThat(policy.text("/data/it/approvalPolicy/approvers/0/displayName"))
                .isEqualTo(grace.username());
        assertThat(policy.number("/data/it/approvalPolicy/approvalLevels")).isEqualTo(2);
        assertThat(policy.at("/data/it/approvalPolicy/minHours").asDouble()).isEqualTo(1.25);

        var changed = mutate(
                "change", Map.of("id", id, "appliesToAll", true, "approverUserIds", List.of(), "version", version));
        assertThat(changed.at("/data/it/approvalPolicy/appliesToAll").asBoolean())
                .isTrue();
        assertThat(changed.at("/data/it/approvalPolicy/project").isNull()).isTrue();
        assertThat(changed.at("/data/it/approvalPolicy/user").isNull()).isTrue();
        assertThat(changed.at("/data/it/approvalPolicy/approvers")).isEmpty();
        var stale = mutate("change", Map.of("id", id, "enabled", false, "version", version));
        assertThat(stale.text("/data/it/userErrors/0/code")).isEqualTo("precondition_failed");
        assertThat(admin.graphQl(
                                "query($id: ID!) { approvalPolicy(id: $id) { appliesToAll enabled } }",
                                Map.of("id", id))
                        .at("/data/approvalPolicy/enabled")
                        .asBoolean())
                .isTrue();

        var gone = admin.graphQl(
                "mutation($in: DeleteApprovalPolicyInput!) { deleteApprovalPolicy(input: $in) { deletedId userErrors { code } } }",
                Map.of("in", Map.of("id", id)));
        assertThat(gone.text("/data/deleteApprovalPolicy/deletedId")).isEqualTo(id);
        admin.get("/api/v1/approval-policies/" + id).expect(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var refused = mutate("create", Map.of("name", "x", "projectId", website, "approvalLevels", 11));

        assertThat(refused.text("/data/it/userErrors/0/field")).isEqualTo("approvalLevels");
        assertThat(refused.at("/data/it/approvalPolicy").isNull()).isTrue();
    }

    @Test
    void listsManyInTheStatementsOfOne() {
        for (var number = 0; number < 8; number++) {
            create(Map.of(
                    "name",
                    "Policy " + number,
                    "projectId",
                    world.project(ada, World.unique("Shop")),
                    "userId",
                    ada.id().value(),
                    "approverUserIds",
                    List.of(grace.id().value())));
        }

        var all = admin.graphQl(LIST, Map.of("first", 8)).expect(200);
        assertThat(all.at("/data/approvalPolicies/nodes")).hasSize(8);
        var few = statements.duringARead(() -> admin.graphQl(LIST, Map.of("first", 1)));
        var many = statements.duringARead(() -> admin.graphQl(LIST, Map.of("first", 8)));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void onlyAdministratorsAndTheirScopesMay() {
        create(Map.of("name", "Website", "projectId", website));

        for (var api : List.of(as(ada), as(world.narrow(world.admin(), "read:projects")))) {
            assertThat(api.graphQl("{ approvalPolicies { nodes { id } } }").at("/errors"))
                    .isNotEmpty();
            assertThat(api.graphQl("{ approvalPolicy(id: \"" + made.getFirst() + "\") { id } }")
                            .at("/errors"))
                    .isNotEmpty();
            var refused = api.graphQl(
                    "mutation($in: ChangeApprovalPolicyInput!) { it: changeApprovalPolicy(input: $in) " + PAYLOAD
                            + " }",
                    Map.of("in", Map.of("id", made.getFirst(), "enabled", false)));
            assertThat(refused.at("/errors").size()
                            + refused.at("/data/it/userErrors").size())
                    .isPositive();
        }
        assertThat(admin.get("/api/v1/approval-policies/" + made.getFirst())
                        .at("/approval_policy/enabled")
                        .asBoolean())
                .isTrue();
    }
}
