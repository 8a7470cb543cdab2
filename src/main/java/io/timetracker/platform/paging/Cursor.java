package io.timetracker.platform.paging;

import io.timetracker.platform.problems.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A place in a sorted list: the sort keys of the row before it. Opaque to callers; stable while rows come and go, and
 * any depth costs the same. Without keys it is the beginning.
 */
public record Cursor(List<String> keys) {

    public static final Cursor START = new Cursor(List.of());
    private static final String SEPARATOR = "\u001f";

    public static Cursor after(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    public static Cursor parse(String text) {
        if (text.isBlank()) {
            return START;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text.strip());
            var plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Cursor(List.of(plain.toString().split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | CharacterCodingException notACursor) {
            throw invalid();
        }
    }

    public boolean isStart() {
        return keys.isEmpty();
    }

    /** The key at a place, which a caller may have made up. */
    public long number(int place) {
        try {
            return Long.parseLong(keys.get(place));
        } catch (NumberFormatException | IndexOutOfBoundsException madeUp) {
            throw invalid();
        }
    }

    public String text(int place) {
        if (place >= keys.size()) {
            throw invalid();
        }
        return keys.get(place);
    }

    private static Invalid invalid() {
        return new Invalid("cursor", "validation.cursor");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
