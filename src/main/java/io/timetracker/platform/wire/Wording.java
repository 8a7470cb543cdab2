package io.timetracker.platform.wire;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How what people type is kept, compared and found. */
public final class Wording {

    private Wording() {}

    /**
     * Without blanks around, accents in their composed form; line breaks and other control characters become blanks.
     * Nothing at all when nobody could see it.
     */
    public static String oneLine(String text) {
        var line = composed(text).replaceAll("\\p{Cntrl}", " ").strip();
        return line.codePoints().anyMatch(Wording::isVisible) ? line : "";
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    public static @Nullable String oneLineOrNull(@Nullable String text) {
        var line = text == null ? "" : oneLine(text);
        return line.isEmpty() ? null : line;
    }

    /** Line breaks stay, all of one kind: browsers send another than programs do. */
    public static @Nullable String linesOrNull(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : composed(text)
                        .replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                        .strip();
    }

    private static String composed(String text) {
        return Normalizer.normalize(whole(text), Normalizer.Form.NFC);
    }

    /** Half a character, which JSON can say and UTF-8 cannot, would make every list with it unreadable. */
    public static String whole(String text) {
        return text.replaceAll("[\\uD800-\\uDFFF]", "\uFFFD");
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Two names with the same key are the same name; lists are sorted by it. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A pattern for {@code like ... escape '!'} that finds the text anywhere in lower case. */
    public static String containing(String text) {
        return "%" + beginningWith(text);
    }

    /** A pattern for {@code like ... escape '!'} that finds what begins with the text, in lower case. */
    public static String beginningWith(String text) {
        return key(oneLine(text)).replaceAll("([!%_])", "!$1") + "%";
    }
}
