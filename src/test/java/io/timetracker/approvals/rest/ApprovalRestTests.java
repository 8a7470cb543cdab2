package io.timetracker.approvals.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V-01 to V-07, each with each of its reasons. */
@Tag("engine")
class ApprovalRestTests extends ApplicationTest {

    private static final String APPROVALS = "/api/v1/time-entry-approvals";
    private static final String ENTRIES = "/api/v1/time-entries";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDirectory directory;

    private Person ada;
    private Person grace;
    private Person linus;
    private Person mallory;
    private long website;

    @BeforeEach
    void cast() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        linus = world.person("linus");
        mallory = world.person("mallory");
        website = world.project(ada, World.unique("Website"));
    }

    @AfterEach
    void rules() {
        world.resetRules();
    }

    private long worked() {
        return worked("2025-03-03T09:00:00", "2025-03-03T10:00:00");
    }

    private long worked(String start, String end) {
        var body = Map.of("project_id", website, "start_time", start, "end_time", end);
        return as(ada).post(ENTRIES, body).expect(201).number("/time_entry/id");
    }

    private Answer ask(Person asker, long entry, Person... approvers) {
        var ids = List.of(approvers).stream().map(person -> person.id().value()).toList();
        return as(asker).post(ENTRIES + "/" + entry + "/request-approval", Map.of("approver_ids", ids));
    }

    private long asked(long entry, Person... approvers) {
        return ask(ada, entry, approvers).expect(200).number("/approval/id");
    }

    private Answer approve(Person decider, long approval) {
        return as(decider).post(APPROVALS + "/" + approval + "/approve", Map.of());
    }

    private Answer reject(Person decider, long approval) {
        return as(decider).post(APPROVALS + "/" + approval + "/reject", Map.of("reason", "Nobody worked"));
    }

    private Answer cancel(Person canceller, long approval) {
        return as(canceller).post(APPROVALS + "/" + approval + "/cancel", Map.of());
    }

    private static String refused(Answer answer) {
        answer.expect(400);
        return answer.text("/error_code") + " " + answer.text("/details/reason");
    }

    private List<Long> queue(Person reader) {
        return as(reader)
                .get(APPROVALS)
                .expect(200)
                .at("/approvals")
                .valueStream()
                .map(node -> node.get("id").asLong())
                .toList();
    }

    private String status(long approval) {
        return as(world.admin()).get(APPROVALS + "/" + approval).expect(200).text("/approval/status");
    }

    @Test
    void aRequestHasTheContractsShape() {
        var entry = worked();

        var body =
                Map.of("comment", "please", "approver_ids", List.of(grace.id().value()));
        var answer =
                as(ada).post(ENTRIES + "/" + entry + "/request-approval", body).expect(200);

        assertThat(answer.at("/success").asBoolean()).isTrue();
        var approval = answer.at("/approval");
        assertThat(approval.get("time_entry_id").asLong()).isEqualTo(entry);
        assertThat(approval.get("status").asString()).isEqualTo("pending");
        assertThat(approval.get("requested_by").asLong()).isEqualTo(ada.id().value());
        assertThat(approval.get("approved_by").isNull()).isTrue();
        assertThat(approval.get("requested_at").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");
        assertThat(approval.get("request_comment").asString()).isEqualTo("please");
        assertThat(approval.get("parent_approval_id").isNull()).isTrue();
        assertThat(approval.get("approval_level").asInt()).isEqualTo(1);
        assertThat(approval.has("assigned_approver_id")).isFalse();
        assertThat(as(grace)
                        .get(APPROVALS + "/" + approval.get("id").asLong())
                        .expect(200)
                        .at("/approval"))
                .isEqualTo(approval);
    }

    @Test
    void withoutNamesAnyAdministratorDecidesOnOneRow() {
        var entry = worked();

        var approval = asked(entry);

        assertThat(rows(entry)).isEqualTo(1);
        assertThat(queue(world.admin())).contains(approval);
        assertThat(queue(grace)).doesNotContain(approval);
        assertThat(approve(world.admin(), approval).expect(200).text("/approval/status"))
                .isEqualTo("approved");
        assertThat(refused(as(ada).put(ENTRIES + "/" + entry, Map.of("notes", "changed"))))
                .endsWith("entry_approved");
    }

    private long rows(long entry) {
        return jdbc.sql("select count(*) from time_entry_approval where time_entry_id = ?")
                .param(entry)
                .query(Long.class)
                .single();
    }

    @Test
    void levelsAreDecidedOneAfterTheOther() {
        var entry = worked();
        var first = asked(entry, grace, linus);
        var second = first + 1;

        assertThat(queue(grace)).contains(first).doesNotContain(second);
        assertThat(queue(linus)).doesNotContain(first, second);
        assertThat(refused(approve(linus, second))).isEqualTo("error invalid_status");
        var answer = approve(grace, first).expect(200);
        assertThat(answer.at("/approval/id").asLong()).isEqualTo(first);
        assertThat(answer.text("/message")).contains("level 2 of 2");
        assertThat(refused(as(ada).put(ENTRIES + "/" + entry, Map.of("notes", "another one"))))
                .endsWith("entry_approved");

        assertThat(queue(linus)).contains(second);
        assertThat(as(linus).get(APPROVALS + "/" + second).number("/approval/parent_approval_id"))
                .isEqualTo(first);
        approve(linus, second).expect(200);

        assertThat(refused(as(ada).delete(ENTRIES + "/" + entry))).endsWith("entry_approved");
        assertThat(refused(approve(linus, second))).isEqualTo("error invalid_status");
        assertThat(refused(ask(ada, entry))).isEqualTo("error invalid_status");
    }

    @Test
    void aRejectionEndsTheRequestAndItMayBeAskedAnew() {
        var entry = worked();
        var first = asked(entry, grace, linus);

        as(grace)
                .post(APPROVALS + "/" + first + "/reject", Map.of())
                .expect(400)
                .text("/errors/reason/0");
        assertThat(status(first)).isEqualTo("pending");
        var answer = reject(grace, first).expect(200);

        assertThat(answer.text("/approval/status")).isEqualTo("rejected");
        assertThat(answer.number("/approval/approved_by")).isEqualTo(grace.id().value());
        assertThat(answer.text("/approval/rejection_reason")).isEqualTo("Nobody worked");
        assertThat(status(first + 1)).isEqualTo("cancelled");
        assertThat(refused(reject(grace, first))).isEqualTo("error invalid_status");
        assertThat(asked(entry)).isGreaterThan(first + 1);
    }

    @Test
    void theReasonMayHaveItsOtherName() {
        var first = asked(worked(), grace);

        var answer = as(grace).post(APPROVALS + "/" + first + "/reject", Map.of("rejection_reason", "No"));

        assertThat(answer.expect(200).text("/approval/rejection_reason")).isEqualTo("No");
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        var first = asked(worked(), grace, linus);

        assertThat(refused(cancel(grace, first))).isEqualTo("error unauthorized");
        assertThat(refused(cancel(world.admin(), first))).isEqualTo("error unauthorized");
        assertThat(cancel(ada, first).expect(200).text("/approval/status")).isEqualTo("cancelled");
        assertThat(status(first + 1)).isEqualTo("cancelled");
        assertThat(refused(cancel(ada, first))).isEqualTo("error invalid_status");
    }

    @Test
    void whatMayNotBeAskedIsRefusedWithItsReason() {
        var entry = worked();
        var running = as(ada).post("/api/v1/timer/start", Map.of("project_id", website))
                .expect(201);

        assertThat(refused(ask(mallory, entry))).isEqualTo("error unauthorized");
        assertThat(refused(ask(ada, 999_999_999L))).isEqualTo("error not_found");
        assertThat(refused(ask(ada, running.number("/timer/id")))).isEqualTo("error timer_active");
        assertThat(refused(ask(ada, entry, ada))).isEqualTo("unauthorized self_approval");
        ask(ada, entry, grace, grace).expect(400).text("/errors/approver_ids/0");
        as(ada).post(ENTRIES + "/" + entry + "/request-approval", Map.of("approver_ids", List.of(999_999_999)))
                .expect(400)
                .text("/errors/approver_ids/0");
        asked(entry);
        assertThat(refused(ask(ada, entry))).isEqualTo("error already_pending");
        assertThat(rows(entry)).isEqualTo(1);
    }

    @Test
    void whereNobodyCouldDecideNobodyIsAsked() {
        var entry = worked();
        var admins = jdbc.sql("select id from app_user where role in ('admin', 'super_admin') and is_active = true")
                .query(Long.class)
                .list();
        jdbc.sql("update app_user set is_active = false where id in (:admins)")
                .param("admins", admins)
                .update();
        try {
            assertThat(refused(ask(ada, entry))).isEqualTo("error no_approvers");
        } finally {
            jdbc.sql("update app_user set is_active = true where id in (:admins)")
                    .param("admins", admins)
                    .update();
        }
        assertThat(rows(entry)).isZero();
    }

    @Test
    void anAdministratorAsksForOthersAndMayDecide() {
        var entry = worked();

        var approval = ask(world.admin(), entry, grace).expect(200).number("/approval/id");

        approve(world.admin(), approval).expect(200);
    }

    @Test
    void nobodyDecidesOnTheirOwnTime() {
        var adminsProject = world.project(world.admin(), World.unique("Own"));
        var body = Map.of(
                "project_id", adminsProject, "start_time", "2025-03-04T09:00:00", "end_time", "2025-03-04T10:00:00");
        var entry = as(world.admin()).post(ENTRIES, body).expect(201).number("/time_entry/id");
        var other = world.person("root", Role.ADMIN);
        var approval = ask(world.admin(), entry, grace).expect(200).number("/approval/id");

        assertThat(queue(world.admin())).doesNotContain(approval);
        assertThat(refused(approve(world.admin(), approval))).isEqualTo("unauthorized self_approval");
        assertThat(refused(reject(world.admin(), approval))).isEqualTo("unauthorized self_approval");
        as(world.admin())
                .patch("/api/v1/settings", Map.of("allow_self_approval", true))
                .expect(200);
        assertThat(queue(world.admin())).contains(approval);
        approve(world.admin(), approval).expect(200);

        assertThat(jdbc.sql(
                                "select action from change_log where entity_type = 'approval' and entity_id = ? order by seq")
                        .param(approval)
                        .query(String.class)
                        .list())
                .containsExactly("approval.requested", "approval.self_approved");
        assertThat(queue(other)).doesNotContain(approval);
    }

    @Test
    void strangersSeeAndDecideNothing() {
        var approval = asked(worked(), grace);

        assertThat(queue(mallory)).isEmpty();
        as(mallory).get(APPROVALS + "/" + approval).expect(403);
        assertThat(refused(approve(mallory, approval))).isEqualTo("error unauthorized");
        assertThat(refused(reject(mallory, approval))).isEqualTo("error unauthorized");
        assertThat(refused(approve(ada, approval))).isEqualTo("unauthorized self_approval");
        as(ada).get(APPROVALS + "/" + approval).expect(200);
        as(ada).get(APPROVALS + "/999999999").expect(404);
        assertThat(refused(approve(grace, 999_999_999L))).isEqualTo("error not_found");
        assertThat(refused(reject(grace, 999_999_999L))).isEqualTo("error not_found");
        assertThat(refused(cancel(grace, 999_999_999L))).isEqualTo("error not_found");
        assertThat(status(approval)).isEqualTo("pending");
    }

    @Test
    void narrowTokensAndASwitchedOffModuleAreRefused() {
        var approval = asked(worked(), grace);
        var reading = world.narrow(grace, "read:time_approvals");

        assertThat(as(reading).get(APPROVALS).expect(200).at("/approvals").size())
                .isEqualTo(1);
        assertThat(approve(reading, approval).expect(403).text("/required_scope"))
                .isEqualTo("write:time_approvals");
        as(world.narrow(grace, "read:time_entries")).get(APPROVALS).expect(403);
        world.switchOff("time_approvals");

        assertThat(as(grace).get(APPROVALS).expect(403).text("/error")).isEqualTo("module_disabled");
        assertThat(status403(approval)).isEqualTo("module_disabled");
    }

    private String status403(long approval) {
        return approve(grace, approval).expect(403).text("/error");
    }

    @Test
    void manyAreJudgedOneByOne() {
        var one = asked(worked("2025-03-05T09:00:00", "2025-03-05T10:00:00"), grace);
        var foreign = asked(worked("2025-03-05T10:00:00", "2025-03-05T11:00:00"), linus);

        var answer = as(grace)
                .post(APPROVALS + "/bulk-approve", Map.of("approval_ids", List.of(one, foreign, 999_999_999, one)))
                .expect(200);

        assertThat(answer.text("/message")).isEqualTo("Approved 1 of 3 entries");
        assertThat(answer.at("/results").size()).isEqualTo(3);
        assertThat(answer.number("/results/0/approval_id")).isEqualTo(one);
        assertThat(answer.text("/results/0/approval/status")).isEqualTo("approved");
        assertThat(answer.at("/results/1/success").asBoolean()).isFalse();
        assertThat(answer.text("/results/1/error")).isEqualTo("unauthorized");
        assertThat(answer.text("/results/2/error")).isEqualTo("not_found");
        as(grace).post(APPROVALS + "/bulk-approve", Map.of()).expect(400);
        var rejected = as(linus)
                .post(APPROVALS + "/bulk-reject", Map.of("approval_ids", List.of(foreign), "reason", "No"))
                .expect(200);
        assertThat(rejected.text("/message")).isEqualTo("Rejected 1 of 1 entries");
    }

    @Test
    void manyAreDoneOnceHoweverOftenTheyAreSent() {
        var one = asked(worked("2025-03-08T09:00:00", "2025-03-08T10:00:00"), grace);
        var api = as(grace).with("Idempotency-Key", World.unique("key"));
        var body = Map.of("approval_ids", List.of(one, 999_999_999));

        var first = api.post(APPROVALS + "/bulk-approve", body).expect(200);
        var second = api.post(APPROVALS + "/bulk-approve", body).expect(200);

        assertThat(first.text("/message")).isEqualTo("Approved 1 of 2 entries");
        // Only what was created is answered again (contract, conventions 9).
        assertThat(second.text("/message")).isEqualTo("Approved 0 of 2 entries");
        assertThat(decisions(one)).isEqualTo(1);
    }

    @Test
    void whatWasChangedMeanwhileIsNotApprovedUnseen() {
        var entry = worked();
        var approval = asked(entry, grace);
        var seen = Map.of("time_entry_version", 1);
        as(ada).put(ENTRIES + "/" + entry, Map.of("end_time", "2025-03-03T18:00:00"))
                .expect(200);

        as(grace).post(APPROVALS + "/" + approval + "/approve", seen).expect(412);

        assertThat(status(approval)).isEqualTo("pending");
    }

    @Test
    void nobodyApprovesTwoLevels() {
        var approval = asked(worked(), grace, linus);
        as(linus)
                .post(
                        "/api/v1/approval-delegations",
                        Map.of("deputy_id", grace.id().value()))
                .expect(201);
        approve(grace, approval).expect(200);

        assertThat(queue(grace)).doesNotContain(approval + 1);
        assertThat(refused(approve(grace, approval + 1))).isEqualTo("error unauthorized");
        approve(linus, approval + 1).expect(200);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try (pool) {
            for (var round = 0; round < 100; round++) {
                var day = "2024-%02d-%02d".formatted(1 + round / 28, 1 + round % 28);
                var approval = asked(worked(day + "T09:00:00", day + "T10:00:00"), grace);
                var start = new CyclicBarrier(2);
                var other = round % 2 == 0 ? world.admin() : grace;
                Callable<Answer> approving = () -> {
                    start.await();
                    return approve(grace, approval);
                };
                Callable<Answer> rejecting = () -> {
                    start.await();
                    return reject(other, approval);
                };
                var answers = List.of(pool.submit(approving), pool.submit(rejecting));
                var statuses = List.of(
                        answers.get(0).get().status(), answers.get(1).get().status());
                assertThat(statuses).containsExactlyInAnyOrder(200, 400);
                var loser = answers.get(statuses.indexOf(400)).get();
                assertThat(loser.text("/details/reason")).isEqualTo("invalid_status");
                assertThat(decisions(approval)).isEqualTo(1);
                if (round % 25 == 24) {
                    // A minute has its limit of calls.
                    ada = world.person("ada");
                    grace = world.person("grace", Role.MANAGER);
                    website = world.project(ada, World.unique("Website"));
                }
            }
        }
    }

    private long decisions(long approval) {
        return jdbc.sql("""
                        select count(*) from change_log where entity_type = 'approval' and entity_id = ?
                        and action in ('approval.approved', 'approval.rejected')
                        """).param(approval).query(Long.class).single();
    }

    @Test
    void withTheEntryItsRequestsGoAndComeBack() {
        var entry = worked();
        var approval = asked(entry, grace, linus);
        approve(grace, approval).expect(200);

        as(world.admin()).delete(ENTRIES + "/" + entry).expect(200);

        assertThat(queue(linus)).isEmpty();
        as(linus).get(APPROVALS + "/" + (approval + 1)).expect(404);
        assertThat(refused(approve(linus, approval + 1))).isEqualTo("error not_found");
        as(ada).post(ENTRIES + "/" + entry + "/restore", Map.of()).expect(201);
        assertThat(queue(linus)).containsExactly(approval + 1);
        approve(linus, approval + 1).expect(200);
        assertThat(refused(as(ada).delete(ENTRIES + "/" + entry))).endsWith("entry_approved");
    }

    @Test
    void aDeputyDecidesMeanwhile() {
        var approval = asked(worked(), grace);
        var body = Map.of("deputy_id", linus.id().value());
        var delegation =
                as(grace).post("/api/v1/approval-delegations", body).expect(201).number("/approval_delegation/id");

        assertThat(queue(linus)).containsExactly(approval);
        as(linus).get(APPROVALS + "/" + approval).expect(200);
        as(mallory).delete("/api/v1/approval-delegations/" + delegation).expect(403);
        as(grace).delete("/api/v1/approval-delegations/" + delegation).expect(200);
        assertThat(refused(approve(linus, approval))).isEqualTo("error unauthorized");
        as(grace).post("/api/v1/approval-delegations", body).expect(201);
        approve(linus, approval).expect(200);
    }

    @Test
    void aDeputyNeverDecidesOnTheirOwnTime() {
        var entry = worked();
        var approval = asked(entry, grace);
        as(grace)
                .post(
                        "/api/v1/approval-delegations",
                        Map.of("deputy_id", ada.id().value()))
                .expect(201);

        assertThat(queue(ada)).isEmpty();
        assertThat(refused(approve(ada, approval))).isEqualTo("unauthorized self_approval");
    }

    @Test
    void delegationsHaveRules() {
        var path = "/api/v1/approval-delegations";

        as(grace).post(path, Map.of()).expect(400).text("/errors/deputy_id/0");
        as(grace)
                .post(path, Map.of("deputy_id", grace.id().value()))
                .expect(400)
                .text("/errors/deputy_id/0");
        as(grace).post(path, Map.of("deputy_id", 999_999_999)).expect(400).text("/errors/deputy_id/0");
        as(grace)
                .post(
                        path,
                        Map.of("deputy_id", linus.id().value(), "first_day", "2030-01-02", "last_day", "2030-01-01"))
                .expect(400)
                .text("/errors/last_day/0");
        as(grace)
                .post(path, Map.of("deputy_id", linus.id().value(), "first_day", "soon"))
                .expect(400)
                .text("/errors/first_day/0");
        as(mallory)
                .post(
                        path,
                        Map.of(
                                "approver_id",
                                grace.id().value(),
                                "deputy_id",
                                mallory.id().value()))
                .expect(403);
        var later = Map.of("deputy_id", linus.id().value(), "first_day", "2035-01-01", "last_day", "2035-01-31");
        var id = as(grace).post(path, later).expect(201).number("/approval_delegation/id");
        var approval = asked(worked(), grace);

        assertThat(queue(linus)).isEmpty();
        assertThat(as(linus).get(path).at("/approval_delegations/0/id").asLong())
                .isEqualTo(id);
        assertThat(as(mallory).get(path).at("/approval_delegations").size()).isZero();
        as(mallory).get(path + "/" + id).expect(403);
        assertThat(refused(approve(linus, approval))).isEqualTo("error unauthorized");
    }

    @Test
    void whoLeavesHandsOverToTheDeputyElseToTheAdministrators() {
        var first = asked(worked(), grace);
        var second = asked(worked("2025-03-06T09:00:00", "2025-03-06T10:00:00"), linus);
        as(grace)
                .post(
                        "/api/v1/approval-delegations",
                        Map.of("deputy_id", linus.id().value()))
                .expect(201);

        deactivate(grace);

        assertThat(queue(linus)).contains(first, second);
        deactivate(linus);
        assertThat(queue(world.admin())).contains(first, second);
        assertThat(assigned(first)).isNull();
        assertThat(assigned(second)).isNull();
        approve(world.admin(), first).expect(200);
    }

    private Long assigned(long approval) {
        return jdbc.sql("select assigned_approver_id from time_entry_approval where id = ?")
                .param(approval)
                .query((row, number) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
    }

    private void deactivate(Person person) {
        directory.change(
                person.id(),
                ChangeUser.nothing().active(false),
                null,
                world.admin().user());
    }

    @Test
    void whatIsSeenMustBeCurrent() {
        var approval = asked(worked(), grace);
        var seen = as(grace).get(APPROVALS + "/" + approval).header("ETag");
        cancel(ada, approval).expect(200);

        as(grace)
                .with("If-Match", seen)
                .post(APPROVALS + "/" + approval + "/approve", Map.of())
                .expect(412);
    }

    @Test
    void ownRequestsAreListedByTheirState() {
        var open = asked(worked(), grace);
        var over = asked(worked("2025-03-07T09:00:00", "2025-03-07T10:00:00"), grace);
        reject(grace, over).expect(200);

        assertThat(ids(as(ada).get(APPROVALS + "?mine=true"))).containsExactly(over, open);
        assertThat(ids(as(ada).get(APPROVALS + "?mine=true&status=rejected"))).containsExactly(over);
        assertThat(ids(as(ada).get(APPROVALS + "?mine=true&status=nonsense"))).isEmpty();
        assertThat(ids(as(mallory).get(APPROVALS + "?mine=true"))).isEmpty();
        assertThat(ids(as(ada).get(APPROVALS + "?mine=true&per_page=1"))).containsExactly(over);
    }

    @Test
    void anEntryHasItsRequests() {
        var entry = worked();
        var first = asked(entry, grace);
        reject(grace, first).expect(200);
        var second = asked(entry, linus);

        assertThat(ids(as(ada).get(APPROVALS + "?time_entry_id=" + entry))).containsExactly(first, second);
        assertThat(ids(as(grace).get(APPROVALS + "?time_entry_id=" + entry))).containsExactly(first);
        assertThat(ids(as(mallory).get(APPROVALS + "?time_entry_id=" + entry))).isEmpty();
    }

    private static List<Long> ids(Answer answer) {
        return answer.expect(200)
                .at("/approvals")
                .valueStream()
                .map(node -> node.get("id").asLong())
                .toList();
    }

    @Test
    void theQueueCostsTheSameHoweverMuchWaits() {
        asked(worked(), grace);
        var few = statements.duringARead(() -> as(grace).get(APPROVALS).expect(200));
        IntStream.range(10, 20)
                .forEach(day -> asked(worked("2025-03-" + day + "T09:00:00", "2025-03-" + day + "T10:00:00"), grace));

        assertThat(statements.duringARead(() -> as(grace).get(APPROVALS).expect(200)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(3);
    }
}
