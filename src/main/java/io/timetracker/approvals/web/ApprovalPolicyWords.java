package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalPolicyNames;
import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a policy in words. */
@Component
class ApprovalPolicyWords {

    private static final String UNKNOWN = "-";

    private final Refusals words;

    ApprovalPolicyWords(Refusals words) {
        this.words = words;
    }

    ApprovalPolicyScreen.Row row(ApprovalPolicyView policy, ApprovalPolicyNames names) {
        return new ApprovalPolicyScreen.Row(policy, whose(policy, names), which(policy), decides(policy, names));
    }

    private String whose(ApprovalPolicyView policy, ApprovalPolicyNames names) {
        var project = Objects.requireNonNullElse(names.project(policy), UNKNOWN);
        var user = Objects.requireNonNullElse(names.user(policy), UNKNOWN);
        if (policy.projectId() == null) {
            return policy.userId() == null
                    ? words.text("approvals.policies.whose.all")
                    : words.text("approvals.policies.whose.user", user);
        }
        return policy.userId() == null
                ? words.text("approvals.policies.whose.project", project)
                : words.text("approvals.policies.whose.both", user, project);
    }

    private String which(ApprovalPolicyView policy) {
        var which = new ArrayList<String>();
        if (policy.billableOnly()) {
            which.add(words.text("approvals.policies.which.billable"));
        }
        if (policy.minHours() != null) {
            var hours = policy.minHours().stripTrailingZeros().toPlainString();
            which.add(words.text("approvals.policies.which.hours", hours));
        }
        if (which.isEmpty()) {
            which.add(words.text("approvals.policies.which.every"));
        }
        if (policy.autoApproveAfterHours() != null) {
            var hours = policy.autoApproveAfterHours().toString();
            which.add(words.text("approvals.policies.which.auto", hours));
        }
        if (policy.autoApproveForAdmins()) {
            which.add(words.text("approvals.policies.which.admins"));
        }
        return String.join(" · ", which);
    }

    private String decides(ApprovalPolicyView policy, ApprovalPolicyNames names) {
        var approvers = names.approvers(policy);
        if (approvers.isEmpty()) {
            return words.text("approvals.policies.decides.admins");
        }
        var all = approvers.stream().map(Account::displayName).collect(Collectors.joining(", "));
        return policy.approvalLevels() < approvers.size()
                ? words.text("approvals.policies.decides.first", policy.approvalLevels(), all)
                : all;
    }
}
