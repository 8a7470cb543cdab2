package io.timetracker.time;

import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deleted entries, for as long as they can be brought back with {@link Timekeeping#restore}. */
@Service
@Transactional(readOnly = true)
public class Trash {

    private final TrashQueries queries;

    Trash(TrashQueries queries) {
        this.queries = queries;
    }

    /** The caller's own, whoever deleted them; what was deleted last comes first. */
    public PageOf<DeletedEntry> list(PageAsk ask, CurrentUser user) {
        return queries.page(user.id(), ask);
    }

    /** Where an entry stands in {@link #list}. */
    public static Cursor place(DeletedEntry entry) {
        return TrashQueries.place(entry);
    }
}
