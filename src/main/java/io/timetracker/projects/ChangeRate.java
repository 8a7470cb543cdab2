package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Changes what is given and keeps the rest; null clears. */
public record ChangeRate(
        Patch<UserId> userId,
        Patch<BigDecimal> hourlyRate,
        Patch<LocalDate> effectiveFrom,
        Patch<LocalDate> effectiveTo) {

    public AgreeRate over(AgreeRate present) {
        return new AgreeRate(
                userId.or(present.userId()),
                hourlyRate.or(present.hourlyRate()),
                effectiveFrom.or(present.effectiveFrom()),
                effectiveTo.or(present.effectiveTo()));
    }
}
