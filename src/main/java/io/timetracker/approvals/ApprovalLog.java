package io.timetracker.approvals;

import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.ReviewedTime;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to read: one's own, what one may decide, and everything for administrators. */
@Service
@Transactional(readOnly = true)
public class ApprovalLog {

    private final Approvals approvals;
    private final ApprovalQueries queries;
    private final Approvers approvers;
    private final ReviewedTime time;

    ApprovalLog(Approvals approvals, ApprovalQueries queries, Approvers approvers, ReviewedTime time) {
        this.approvals = approvals;
        this.queries = queries;
        this.approvers = approvers;
        this.time = time;
    }

    /** What the reader could decide now, the newest request first. */
    public PageOf<ApprovalView> queue(PageAsk ask, CurrentUser reader) {
        return queries.waiting(approvers.decider(reader), ask);
    }

    /**
     * What became of requests about the reader's time and of those that the reader has made, the newest first.
     *
     * @param statuses empty: all
     */
    public PageOf<ApprovalView> mine(Set<ApprovalStatus> statuses, PageAsk ask, CurrentUser reader) {
        return queries.of(reader.id(), statuses, ask);
    }

    /** How many entries of each person wait for a decision, whoever decides; one statement. For those who see everybody's work. */
    public Map<UserId, Long> waitingByOwner() {
        return queries.waitingByOwner();
    }

    /** Where a level stands in {@link #queue} and {@link #mine}. */
    public static Cursor place(ApprovalView approval) {
        return ApprovalQueries.place(approval);
    }

    /**
     * @throws NotFound if there is no such level
     * @throws Forbidden unless the reader has asked for it, worked, is to decide or has decided, or administers
     */
    public ApprovalView get(ApprovalId id, CurrentUser reader) {
        var found = approvals.findById(id).map(Approval::view).orElseThrow(NotFound::new);
        // Its entry may be deleted, and it with it.
        var request = queries.ofEntries(List.of(found.timeEntryId())).getOrDefault(found.timeEntryId(), List.of());
        if (request.stream().noneMatch(level -> level.id().equals(id))) {
            throw new NotFound();
        }
        if (!approvers.decider(reader).maySee(found)) {
            throw new Forbidden();
        }
        return found;
    }

    /** Those of the levels on which the reader could decide now: one statement, however many there are. */
    public Set<ApprovalId> decidable(Collection<ApprovalView> levels, CurrentUser reader) {
        var decider = approvers.decider(reader);
        return levels.stream()
                .filter(decider::couldDecide)
                .map(ApprovalView::id)
                .collect(Collectors.toSet());
    }

    /** What the reader may see of the requests for the entries, the oldest first: two statements, however many there are. */
    public Map<TimeEntryId, List<ApprovalView>> ofEntries(Collection<TimeEntryId> entries, CurrentUser reader) {
        var decider = approvers.decider(reader);
        return queries.ofEntries(entries).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found -> found.getValue().stream()
                                .filter(decider::maySee)
                                .toList()));
    }

    /** The entries that these requests are about. Whoever may see a request may see its entry. */
    public Map<TimeEntryId, TimeEntryView> entries(Collection<ApprovalView> shown) {
        return time.entries(shown.stream().map(ApprovalView::timeEntryId).collect(Collectors.toSet()));
    }
}
