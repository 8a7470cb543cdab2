package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.platform.ui.Pager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies, for administrators.
 *
 * @param projects value to words, as are the others
 * @param people whom it may be for
 * @param approvers who may decide
 */
record ApprovalPolicyScreen(
        List<Row> rows,
        Pager pager,
        @Nullable ApprovalPolicyView edited,
        Map<String, String> projects,
        Map<String, String> people,
        Map<String, String> approvers) {

    static final String PATH = "/approvals/policies";

    /**
     * A policy in words.
     *
     * @param whose whose time it is about
     * @param which which of that time
     * @param decides who decides, in order
     */
    record Row(ApprovalPolicyView policy, String whose, String which, String decides) {}

    public String path() {
        return PATH;
    }

    /** Where the form is sent. */
    public String act() {
        return edited == null ? PATH : PATH + "/" + edited.id().value();
    }
}
