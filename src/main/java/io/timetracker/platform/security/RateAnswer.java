package io.timetracker.platform.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** The contract's body of a 429 (conventions 8.1). */
@WireRecord
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RateAnswer(
        boolean success,
        String error,
        String message,
        String errorCode,
        @Nullable Integer limitPerMinute,
        @Nullable Integer limitPerHour,
        @Nullable Long remainingPerMinute,
        @Nullable Long remainingPerHour,
        @JsonIgnore long retryAfter) {

    static RateAnswer login(long retryAfter) {
        return of("Too many sign-in attempts, try again later", retryAfter);
    }

    static RateAnswer link(long retryAfter) {
        return of("Too many calls from this address, try again later", retryAfter);
    }

    private static RateAnswer of(String message, long retryAfter) {
        return new RateAnswer(
                false, "Rate limit exceeded", message, "rate_limited", null, null, null, null, retryAfter);
    }
}
