package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.platform.wire.Wording;
import io.timetracker.time.ChangeTag;
import io.timetracker.time.CreateTag;
import io.timetracker.time.TagColor;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a tag. */
@WireRecord
@Schema(name = "TagInput")
record TagBody(
        @Schema(example = "css", description = "at most 100 characters, none of them a comma") @Nullable String name,

        @Schema(example = "teal", description = "red, amber, green, teal, blue, violet or pink; null: none")
        Patch<String> color) {

    CreateTag toCreate() {
        return new CreateTag(Wording.orEmpty(name), palette().or(null));
    }

    ChangeTag toChange() {
        return new ChangeTag(name, palette());
    }

    private Patch<TagColor> palette() {
        var word = color.map(String::strip).or(null);
        if (word == null || word.isEmpty()) {
            return color.isGiven() ? Patch.to(null) : Patch.keep();
        }
        return Patch.to(TagColor.of(word).orElseThrow(() -> new Invalid("color", "validation.tag_color")));
    }
}
