package io.timetracker.time;

import io.timetracker.platform.wire.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the comma text of an entry says, and how one tag in it becomes another while the rest stays as it was sent. */
final class TagNames {

    /** What an index of every engine holds; nobody types longer words. */
    private static final int LONGEST_KEY = 700;

    private TagNames() {}

    static String key(String name) {
        var key = Wording.key(name.strip());
        return key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, key.offsetByCodePoints(LONGEST_KEY, -1)).strip();
    }

    /** In the text's order. */
    static List<String> of(@Nullable String text) {
        return text == null ? List.of() : named(Arrays.stream(text.split(","))).toList();
    }

    private static Stream<String> named(Stream<String> parts) {
        return parts.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Each tag once, by its key, as it is first written. */
    static Map<String, String> distinct(@Nullable String text) {
        var names = new LinkedHashMap<String, String>();
        of(text).forEach(name -> names.putIfAbsent(key(name), name));
        return names;
    }

    /** The text with another name for one tag; whoever had both keeps one. */
    static @Nullable String replaced(String text, String key, String name) {
        var others = keysBeside(text, key);
        return rewritten(text, key, others.contains(key(name)) ? null : name);
    }

    /** The text without one tag; null when nothing is left. */
    static @Nullable String without(String text, String key) {
        return rewritten(text, key, null);
    }

    private static Set<String> keysBeside(String text, String key) {
        var keys = new HashSet<>(distinct(text).keySet());
        keys.remove(key);
        return keys;
    }

    /** @param name in the place of the first one; null: nowhere */
    private static @Nullable String rewritten(String text, String key, @Nullable String name) {
        var parts = new ArrayList<String>();
        var wanted = name;
        for (var part : text.split(",", -1)) {
            if (!key(part).equals(key)) {
                parts.add(part);
            } else if (wanted != null) {
                parts.add(part.replace(part.strip(), wanted));
                wanted = null;
            }
        }
        return Wording.oneLineOrNull(String.join(",", parts));
    }
}
