package io.timetracker.approvals;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What people are told of requests and decisions. Everybody has their own, administrators too, and sees no other. */
@Service
@Transactional
@Validated
public class Inbox {

    public static final String MODULE = "time_approvals";

    private final NoticeQueries queries;
    private final NoticeBook book;
    private final ChangeLog changes;
    private final Clock clock;

    Inbox(NoticeQueries queries, NoticeBook book, ChangeLog changes, Clock clock) {
        this.queries = queries;
        this.book = book;
        this.changes = changes;
        this.clock = clock;
    }

    /** The reader's own, the newest first. */
    @Transactional(readOnly = true)
    public PageOf<NoticeView> list(boolean unreadOnly, PageAsk ask, CurrentUser reader) {
        return queries.page(reader.id(), unreadOnly, ask);
    }

    /** Where a notice stands in {@link #list}. */
    public static Cursor place(NoticeView notice) {
        return NoticeQueries.place(notice);
    }

    @Transactional(readOnly = true)
    public long unreadCount(CurrentUser reader) {
        return queries.unread(reader.id());
    }

    /**
     * Notes that the reader has seen them; those that were read before stay as they are.
     *
     * @return how many are unread from now on
     * @throws Invalid if it names none
     */
    public long markRead(@Valid ReadNotices command, CurrentUser reader) {
        if (!command.all() && command.ids().isEmpty()) {
            throw new Invalid("ids", "validation.required");
        }
        var now = clock.instant();
        var read = command.all() ? book.markAllRead(reader.id(), now) : book.markRead(reader.id(), command.ids(), now);
        if (read > 0) {
            changes.record(reader, "inbox.read", reader.id(), null, Map.of("notices", read));
        }
        return queries.unread(reader.id());
    }
}
