package io.timetracker.projects.rest;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.RuleBroken;
import java.util.function.Supplier;

/** What the wire does differently, because shipped clients know it so. */
final class Quirks {

    private Quirks() {}

    /** Q30: changing what does not exist is 400, not 404. */
    static <T> T badRequestWhenMissing(Supplier<T> change) {
        try {
            return change.get();
        } catch (NotFound missing) {
            throw new RuleBroken("not_found");
        }
    }
}
