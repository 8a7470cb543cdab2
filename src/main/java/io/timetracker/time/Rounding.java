package io.timetracker.time;

import io.timetracker.platform.security.RoundingPreference;

/**
 * How worked seconds become billed seconds.
 *
 * @param minutes the step; 1 and below round nothing
 * @param method {@code up}, {@code down}, and for any other word nearest, where half a step goes to the even one
 */
record Rounding(int minutes, String method) {

    static final Rounding NONE = new Rounding(1, "nearest");

    /** The owner's wish counts; with a step of one minute nothing was chosen, and the installation's step counts. */
    static Rounding of(RoundingPreference owner, int installationMinutes) {
        if (!owner.isEnabled()) {
            return NONE;
        }
        return owner.minutes() > 1
                ? new Rounding(owner.minutes(), owner.method())
                : new Rounding(installationMinutes, "nearest");
    }

    int apply(long seconds) {
        if (minutes <= 1) {
            return Math.toIntExact(seconds);
        }
        var step = minutes * 60L;
        var steps = (double) seconds / step;
        var rounded = switch (method) {
            case "up" -> Math.ceil(steps);
            case "down" -> Math.floor(steps);
            default -> Math.rint(steps);
        };
        return Math.toIntExact((long) rounded * step);
    }
}
