package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.UpTo;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a rate.
 *
 * @param userId null: for everybody on the project
 * @param effectiveFrom the first day, or null: always
 * @param effectiveTo the last day, or null: for good
 */
public record AgreeRate(
        @Nullable UserId userId,

        @Nullable @NotNull(message = "{validation.required}") @UpTo("9999999.99")
        BigDecimal hourlyRate,

        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /** For everybody, for good, at no rate yet. */
    public static AgreeRate blank() {
        return new AgreeRate(null, null, null, null);
    }
}
