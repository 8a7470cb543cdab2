package io.timetracker.crm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a client something happened to; where its module is off or its scope is missing, it is left out. */
public enum TimelineKind {
    CLIENT(null, null),
    NOTE(null, null),
    CONTACT("contacts", "read:contacts"),
    LEAD("leads", "read:leads"),
    DEAL("deals", "read:deals"),
    /** Of its deals, for who may open them. */
    ACTIVITY("deals", "read:deals"),
    PROJECT(null, "read:projects");

    private final @Nullable String module;
    private final @Nullable String scope;

    TimelineKind(@Nullable String module, @Nullable String scope) {
        this.module = module;
        this.scope = scope;
    }

    @Nullable String module() {
        return module;
    }

    @Nullable String scope() {
        return scope;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TimelineKind> of(@Nullable String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
