package io.timetracker.platform.ui;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people type, read field by field. What was left out of the form stays, what was emptied is cleared, and what
 * cannot be read is said of all fields at once.
 */
public final class Typed {

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    /** @param reading fails with {@link NumberFormatException} or, for a choice, {@link NoSuchElementException} */
    public <T> Patch<T> read(String field, @Nullable String text, Function<String, T> reading) {
        try {
            return Patch.keepIfNull(text).map(typed -> typed.isBlank() ? null : reading.apply(typed.strip()));
        } catch (NumberFormatException notANumber) {
            return wrong(field, "validation.number");
        } catch (NoSuchElementException notAChoice) {
            return wrong(field, "validation.choice");
        }
    }

    public <T> Patch<T> wrong(String field, String message) {
        errors.put(field, List.of(message));
        return Patch.keep();
    }

    /** @throws Invalid if anything could not be read */
    public <T> T orThrow(T command) {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return command;
    }

    /**
     * A decimal number, with a point or, as many write it, a comma before one or two decimals. Three behind a comma might be
     * thousands, so nobody guesses.
     *
     * @throws NumberFormatException if it is none
     */
    public static BigDecimal decimal(String text) {
        return new BigDecimal(text.matches("-?\\d+,\\d{1,2}") ? text.replace(',', '.') : text);
    }

    /** The choices lead to ids; a number that is none leads nowhere. */
    public static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notAnId) {
            throw new NoSuchElementException(text);
        }
    }

    /** What one form says differently from another, by field; empty text where it says nothing. */
    public static Map<String, String> differences(
            Map<String, @Nullable String> mine, Map<String, @Nullable String> theirs) {
        var differences = new LinkedHashMap<String, String>();
        theirs.forEach((field, text) -> {
            if (!Objects.equals(plain(mine.get(field)), plain(text))) {
                differences.put(field, plain(text));
            }
        });
        return differences;
    }

    /** Browsers send other line breaks than are kept. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\R", "\n");
    }
}
