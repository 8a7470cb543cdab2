package io.timetracker.approvals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a period that deserves a look.
 *
 * @param day to which it belongs, in the app zone; null: to the whole period
 * @param arguments of its words, see {@link ReviewWords}
 */
public record ReviewFlag(FlagKind kind, @Nullable LocalDate day, List<Object> arguments) {

    public ReviewFlag {
        arguments = List.copyOf(arguments);
    }

    static ReviewFlag of(FlagKind kind, @Nullable LocalDate day, Object... arguments) {
        return new ReviewFlag(kind, day, List.of(arguments));
    }
}
