package io.timetracker.projects;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which rate counts for somebody's work on a day, and why.
 *
 * @param userId null: for whom nothing of their own was agreed
 * @param rateId the agreement, when it is one
 * @param since the first of the days in a row on which it counts, or null: always
 * @param until the last of them, or null: for good, as far as anybody knows
 */
public record ExplainedRate(
        ProjectId projectId,
        @Nullable UserId userId,
        LocalDate date,
        Money rate,
        RateSource source,
        @Nullable RateId rateId,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Whoever's, whichever and however much: what counts is the same. */
    boolean isSameAs(ExplainedRate other) {
        return source == other.source && rate.equals(other.rate) && Objects.equals(rateId, other.rateId);
    }

    ExplainedRate during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ExplainedRate(projectId, userId, date, rate, source, rateId, first, last);
    }
}
