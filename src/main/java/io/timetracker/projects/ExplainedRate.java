package io.timetracker.projects;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rate counts for somebody's work on a day, and why.
 *
 * @param userId null: for whom nothing of their own was agreed
 * @param rateId the agreement, when it is one
 * @param since the day from which on it has been this rate, or null: always
 * @param until the last day of it, or null: for good, as far as anybody knows
 */
public record ExplainedRate(
        ProjectId projectId,
        @Nullable UserId userId,
        LocalDate date,
        Money rate,
        RateSource source,
        @Nullable RateId rateId,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
