package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;

/** Policies with lawful defaults, and entries that they may be about: Ada's, billable, an hour and a half on the website. */
final class ApprovalPolicyFixtures {

    static final UserId ADA = new UserId(1);
    static final UserId GRACE = new UserId(2);
    static final UserId MALLORY = new UserId(3);
    static final ProjectId WEBSITE = new ProjectId(7);
    static final ProjectId SHOP = new ProjectId(8);
    static final Instant NOW = Instant.parse("2026-02-03T12:00:00Z");

    private ProjectId project;
    private UserId user;
    private boolean everybody = true;
    private boolean requiresApproval = true;
    private Integer levels;
    private List<UserId> approvers = List.of();
    private BigDecimal minHours;
    private boolean billableOnly;
    private boolean enabled = true;

    static ApprovalPolicyFixtures aPolicy() {
        return new ApprovalPolicyFixtures();
    }

    ApprovalPolicyFixtures forProject(ProjectId project) {
        this.project = project;
        this.everybody = false;
        return this;
    }

    ApprovalPolicyFixtures forUser(UserId user) {
        this.user = user;
        this.everybody = false;
        return this;
    }

    ApprovalPolicyFixtures forNobody() {
        this.everybody = false;
        return this;
    }

    ApprovalPolicyFixtures requiringNothing() {
        this.requiresApproval = false;
        return this;
    }

    ApprovalPolicyFixtures approvedBy(UserId... people) {
        this.approvers = List.of(people);
        return this;
    }

    ApprovalPolicyFixtures levels(int levels) {
        this.levels = levels;
        return this;
    }

    ApprovalPolicyFixtures fromHours(String hours) {
        this.minHours = new BigDecimal(hours);
        return this;
    }

    ApprovalPolicyFixtures billableOnly() {
        this.billableOnly = true;
        return this;
    }

    ApprovalPolicyFixtures disabled() {
        this.enabled = false;
        return this;
    }

    CreateApprovalPolicy wanted() {
        return new CreateApprovalPolicy(
                "Check it",
                project,
                user,
                everybody,
                requiresApproval,
                levels,
                approvers,
                minHours,
                billableOnly,
                null,
                false,
                enabled);
    }

    ApprovalPolicy make() {
        return make(1);
    }

    /** With the id that a database would give. */
    ApprovalPolicy make(long id) {
        var policy = ApprovalPolicy.create(wanted(), NOW);
        ReflectionTestUtils.setField(policy, "id", new ApprovalPolicyId(id));
        return policy;
    }

    static TimeEntryView entry() {
        return entry(ADA, WEBSITE, 5400, true);
    }

    static TimeEntryView entry(UserId owner, ProjectId project, Integer seconds, boolean billable) {
        return entry(21, owner, project, seconds, billable);
    }

    /** @param seconds null: it still runs */
    static TimeEntryView entry(long id, UserId owner, ProjectId project, Integer seconds, boolean billable) {
        return new TimeEntryView(
                new TimeEntryId(id),
                owner,
                project,
                null,
                null,
                NOW,
                seconds == null ? null : NOW.plusSeconds(seconds),
                seconds,
                seconds,
                0,
                null,
                true,
                null,
                null,
                "manual",
                billable,
                false,
                null,
                0,
                NOW,
                NOW,
                null);
    }
}
