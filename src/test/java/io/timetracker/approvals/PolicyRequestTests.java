package io.timetracker.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import io.timetracker.time.BulkAction;
import io.timetracker.time.BulkChange;
import io.timetracker.time.BulkChanges;
import io.timetracker.time.TimeEntryId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a policy wants approved is asked for when it is finished, whichever way that was, and may approve itself. */
@Tag("engine")
class PolicyRequestTests extends ApplicationTest {

    private static final String POLICIES = "/api/v1/approval-policies";
    private static final String ENTRIES = "/api/v1/time-entries";

    @Autowired
    private ApprovalLog log;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private AutoApproval job;

    @Autowired
    private BulkChanges bulk;

    @Autowired
    private JdbcClient jdbc;

    private final List<Long> made = new ArrayList<>();
    private Person ada;
    private Person grace;
    private Person linus;
    private long website;
    private long other;
    private int hour = 6;

    @BeforeEach
    void cast() {
        ada = world.person("ada");
        grace = world.person("grace", Role.MANAGER);
        linus = world.person("linus");
        website = world.project(ada, World.unique("Website"));
        other = world.project(ada, World.unique("Other"));
    }

    @AfterEach
    void noPolicies() {
        made.forEach(id -> as(world.admin()).delete(POLICIES + "/" + id).expect(200));
        made.clear();
        world.resetRules();
    }

    private void policy(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                World.unique("Policy"),
                "project_id",
                website,
                "approver_user_ids",
                List.of(grace.id().value(), linus.id().value()),
                "approval_levels",
                2));
        body.putAll(more);
        made.add(as(world.admin()).post(POLICIES, body).expect(201).number("/approval_policy/id"));
    }

    private TimeEntryId worked(long project) {
        return worked(ada, project);
    }

    private TimeEntryId worked(Person person, long project) {
        var body = Map.of(
                "project_id",
                project,
                "start_time",
                "2025-03-03T%02d:00:00".formatted(hour++),
                "end_time",
                "2025-03-03T%02d:00:00".formatted(hour));
        return new TimeEntryId(as(person).post(ENTRIES, body).expect(201).number("/time_entry/id"));
    }

    private List<ApprovalView> requests(TimeEntryId entry) {
        return log.ofEntries(List.of(entry), world.admin().user()).getOrDefault(entry, List.of());
    }

    @Test
    void loggedWorkIsAskedForLevelByLevel() {
        policy(Map.of());

        var entry = worked(website);

        assertThat(requests(entry)).extracting(ApprovalView::approverId).containsExactly(grace.id(), linus.id());
        assertThat(requests(entry)).extracting(ApprovalView::requestedBy).containsOnly(ada.id());
        assertThat(log.queue(PageAsk.first(50), grace.user()).items())
                .extracting(ApprovalView::timeEntryId)
                .contains(entry);
        assertThat(requests(worked(other))).isEmpty();
    }

    @Test
    void aStoppedTimerIsAskedForAndARunningOneIsNot() {
        policy(Map.of());

        var timer = as(ada).post("/api/v1/timer/start", Map.of("project_id", website))
                .expect(201);
        var entry = new TimeEntryId(timer.number("/timer/id"));
        assertThat(requests(entry)).isEmpty();
        as(ada).post("/api/v1/timer/stop", Map.of()).expect(200);

        assertThat(requests(entry)).hasSize(2);
    }

    @Test
    void workThatBecomesSuchIsAskedForOnceAndNeverAgain() {
        policy(Map.of());
        var entry = worked(other);
        var second = worked(other);

        as(ada).put(ENTRIES + "/" + entry.value(), Map.of("project_id", website))
                .expect(200);
        assertThat(requests(entry)).hasSize(2);
        var level = requests(entry).getFirst().id();
        desk.decide(Decision.reject(level, "No"), grace.user());
        as(ada).put(ENTRIES + "/" + entry.value(), Map.of("end_time", "2025-03-03T06:30:00"))
                .expect(200);
        assertThat(requests(entry)).hasSize(2);
        bulk.change(BulkChange.of(List.of(second), new BulkAction.Move(new ProjectId(website), null)), ada.user());

        assertThat(requests(second)).hasSize(2);
    }

    @Test
    void onlyWhatThePolicyIsAboutIsAskedFor() {
        policy(Map.of("min_hours", 2));
        assertThat(requests(worked(website))).isEmpty();
        world.switchOff("time_approvals");
        policyOff();
    }

    private void policyOff() {
        hour = 10;
        var body =
                Map.of("project_id", website, "start_time", "2025-03-04T09:00:00", "end_time", "2025-03-04T12:00:00");
        var entry = new TimeEntryId(as(ada).post(ENTRIES, body).expect(201).number("/time_entry/id"));

        assertThat(requests(entry)).isEmpty();
        world.resetRules();
    }

    @Test
    void whoWorkedIsNoneOfTheApprovers() {
        policy(Map.of("approver_user_ids", List.of(ada.id().value()), "approval_levels", 1));

        var entry = worked(website);

        assertThat(requests(entry)).hasSize(1);
        assertThat(requests(entry).getFirst().approverId()).isNull();
    }

    @Test
    void aRequestByHandFollowsThePolicyToo() {
        var entry = worked(website);
        policy(Map.of());

        desk.request(RequestApproval.of(entry), ada.user());

        assertThat(requests(entry)).extracting(ApprovalView::approverId).containsExactly(grace.id(), linus.id());
    }

    @Test
    void whatWaitsTooLongApprovesItself() {
        policy(Map.of("auto_approve_after_hours", 24));
        var entry = worked(website);
        var young = worked(website);
        var untouched = worked(other);
        desk.request(new RequestApproval(untouched, null, List.of(grace.id())), ada.user());
        age(entry, 25);
        age(untouched, 25);

        job.run();
        job.run();

        assertThat(requests(entry)).extracting(ApprovalView::status).containsOnly(ApprovalStatus.APPROVED);
        assertThat(requests(entry)).extracting(ApprovalView::decidedBy).containsOnlyNulls();
        assertThat(requests(young)).extracting(ApprovalView::status).containsOnly(ApprovalStatus.PENDING);
        assertThat(requests(untouched)).extracting(ApprovalView::status).containsOnly(ApprovalStatus.PENDING);
        assertThat(as(ada).delete(ENTRIES + "/" + entry.value()).expect(400).text("/details/reason"))
                .isEqualTo("entry_approved");
        assertThat(actions(entry)).containsExactly("approval.approved_by_itself", "approval.approved_by_itself");
    }

    private void age(TimeEntryId entry, int hours) {
        jdbc.sql("update time_entry_approval set requested_at = ? where time_entry_id = ?")
                .param(LocalDateTime.now(ZoneOffset.UTC).minusHours(hours))
                .param(entry.value())
                .update();
    }

    private List<String> actions(TimeEntryId entry) {
        return jdbc.sql("""
                        select action from change_log where entity_type = 'approval' and action <> 'approval.requested'
                        and entity_id in (:ids) order by seq
                        """)
                .param(
                        "ids",
                        requests(entry).stream().map(it -> it.id().value()).toList())
                .query(String.class)
                .list();
    }

    @Test
    void administratorsAreTrustedWhereThePolicySaysSo() {
        var root = world.person("root", Role.ADMIN);
        var project = world.project(root, World.unique("Own"));
        policy(Map.of("project_id", project, "auto_approve_for_admins", true));
        assertThat(requests(worked(root, project)))
                .extracting(ApprovalView::status)
                .containsOnly(ApprovalStatus.PENDING);
        as(world.admin())
                .patch("/api/v1/settings", Map.of("allow_self_approval", true))
                .expect(200);

        var trusted = worked(root, project);

        assertThat(requests(trusted)).extracting(ApprovalView::status).containsOnly(ApprovalStatus.APPROVED);
        assertThat(log.mine(
                                Set.of(),
                                PageAsk.first(5),
                                CurrentUser.of(root.user().account(), Face.REST))
                        .items())
                .hasSize(4);
    }

    @Test
    void withoutPoliciesWritingTimeCostsNothingMore() {
        worked(website);
        var usual = statements.during(() -> worked(website));

        // Whether there are any is remembered for a while.
        assertThat(usual)
                .noneMatch(sql ->
                        sql.contains("time_entry_approval") || sql.contains("from approval_policy where (project"))
                .filteredOn(sql -> sql.contains("approval_policy"))
                .hasSizeLessThanOrEqualTo(1);
    }
}
