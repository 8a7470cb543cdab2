package io.timetracker.approvals;

import io.timetracker.time.TimeEntryId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** All levels of all requests. Who changes one locks the owner of its entry first, as for the owner's time. */
interface Approvals extends ListCrudRepository<Approval, ApprovalId> {

    /** Deleted with their entries or not, the oldest first. */
    List<Approval> findByTimeEntryIdOrderById(TimeEntryId entry);

    List<Approval> findByTimeEntryIdInOrderByTimeEntryIdAscIdAsc(Collection<TimeEntryId> entries);
}
