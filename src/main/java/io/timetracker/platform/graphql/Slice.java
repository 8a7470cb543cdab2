package io.timetracker.platform.graphql;

import io.timetracker.platform.paging.PageAsk;
import org.jspecify.annotations.Nullable;

/** A connection's arguments as a page ask: {@code first} 50 unless told, at most {@value #MOST}. */
public final class Slice {

    public static final int MOST = 200;

    private Slice() {}

    public static PageAsk of(@Nullable Integer first, @Nullable String after) {
        if (first != null && (first < 0 || first > MOST)) {
            throw new io.timetracker.platform.problems.Invalid("first", "validation.first");
        }
        return PageAsk.of(
                1, first == null ? PageAsk.DEFAULT_SIZE : Math.max(first, 1), after == null ? "" : after, MOST);
    }
}
