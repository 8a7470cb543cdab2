package io.timetracker.projects;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an hour costs on a project while it holds.
 *
 * @param userId for whom it was agreed; null: for everybody without a rate of their own
 * @param hourlyRate zero is a rate, too
 * @param effectiveFrom the first day, or null: always before {@code effectiveTo}
 * @param effectiveTo the last day, or null: for good
 */
public record RateView(
        RateId id,
        ProjectId projectId,
        @Nullable UserId userId,
        Money hourlyRate,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
