package io.timetracker.platform.security;

import java.io.Serializable;

/**
 * How a person wants worked time rounded.
 *
 * @param minutes 1 means not at all
 * @param method {@code nearest}, {@code up} or {@code down}
 */
public record RoundingPreference(boolean isEnabled, int minutes, String method) implements Serializable {

    public static final RoundingPreference NONE = new RoundingPreference(false, 1, "nearest");
}
