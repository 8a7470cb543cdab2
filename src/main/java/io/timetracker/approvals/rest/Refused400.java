package io.timetracker.approvals.rest;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.RuleBroken;
import java.util.function.Supplier;

/** The contract has no 404 where something is done with a request: what is not there is 400, too. */
final class Refused400 {

    private Refused400() {}

    static <T> T missing(Supplier<T> command) {
        try {
            return command.get();
        } catch (NotFound missing) {
            throw new RuleBroken("error", "not_found");
        }
    }
}
