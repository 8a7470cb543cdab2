package io.timetracker.projects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are kept and compared. */
final class Names {

    private Names() {}

    /** Without blanks around; line breaks and other control characters become blanks. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : oneLine(text);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Two names with the same key are the same name; lists are sorted by it. */
    static String key(String name) {
        return oneLine(name).toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like ... escape '!'} that finds the text anywhere. */
    static String containing(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
