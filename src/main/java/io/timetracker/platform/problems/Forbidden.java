package io.timetracker.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller may not do this, whatever it contains. */
public non-sealed class Forbidden extends Refusal {

    public Forbidden() {
        this("forbidden");
    }

    public Forbidden(String code) {
        this(code, null);
    }

    public Forbidden(String code, @Nullable String reason) {
        this(code, reason, null);
    }

    public Forbidden(String code, @Nullable String reason, @Nullable String field, Object... arguments) {
        super(code, reason, field, List.of(arguments));
    }
}
