package io.timetracker.platform.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list and where it lies. {@link #total} is counted on the first call only, because not every face asks.
 *
 * @param next where the list goes on, or null at its end
 */
public record PageOf<T>(
        List<T> items, PageAsk ask, @Nullable Cursor next, LongSupplier total) {

    public PageOf {
        items = List.copyOf(items);
        total = new Once(total);
    }

    /**
     * From one row more than asked for.
     *
     * @param place the cursor behind a row
     */
    public static <T> PageOf<T> of(List<T> oneMore, PageAsk ask, Function<T, Cursor> place, LongSupplier total) {
        var items = oneMore.size() > ask.perPage() ? oneMore.subList(0, ask.perPage()) : oneMore;
        var next = oneMore.size() > ask.perPage() ? place.apply(items.getLast()) : null;
        return new PageOf<>(items, ask, next, total);
    }

    /** Nothing, as nothing of the kind is kept. */
    public static <T> PageOf<T> empty(PageAsk ask) {
        return new PageOf<>(List.of(), ask, null, () -> 0);
    }

    public <R> PageOf<R> map(Function<T, R> change) {
        return new PageOf<>(items.stream().map(change).toList(), ask, next, total);
    }

    public boolean hasNext() {
        return next != null;
    }

    public long totalCount() {
        return total.getAsLong();
    }

    /** Pages in all; 0 when the list is empty. */
    public long pages() {
        return Math.ceilDiv(totalCount(), ask.perPage());
    }

    private static final class Once implements LongSupplier {

        private final LongSupplier source;
        private long value = -1;

        Once(LongSupplier source) {
            this.source = source;
        }

        @Override
        public long getAsLong() {
            if (value < 0) {
                value = source.getAsLong();
            }
            return value;
        }
    }
}
