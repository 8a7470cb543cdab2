package io.timetracker.time.rest;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.RuleBroken;
import java.util.function.Supplier;

/** What shipped clients expect of a changed or deleted entry (Q30), and of what is done with a period (T-27 to T-31). */
final class OldClients {

    private OldClients() {}

    /** They branch on 400 where 404 and 403 would be right; the code tells the difference. */
    static <T> T expect400(Supplier<T> command) {
        try {
            return command.get();
        } catch (NotFound missing) {
            throw new RuleBroken("not_found");
        } catch (Forbidden foreign) {
            throw new RuleBroken("forbidden");
        }
    }

    /** The contract's 403 stays; what is not there is 400. */
    static <T> T expect400Missing(Supplier<T> command) {
        try {
            return command.get();
        } catch (NotFound missing) {
            throw new RuleBroken("not_found");
        }
    }
}
