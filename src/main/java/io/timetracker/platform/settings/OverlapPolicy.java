package io.timetracker.platform.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an entry that lies over another one of the same person. */
public enum OverlapPolicy {
    /** It is not kept. */
    REFUSE,
    /** It is kept, and the answer says so. */
    WARN,
    /** It is kept, and nobody asks. */
    ALLOW;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OverlapPolicy> of(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.wire().equals(word))
                .findFirst();
    }
}
