package io.timetracker.crm;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where something stands on a timeline, the newest first: no two stand in the same place, even of the same moment. */
public record TimelinePlace(Instant at, int rank, long id) {

    /** A condition on columns of these names, to be read with {@link #parameters}. */
    public static final String BEHIND = """
            (happened_at < :happenedAt
             or happened_at = :happenedAt and (happening < :happening or happening = :happening and row_id < :rowId))
            """;

    public static final String ORDER = "happened_at desc, happening desc, row_id desc";

    public static final Comparator<TimelineItem> NEWEST_FIRST = Comparator.comparing(TimelineItem::at)
            .thenComparing(item -> item.what().rank())
            .thenComparing(TimelineItem::id)
            .reversed();

    /** What engines can compare with. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final TimelinePlace TOP = new TimelinePlace(LAST, Integer.MAX_VALUE, Long.MAX_VALUE);

    static Cursor after(TimelineItem item) {
        return Cursor.after(item.at(), item.what().rank(), item.id());
    }

    /** @throws Invalid if the cursor is of another list */
    static TimelinePlace of(@Nullable Cursor cursor) {
        if (cursor == null || cursor.isStart()) {
            return TOP;
        }
        try {
            var at = Instant.parse(cursor.text(0));
            if (!at.isBefore(FIRST) && !at.isAfter(LAST)) {
                return new TimelinePlace(at, Math.clamp(cursor.number(1), 0, Integer.MAX_VALUE), cursor.number(2));
            }
        } catch (DateTimeException madeUp) {
            // Said below.
        }
        throw new Invalid("cursor", "validation.cursor");
    }

    public Map<String, Object> parameters() {
        return Map.of("happenedAt", InstantColumns.column(at), "happening", rank, "rowId", id);
    }
}
