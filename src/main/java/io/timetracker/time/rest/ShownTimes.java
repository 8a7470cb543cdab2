package io.timetracker.time.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.time.TimeEntryView;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a change. What a client sends back as it was shown to it means the moment that was shown, also in
 * the hour that happens twice; only then, and where a length is said without a clock, is the entry read.
 *
 * @param shown the entry, as the caller may have seen it
 */
record ShownTimes(WireTime time, Supplier<TimeEntryView> shown) {

    /** @throws Invalid if the text is no moment */
    @Nullable Instant moment(String field, @Nullable String text, Function<TimeEntryView, @Nullable Instant> of) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var read = time.moment(text).orElseThrow(() -> new Invalid(field, "validation.moment"));
        return time.isReadAsSecond(text, read) ? asShown(read, of.apply(shown.get())) : read;
    }

    /** Whether the entry has a clock now. */
    boolean isTimed() {
        return shown.get().isTimed();
    }

    private Instant asShown(Instant read, @Nullable Instant kept) {
        return kept != null && time.isSameOnTheWall(read, kept) ? kept : read;
    }
}
