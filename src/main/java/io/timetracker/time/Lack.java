package io.timetracker.time;

import io.timetracker.platform.problems.Invalid;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry has none of. */
public enum Lack {
    PROJECT,
    /** Neither a client of its own nor, by its project, anybody's. */
    CLIENT,
    TASK,
    TAGS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * From a comma text.
     *
     * @throws Invalid for a word that is none of these
     */
    public static Set<Lack> of(@Nullable String text) {
        var lacks = EnumSet.noneOf(Lack.class);
        words(text)
                .forEach(word -> lacks.add(Arrays.stream(values())
                        .filter(lack -> lack.wire().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("without", "validation.choice"))));
        return lacks;
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
    }

    public static String text(Set<Lack> lacks) {
        return lacks.stream().sorted().map(Lack::wire).collect(Collectors.joining(","));
    }
}
