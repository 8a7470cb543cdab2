package io.timetracker.platform.ui;

import io.timetracker.platform.paging.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a list stands and leads, for {@code ui/pager}. Behind its end, "previous" leads to its last page. */
public record Pager(
        int page,
        long pages,
        long total,
        boolean hasPrev,
        boolean hasNext,
        @Nullable String prevHref,
        @Nullable String nextHref) {

    /** @param list the list's address with what filters it */
    public static Pager of(PageOf<?> part, UriComponentsBuilder list) {
        var page = part.ask().page();
        var hasPrev = page > 1;
        return new Pager(
                page,
                part.pages(),
                part.totalCount(),
                hasPrev,
                part.hasNext(),
                hasPrev ? href(list, Math.max(1, Math.min(page - 1, part.pages()))) : null,
                part.hasNext() ? href(list, page + 1L) : null);
    }

    private static String href(UriComponentsBuilder list, long page) {
        return list.cloneBuilder()
                .replaceQueryParam("page", page)
                .encode()
                .build()
                .toUriString();
    }
}
