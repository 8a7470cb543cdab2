package io.timetracker.approvals;

import io.timetracker.time.ApprovedEntries;
import io.timetracker.time.TimeEntryId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells {@code time} which entries are settled; the module may be off: what was approved stays approved. */
@Component
class ApprovedOneByOne implements ApprovedEntries {

    private final ApprovalQueries queries;

    ApprovedOneByOne(ApprovalQueries queries) {
        this.queries = queries;
    }

    @Override
    public Set<TimeEntryId> among(Collection<TimeEntryId> entries) {
        return queries.approvedAmong(entries);
    }
}
