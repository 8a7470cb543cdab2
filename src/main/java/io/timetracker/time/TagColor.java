package io.timetracker.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The palette: words, so that every theme can choose values that can be read. */
public enum TagColor {
    RED,
    AMBER,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK;

    /** As the wire and the database write it: {@code teal}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TagColor> of(String wire) {
        return Arrays.stream(values())
                .filter(color -> color.wire().equals(wire.strip()))
                .findFirst();
    }
}
