package io.timetracker.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller named the version that it wants to change, and that is no longer the current one. */
public non-sealed class PreconditionFailed extends Refusal {

    public PreconditionFailed() {
        super("precondition_failed", null, "version", List.of());
    }

    /** @param expected the version the caller saw, or null when it does not care */
    public static void unlessVersion(@Nullable Integer expected, int actual) {
        if (expected != null && expected != actual) {
            throw new PreconditionFailed();
        }
    }
}
