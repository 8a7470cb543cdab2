package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.UndoOffer;
import org.jspecify.annotations.Nullable;

/** What was done can be taken back: {@code POST /api/v1/undo/{handle}}. */
@WireRecord
@Schema(name = "Undo")
record UndoResource(
        @Schema(example = "0b8f7a52-5f3c-4c63-9a52-2f0a8f1f7d10")
        String handle,

        @Schema(example = "2026-02-03T10:40:05", description = "app-zone wall clock") @Nullable String expiresAt) {

    static UndoResource of(UndoOffer offer, WireTime time) {
        return new UndoResource(offer.handle(), time.local(offer.expiresAt()));
    }
}
