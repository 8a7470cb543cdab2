package io.timetracker.platform.paging;

import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/**
 * The contract's pagination object (conventions section 5.1), and the cursor behind the page. Asked by cursor, nothing
 * is counted: {@code total} and {@code pages} are null then.
 */
@WireRecord
public record Pagination(
        @Nullable Integer page,
        int perPage,
        @Nullable Long total,
        @Nullable Long pages,
        boolean hasNext,
        boolean hasPrev,
        @Nullable Integer nextPage,
        @Nullable Integer prevPage,
        @Nullable String nextCursor) {

    public static Pagination of(PageOf<?> part) {
        var ask = part.ask();
        var cursor = part.next() == null ? null : part.next().toString();
        if (ask.byCursor()) {
            var first = ask.cursor() == null || ask.cursor().isStart();
            return new Pagination(null, ask.perPage(), null, null, part.hasNext(), !first, null, null, cursor);
        }
        var page = ask.page();
        return new Pagination(
                page,
                ask.perPage(),
                part.totalCount(),
                part.pages(),
                part.hasNext(),
                page > 1,
                part.hasNext() ? page + 1 : null,
                page > 1 ? page - 1 : null,
                cursor);
    }
}
