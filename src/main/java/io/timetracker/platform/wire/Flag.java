package io.timetracker.platform.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words for yes and no that the wire takes in bodies (contract, conventions section 4). */
public final class Flag {

    private static final Set<String> YES = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> NO = Set.of("false", "0", "no", "off", "f", "n");

    private Flag() {}

    /** Empty: it is neither. */
    public static Optional<Boolean> of(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
