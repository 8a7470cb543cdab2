package io.timetracker.approvals.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ApprovalGraphQlTests extends ApplicationTest {

    private static final String QUEUE = """
            { approvalQueue { totalCount pageInfo { hasNextPage } nodes {
                id timeEntryId status level levels isWaiting requestedAt requestComment version
                owner { username } requestedBy { username } approver { username } decidedBy { username }
                timeEntry { id notes project { name } approvals { id } } } } }
            """;

    private static final String ASK = """
            mutation($input: RequestApprovalInput!) { requestApproval(input: $input) {
                approval { id status level levels } userErrors { code field message } } }
            """;

    private static final String DECIDE = """
            mutation($input: DecideInput!) { decide(input: $input) {
                decided { approval { id status approvalComment rejectionReason } next { id level isWaiting } }
                userErrors { code field message } } }
            """;

    private Person ada;
    private Person grace;
    private Person linus;
    private long website;
    private int hour = 6;

    @BeforeEach
    void cast() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        linus = world.person("linus");
        website = world.project(ada, World.unique("Website"));
    }

    @AfterEach
    void rules() {
        world.resetRules();
    }

    private String worked() {
        var start = "2025-03-03T%02d:00:00".formatted(hour++);
        var body = Map.of(
                "project_id",
                website,
                "start_time",
                start,
                "end_time",
                "2025-03-03T%02d:00:00".formatted(hour),
                "notes",
                "css");
        return String.valueOf(
                as(ada).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id"));
    }

    private String asked(Person... approvers) {
        var ids = List.of(approvers).stream()
                .map(person -> String.valueOf(person.id().value()))
                .toList();
        var input = Map.of("timeEntryId", worked(), "approverIds", ids, "comment", "please");
        return as(ada).graphQl(ASK, Map.of("input", input)).text("/data/requestApproval/approval/id");
    }

    private Answer decide(Person decider, String approval, String decision, String words) {
        var input = Map.of("approvalId", approval, "decision", decision, "words", words);
        return as(decider).graphQl(DECIDE, Map.of("input", input)).expect(200);
    }

    @Test
    void aRequestIsMadeSeenAndDecided() {
        var approval = asked(grace, linus);

        var queue = as(grace).graphQl(QUEUE).expect(200);
        assertThat(queue.at("/errors").isMissingNode()).as(queue.body()).isTrue();
        var node = queue.at("/data/approvalQueue/nodes/0");
        assertThat(node.get("id").asString()).isEqualTo(approval);
        assertThat(node.at("/owner/username").asString()).isEqualTo(ada.username());
        assertThat(node.at("/approver/username").asString()).isEqualTo(grace.username());
        assertThat(node.at("/timeEntry/notes").asString()).isEqualTo("css");
        assertThat(node.at("/timeEntry/project/name").asString()).startsWith("Website");
        assertThat(node.at("/timeEntry/approvals/0/id").asString()).isEqualTo(approval);
        assertThat(node.get("isWaiting").asBoolean()).isTrue();
        var decided = decide(grace, approval, "APPROVE", "fine");
        assertThat(decided.text("/data/decide/decided/approval/approvalComment"))
                .isEqualTo("fine");
        assertThat(decided.number("/data/decide/decided/next/level")).isEqualTo(2);
        var next = decided.text("/data/decide/decided/next/id");
        var rejected = decide(linus, next, "REJECT", "Not on Friday");
        assertThat(rejected.text("/data/decide/decided/approval/rejectionReason"))
                .isEqualTo("Not on Friday");
        var mine = as(ada).graphQl("{ myApprovals(statuses: [REJECTED]) { nodes { id decidedBy { username } } } }");
        assertThat(mine.text("/data/myApprovals/nodes/0/id")).isEqualTo(next);
        assertThat(mine.text("/data/myApprovals/nodes/0/decidedBy/username")).isEqualTo(linus.username());
    }

    @Test
    void refusalsHaveTheCodesOfTheWire() {
        var approval = asked(grace);

        assertThat(decide(linus, approval, "APPROVE", "").text("/data/decide/userErrors/0/code"))
                .isEqualTo("unauthorized");
        assertThat(decide(grace, approval, "REJECT", " ").text("/data/decide/userErrors/0/field"))
                .isEqualTo("reason");
        assertThat(decide(grace, "999999999", "APPROVE", "").text("/data/decide/userErrors/0/code"))
                .isEqualTo("not_found");
        assertThat(as(linus)
                        .graphQl("query($id: ID!) { approval(id: $id) { id } }", Map.of("id", approval))
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        var cancel = "mutation($input: CancelApprovalInput!) { cancelApproval(input: $input) "
                + "{ approval { status } userErrors { code message } } }";
        var input = Map.of("input", Map.of("approvalId", approval));
        assertThat(as(grace).graphQl(cancel, input).text("/data/cancelApproval/userErrors/0/message"))
                .contains("not yours");
        assertThat(as(ada).graphQl(cancel, input).text("/data/cancelApproval/approval/status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void manyAreJudgedOneByOne() {
        var one = asked(grace);
        var foreign = asked(linus);
        var decisions = List.of(
                Map.of("approvalId", one, "decision", "APPROVE"), Map.of("approvalId", foreign, "decision", "APPROVE"));

        var api = as(grace).with("Idempotency-Key", World.unique("key"));
        for (var time = 0; time < 2; time++) {
            var answer = api.graphQl("""
                            mutation($input: DecideManyInput!) { decideMany(input: $input) {
                              results { approvalId decided { approval { status owner { username } } }
                                refusal { code reason message } }
                              userErrors { code } } }
                            """, Map.of("input", Map.of("decisions", decisions)));

            assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
            assertThat(answer.text("/data/decideMany/results/0/decided/approval/status"))
                    .isEqualTo("APPROVED");
            assertThat(answer.text("/data/decideMany/results/0/decided/approval/owner/username"))
                    .isEqualTo(ada.username());
            assertThat(answer.text("/data/decideMany/results/1/refusal/reason")).isEqualTo("unauthorized");
        }
    }

    @Test
    void deputiesAreNamedAndDismissed() {
        asked(grace);
        var given = as(grace)
                .graphQl("""
                        mutation($input: DelegateApprovalsInput!) { delegateApprovals(input: $input) {
                          approvalDelegation { id deputy { username } approver { username } firstDay lastDay version }
                          userErrors { code field } } }
                        """, Map.of("input", Map.of("deputyId", linus.id().value(), "lastDay", "2100-01-01")));
        var delegation = "/data/delegateApprovals/approvalDelegation";

        assertThat(given.text(delegation + "/deputy/username")).isEqualTo(linus.username());
        assertThat(as(linus).graphQl(QUEUE).number("/data/approvalQueue/totalCount"))
                .isEqualTo(1);
        assertThat(as(linus)
                        .graphQl("{ approvalDelegations { approver { username } } }")
                        .text("/data/approvalDelegations/0/approver/username"))
                .isEqualTo(grace.username());
        var end = "mutation($input: EndApprovalDelegationInput!) { endApprovalDelegation(input: $input) "
                + "{ endedId userErrors { code } } }";
        var input = Map.of("input", Map.of("id", given.text(delegation + "/id")));
        assertThat(as(linus).graphQl(end, input).text("/data/endApprovalDelegation/userErrors/0/code"))
                .isEqualTo("forbidden");
        as(grace).graphQl(end, input);
        assertThat(as(linus).graphQl(QUEUE).number("/data/approvalQueue/totalCount"))
                .isZero();
    }

    @Test
    void switchedOffOrWithoutItsScopeNothingIsThere() {
        var entry = worked();
        var reading = world.narrow(ada, "read:time_entries");
        var query = "query($id: ID!) { timeEntry(id: $id) { id approvals { id } } }";

        var narrow = as(reading).graphQl(query, Map.of("id", entry));
        assertThat(narrow.text("/errors/0/extensions/code")).isEqualTo("missing_scope");
        assertThat(narrow.text("/data/timeEntry/id")).isEqualTo(entry);
        world.switchOff("time_approvals");
        assertThat(as(ada).graphQl(QUEUE).text("/errors/0/extensions/code")).isEqualTo("module_disabled");
    }

    @Test
    void theQueueCostsTheSameHoweverMuchWaits() {
        asked(grace);
        var few = statements.duringARead(() -> as(grace).graphQl(QUEUE).expect(200));
        for (var number = 0; number < 8; number++) {
            asked(grace);
        }

        assertThat(statements.duringARead(() -> as(grace).graphQl(QUEUE).expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(8);
    }
}
