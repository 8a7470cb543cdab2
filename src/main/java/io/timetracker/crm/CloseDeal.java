package io.timetracker.crm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a deal ended.
 *
 * @param on the day; null: today
 * @param lossReason why it was lost; null says nothing
 */
public record CloseDeal(@Nullable LocalDate on, @Nullable String lossReason) {

    public static CloseDeal today() {
        return new CloseDeal(null, null);
    }
}
