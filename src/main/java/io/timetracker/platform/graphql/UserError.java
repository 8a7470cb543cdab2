package io.timetracker.platform.graphql;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A typed refusal in a mutation's payload. The code is REST's {@code error_code}, or its reason when it has one. */
public record UserError(String code, @Nullable String field, String message) {

    static List<UserError> of(Refusal refusal, Refusals refusals) {
        if (refusal instanceof Invalid invalid) {
            return refusals.texts(invalid).entrySet().stream()
                    .flatMap(error ->
                            error.getValue().stream().map(text -> new UserError(refusal.code(), error.getKey(), text)))
                    .toList();
        }
        return List.of(new UserError(codeOf(refusal), refusal.field(), refusals.text(refusal)));
    }

    static String codeOf(Refusal refusal) {
        return refusal.reason() == null ? refusal.code() : refusal.reason();
    }
}
