package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A deal came about, which is told each time that it becomes won. Holds what a project for it would begin with.
 *
 * @param client none where nobody said for whom it is
 * @param value what it brings, in the currency beside it
 * @param estimatedHours the value at the client's hourly rate, whole hours; none without one of the two
 * @param project what came of it already; none for nearly all
 */
public record DealWon(
        DealId deal,
        @Nullable ClientId client,
        String name,
        @Nullable Money value,
        String currencyCode,
        @Nullable Double estimatedHours,
        @Nullable UserId owner,
        @Nullable Long project) {

    DealWon(DealView deal, @Nullable Double estimatedHours) {
        this(
                deal.id(),
                deal.clientId(),
                deal.name(),
                deal.value(),
                deal.currencyCode(),
                estimatedHours,
                deal.ownerId(),
                deal.relatedProjectId());
    }

    /** Whether the win of the one tells something else than that of the other; hours follow from the rest. */
    static boolean differ(DealView before, DealView after) {
        return !new DealWon(before, null).equals(new DealWon(after, null));
    }
}
