package io.timetracker.time.web;

import io.timetracker.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times of the day as people type and read them. */
final class Typing {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private Typing() {}

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** @throws Invalid at the field if it is none */
    static LocalTime time(String field, @Nullable String text) {
        try {
            return LocalTime.parse(text == null ? "" : text.strip(), TYPED);
        } catch (DateTimeException unreadable) {
            throw new Invalid(field, "validation.time");
        }
    }
}
