package io.timetracker.approvals;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectLabel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the projects and people of policies are called. */
public record ApprovalPolicyNames(Map<ProjectId, ProjectLabel> projects, Map<UserId, Account> people) {

    public @Nullable String project(ApprovalPolicyView policy) {
        var label = policy.projectId() == null ? null : projects.get(policy.projectId());
        return label == null ? null : label.name();
    }

    public @Nullable String user(ApprovalPolicyView policy) {
        var account = policy.userId() == null ? null : people.get(policy.userId());
        return account == null ? null : account.displayName();
    }

    /** In the order in which they decide, those who left among them. */
    public List<Account> approvers(ApprovalPolicyView policy) {
        return policy.approverUserIds().stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
