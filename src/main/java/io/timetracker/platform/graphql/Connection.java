package io.timetracker.platform.graphql;

import graphql.relay.ConnectionCursor;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageOf;
import java.util.List;
import java.util.function.Function;

/** A Relay connection over a page. {@code totalCount} is counted only when a query asks for it. */
public final class Connection<T> implements graphql.relay.Connection<T> {

    private final PageOf<T> page;
    private final Function<T, Cursor> place;

    private Connection(PageOf<T> page, Function<T, Cursor> place) {
        this.page = page;
        this.place = place;
    }

    public static <T> Connection<T> of(PageOf<T> page, Function<T, Cursor> place) {
        return new Connection<>(page, place);
    }

    @Override
    public List<Edge<T>> getEdges() {
        return page.items().stream()
                .<Edge<T>>map(item -> new DefaultEdge<>(item, cursor(item)))
                .toList();
    }

    public List<T> getNodes() {
        return page.items();
    }

    @Override
    public PageInfo getPageInfo() {
        var items = page.items();
        var start = items.isEmpty() ? null : cursor(items.getFirst());
        var end = items.isEmpty() ? null : cursor(items.getLast());
        var cursor = page.ask().cursor();
        return new DefaultPageInfo(start, end, cursor != null && !cursor.isStart(), page.hasNext());
    }

    public long getTotalCount() {
        return page.totalCount();
    }

    private ConnectionCursor cursor(T item) {
        return new DefaultConnectionCursor(place.apply(item).toString());
    }
}
