package io.timetracker.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract's error body (conventions section 7.1). */
@WireRecord
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        boolean success,
        String error,
        String message,
        String errorCode,
        @Nullable Map<String, List<String>> errors,
        @Nullable Map<String, Object> details,
        @Nullable String requiredScope,
        @Nullable List<String> availableScopes) {

    public static Problem of(String code, String text) {
        return new Problem(false, text, text, code, null, null, null, null);
    }

    /** {@code error} is a fixed word that clients match on; the message is for people. */
    public static Problem of(String code, String error, String message) {
        return new Problem(false, error, message, code, null, null, null, null);
    }

    public Problem withReason(@Nullable String reason) {
        return reason == null
                ? this
                : new Problem(
                        success,
                        error,
                        message,
                        errorCode,
                        errors,
                        Map.of("reason", reason),
                        requiredScope,
                        availableScopes);
    }

    public Problem withErrors(Map<String, List<String>> errors) {
        return new Problem(success, error, message, errorCode, errors, details, requiredScope, availableScopes);
    }

    public Problem withScopes(String required, List<String> available) {
        return new Problem(success, error, message, errorCode, errors, details, required, available);
    }
}
