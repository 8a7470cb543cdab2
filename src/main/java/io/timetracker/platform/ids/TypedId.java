package io.timetracker.platform.ids;

import java.io.Serializable;

/** An identifier that cannot be mistaken for another kind's. Implemented by records around one positive {@code long}. */
public interface TypedId extends Serializable {

    long value();

    /** The value, or null for an absent id: what SQL parameters and wire records want. */
    static @org.jspecify.annotations.Nullable Long valueOf(@org.jspecify.annotations.Nullable TypedId id) {
        return id == null ? null : id.value();
    }
}
