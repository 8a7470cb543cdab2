package io.timetracker.time.web;

import io.timetracker.platform.ui.Pager;
import io.timetracker.time.TagColor;
import io.timetracker.time.TagUse;
import io.timetracker.time.TagView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What Tags shows.
 *
 * @param total everything with a tag, each entry once
 * @param isKept the reader may change them
 */
record TagsScreen(TagPlace place, List<Row> rows, TagUse total, Pager pager, boolean isKept) {

    record Row(TagView tag, TagUse use) {

        /** The entries of the reader that bear it. */
        public String hrefToEntries() {
            return UriComponentsBuilder.fromPath("/time")
                    .queryParam("tags", "{name}")
                    .encode()
                    .buildAndExpand(tag.name())
                    .toUriString();
        }
    }

    /** Which part of the list somebody looks at; an act comes back to it. */
    record TagPlace(String text, int page) {

        static final String PATH = "/time/tags";

        UriComponentsBuilder list() {
            var address = UriComponentsBuilder.fromPath(PATH);
            return text.isEmpty() ? address : address.queryParam("text", text);
        }

        public String href() {
            return at("");
        }

        /** @param end of the path, such as {@code /3/merge} */
        public String at(String end) {
            var address = list().path(end);
            return (page > 1 ? address.queryParam("page", page) : address)
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    public List<TagColor> palette() {
        return List.of(TagColor.values());
    }

    public boolean isFiltered() {
        return !place.text().isEmpty();
    }

    public @Nullable Row row(long id) {
        return rows.stream()
                .filter(row -> row.tag().id().value() == id)
                .findFirst()
                .orElse(null);
    }
}
