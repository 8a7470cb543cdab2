package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TagColor;
import io.timetracker.time.TagUse;
import io.timetracker.time.TagView;
import org.jspecify.annotations.Nullable;

/** A tag on the wire, with how much of what the caller may see bears it. */
@WireRecord
@Schema(name = "Tag")
record TagResource(
        @Schema(example = "3") long id,
        @Schema(example = "css") String name,
        @Schema(example = "teal") @Nullable String color,
        @Schema(example = "12") long entryCount,

        @Schema(example = "5400", description = "of finished entries")
        long durationSeconds,

        @Schema(example = "1.5") double durationHours,
        @Schema(example = "1") int version,
        @Schema(example = "2026-02-03T10:30:05") @Nullable String createdAt) {

    static TagResource of(TagView tag, TagUse use, WireTime time) {
        return new TagResource(
                tag.id().value(),
                tag.name(),
                wire(tag.color()),
                use.entries(),
                use.seconds(),
                Durations.hours(use.seconds()),
                tag.version(),
                time.local(tag.createdAt()));
    }

    private static @Nullable String wire(@Nullable TagColor color) {
        return color == null ? null : color.wire();
    }
}
