package io.timetracker.projects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a task presses, the most urgent first: the order of every list. */
public enum TaskPriority {
    URGENT,
    HIGH,
    MEDIUM,
    LOW;

    /** As the wire writes it: {@code urgent}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TaskPriority> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(priority -> priority.wire().equals(wire))
                .findFirst();
    }

    /** 1 urgent to 4 low. */
    int urgency() {
        return ordinal() + 1;
    }
}
