package io.timetracker.time;

import io.timetracker.platform.problems.Invalid;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which tags the wanted entries bear, in any case of letters. Without names every entry is wanted.
 *
 * @param names at most {@value #MOST}
 */
public record TagFilter(List<String> names, Mode mode) {

    public static final TagFilter EVERY = new TagFilter(List.of(), Mode.ANY);
    static final int MOST = 20;

    public enum Mode {
        ANY,
        ALL,
        NONE;

        /** Anything else than a mode is {@link #ANY}. */
        public static Mode of(@Nullable String wire) {
            return wire == null
                    ? ANY
                    : switch (wire.strip().toLowerCase(Locale.ROOT)) {
                        case "all" -> ALL;
                        case "none" -> NONE;
                        default -> ANY;
                    };
        }
    }

    public TagFilter {
        names = List.copyOf(names);
        if (names.size() > MOST) {
            throw new Invalid("tags", "validation.tags_most");
        }
    }

    /** From a comma text. */
    public static TagFilter of(@Nullable String names, @Nullable String mode) {
        return new TagFilter(TagNames.of(names), Mode.of(mode));
    }

    public static TagFilter of(Collection<String> names, Mode mode) {
        return new TagFilter(TagNames.of(String.join(",", names)), mode);
    }

    List<String> keys() {
        return names.stream().map(TagNames::key).distinct().toList();
    }
}
