package io.timetracker.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no such thing, or it is not the caller's to know of. */
public non-sealed class NotFound extends Refusal {

    public NotFound() {
        this("not_found");
    }

    public NotFound(String code) {
        this(code, null);
    }

    public NotFound(String code, @Nullable String reason) {
        this(code, reason, null);
    }

    public NotFound(String code, @Nullable String reason, @Nullable String field, Object... arguments) {
        super(code, reason, field, List.of(arguments));
    }
}
