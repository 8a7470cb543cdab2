package io.timetracker.time;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entries for those who decide on them. Whom it shows what, and who decides, the module above knows that asks. */
@Service
public class ReviewedTime {

    private final TimeEntries entries;
    private final TimeEntryQueries queries;
    private final Timekeepers keepers;

    ReviewedTime(TimeEntries entries, TimeEntryQueries queries, Timekeepers keepers) {
        this.entries = entries;
        this.queries = queries;
        this.keepers = keepers;
    }

    /** An entry that nobody else changes until the transaction ends, as nothing of its owner's time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TimeEntryView> hold(TimeEntryId id) {
        entries.findById(id).map(TimeEntry::owner).ifPresent(keepers::lock);
        // Read again: what was read before the lock may have changed while waiting for it.
        return entries.findById(id).map(TimeEntry::view);
    }

    /** Those of the entries that are there, in one statement at most. */
    @Transactional(readOnly = true)
    public Map<TimeEntryId, TimeEntryView> entries(Collection<TimeEntryId> ids) {
        return queries.findAll(ids);
    }
}
