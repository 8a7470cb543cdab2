package io.timetracker.platform.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world has moved on since the caller looked: a lost update, a second running timer. */
public non-sealed class Conflict extends Refusal {

    public Conflict() {
        this("conflict");
    }

    public Conflict(String code) {
        this(code, null);
    }

    public Conflict(String code, @Nullable String reason) {
        this(code, reason, null);
    }

    public Conflict(String code, @Nullable String reason, @Nullable String field, Object... arguments) {
        super(code, reason, field, List.of(arguments));
    }
}
