package io.timetracker.crm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done about a lead or a deal. */
public enum ActivityType {
    CALL,
    EMAIL,
    MEETING,
    NOTE,
    STATUS_CHANGE,
    SCORE_CHANGE,
    STAGE_CHANGE;

    /** What can be done about a lead. */
    public static final Set<ActivityType> OF_LEADS = Set.of(CALL, EMAIL, MEETING, NOTE, STATUS_CHANGE, SCORE_CHANGE);

    /** What can be done about a deal. */
    public static final Set<ActivityType> OF_DEALS = Set.of(CALL, EMAIL, MEETING, NOTE, STAGE_CHANGE, STATUS_CHANGE);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActivityType> of(@Nullable String wire) {
        return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
    }
}
