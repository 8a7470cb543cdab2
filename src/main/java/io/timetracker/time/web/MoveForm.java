package io.timetracker.time.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.time.ChangeTimeEntry;
import io.timetracker.time.TimeEntryView;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry was put on the axis. Moments have their offset: a clock says some of them twice.
 *
 * @param start blank keeps it
 * @param end blank keeps it
 */
record MoveForm(@Nullable String start, @Nullable String end) {

    /** Empty where it was put back to where it is. @throws Invalid if a moment cannot be read */
    Optional<ChangeTimeEntry> toChange(TimeEntryView was, @Nullable Integer version, WireTime time) {
        var newStart = other(moment("startTime", start, time), was.startTime());
        var newEnd = other(moment("endTime", end, time), was.endTime());
        return newStart == null && newEnd == null
                ? Optional.empty()
                : Optional.of(new ChangeTimeEntry(
                        null,
                        null,
                        Patch.keep(),
                        newStart,
                        newEnd,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        version,
                        null));
    }

    private static @Nullable Instant moment(String field, @Nullable String text, WireTime time) {
        return text == null || text.isBlank()
                ? null
                : time.moment(text).orElseThrow(() -> new Invalid(field, "validation.moment"));
    }

    private static @Nullable Instant other(@Nullable Instant wanted, @Nullable Instant was) {
        return wanted == null || wanted.equals(was) ? null : wanted;
    }

    /** Where a form posts to put it where it was. */
    static String undoing(TimeEntryView was) {
        return "/calendar/move?undo=true&entry=%d&version=%d&start=%s&end=%s"
                .formatted(
                        was.id().value(),
                        was.version() + 1,
                        was.startTime(),
                        was.endTime() == null ? "" : was.endTime());
    }
}
