package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a decision on an entry.
 *
 * @param approverIds one per level, in order; empty: whom the rules name
 */
public record RequestApproval(
        TimeEntryId entry,

        @Nullable @Size(max = ApprovalDesk.LONGEST_TEXT, message = "{validation.too_long}") String comment,

        @Size(max = ApprovalDesk.MOST_LEVELS, message = "{validation.most_levels}") List<UserId> approverIds) {

    public RequestApproval {
        approverIds = List.copyOf(approverIds);
    }

    public static RequestApproval of(TimeEntryId entry) {
        return new RequestApproval(entry, null, List.of());
    }
}
