package io.timetracker.time;

import io.timetracker.platform.security.RoundingPreference;
import io.timetracker.platform.security.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How worked seconds become billed seconds, and who says so.
 *
 * @param minutes the step; 1 and below round nothing
 * @param method {@code up}, {@code down}, and for any other word nearest, where half a step goes to the even one
 * @param source whose rule it is
 * @param sourceId of the project, client or person; null for the installation's
 */
public record Rounding(
        int minutes, String method, Source source, @Nullable Long sourceId) {

    /** The first that has a rule counts. */
    public enum Source {
        PROJECT,
        CLIENT,
        PERSON,
        INSTALLATION;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String NEAREST = "nearest";
    static final Rounding NONE = new Rounding(1, NEAREST);

    Rounding(int minutes, String method) {
        this(minutes, method, Source.INSTALLATION, null);
    }

    /** The owner's wish counts; with a step of one minute nothing was chosen, and the installation's step counts. */
    static Rounding of(UserId owner, RoundingPreference wish, int installationMinutes) {
        if (!wish.isEnabled()) {
            return new Rounding(1, NEAREST, Source.PERSON, owner.value());
        }
        return wish.minutes() > 1
                ? new Rounding(wish.minutes(), wish.method(), Source.PERSON, owner.value())
                : new Rounding(installationMinutes, NEAREST);
    }

    /** Whether it was made for a project or a client, and not for a person or everybody. */
    boolean isOverride() {
        return source == Source.PROJECT || source == Source.CLIENT;
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

    /** As an entry keeps it. */
    String text() {
        return "%s:%s:%d:%s".formatted(source.wire(), sourceId == null ? "" : sourceId, minutes, method);
    }

    static Rounding parse(String text) {
        var parts = text.split(":", 4);
        var id = parts[1].isEmpty() ? null : Long.valueOf(parts[1]);
        return new Rounding(
                Integer.parseInt(parts[2]), parts[3], Source.valueOf(parts[0].toUpperCase(Locale.ROOT)), id);
    }
}
