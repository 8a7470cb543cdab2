package io.timetracker.crm;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How what people type is kept, compared and found. */
final class Wording {

    private Wording() {}

    /**
     * Without blanks around, accents in their composed form; line breaks and other control characters become blanks.
     * Nothing at all when nobody could see it.
     */
    static String oneLine(String text) {
        var line = composed(text).replaceAll("\\p{Cntrl}", " ").strip();
        return line.codePoints().anyMatch(Wording::isVisible) ? line : "";
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static @Nullable String oneLineOrNull(@Nullable String text) {
        var line = text == null ? "" : oneLine(text);
        return line.isEmpty() ? null : line;
    }

    /** Line breaks stay, all of one kind: browsers send another than programs do. */
    static @Nullable String linesOrNull(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return composed(text)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Two names with the same key are the same name; lists are sorted by it. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like ... escape '!'} that finds the text anywhere in lower case. */
    static String containing(String text) {
        return "%" + key(oneLine(text)).replaceAll("([!%_])", "!$1") + "%";
    }
}
