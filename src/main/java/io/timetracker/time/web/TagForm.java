package io.timetracker.time.web;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import io.timetracker.time.ChangeTag;
import io.timetracker.time.CreateTag;
import io.timetracker.time.TagColor;
import io.timetracker.time.TagView;
import org.jspecify.annotations.Nullable;

/** A tag as people type it. @param color a word of the palette; blank: none */
record TagForm(
        @Nullable String name,
        @Nullable String color,
        @Nullable Integer version) {

    static final TagForm EMPTY = new TagForm("", "", null);

    static TagForm of(TagView tag) {
        return new TagForm(tag.name(), tag.color() == null ? "" : tag.color().wire(), tag.version());
    }

    CreateTag toCreate() {
        return new CreateTag(Wording.orEmpty(name), palette());
    }

    ChangeTag toChange() {
        return new ChangeTag(name, color == null ? Patch.keep() : Patch.to(palette()));
    }

    private @Nullable TagColor palette() {
        return color == null || color.isBlank()
                ? null
                : TagColor.of(color).orElseThrow(() -> new Invalid("color", "validation.tag_color"));
    }
}
