package io.timetracker.time.web;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.problems.Invalid;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into a cell: a length, and after it perhaps what was done.
 *
 * @param seconds null when the cell is emptied
 */
record CellText(@Nullable Integer seconds, @Nullable String notes) {

    /** @throws Invalid if it does not begin with a length */
    static CellText parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new CellText(null, null);
        }
        for (var end = text.length(); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            var length = Durations.parse(text.substring(0, end));
            var rest = text.substring(end).strip();
            if (length.isPresent() && !(!rest.isEmpty() && Character.isDigit(rest.charAt(0)))) {
                return new CellText(seconds(length), rest.isEmpty() ? null : rest);
            }
        }
        throw new Invalid("seconds", "validation.duration");
    }

    private static Integer seconds(Optional<Duration> length) {
        return Math.toIntExact(length.orElseThrow().toSeconds());
    }
}
