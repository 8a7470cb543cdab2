package io.timetracker.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Well-formed, allowed in general, and against a rule of the business. */
public non-sealed class RuleBroken extends Refusal {

    public RuleBroken() {
        this("error");
    }

    public RuleBroken(String code) {
        this(code, null);
    }

    public RuleBroken(String code, @Nullable String reason) {
        this(code, reason, null);
    }

    public RuleBroken(String code, @Nullable String reason, @Nullable String field, Object... arguments) {
        super(code, reason, field, List.of(arguments));
    }
}
