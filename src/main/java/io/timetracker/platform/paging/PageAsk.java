package io.timetracker.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: a page by number (from 1), or what follows a cursor.
 *
 * @param cursor null: by number; otherwise keyset paging, from the beginning when the cursor is the start
 */
public record PageAsk(int page, int perPage, @Nullable Cursor cursor) {

    public static final int DEFAULT_SIZE = 50;

    /** The contract's bounds (conventions section 5.1): below 1 a page size becomes 20, above the cap the cap. */
    public static PageAsk of(@Nullable Integer page, @Nullable Integer perPage, @Nullable String cursor, int cap) {
        var size = perPage == null ? DEFAULT_SIZE : perPage < 1 ? 20 : Math.min(perPage, cap);
        return new PageAsk(page == null ? 1 : Math.max(page, 1), size, cursor == null ? null : Cursor.parse(cursor));
    }

    public static PageAsk first(int size) {
        return new PageAsk(1, size, null);
    }

    /** The same of a list that is read by cursor and never counted: without one, from the beginning. */
    public PageAsk onlyByCursor() {
        return new PageAsk(1, perPage, cursor == null ? Cursor.START : cursor);
    }

    /** Rows before this page; 0 when paging by cursor. */
    public long offset() {
        return cursor == null ? (page - 1L) * perPage : 0;
    }

    public boolean byCursor() {
        return cursor != null;
    }
}
