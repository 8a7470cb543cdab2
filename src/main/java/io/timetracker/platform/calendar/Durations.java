package io.timetracker.platform.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** How lengths of time are written: {@code 1:30} for people, {@code 01:30:00} and decimal hours on the wire. */
@Component("durations")
public class Durations {

    /** Hours and minutes for people, whole minutes, cut: {@code 1:30}. */
    public String clock(long seconds) {
        return "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /** With seconds, for a running clock: {@code 1:30:05}. */
    public String ticking(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The wire's {@code HH:MM:SS}; hours are not wrapped at 24. */
    public static String wire(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Hours with two decimals, half-even; sum seconds first, round once. */
    public static double hours(long seconds) {
        return BigDecimal.valueOf(seconds / 3600.0)
                .setScale(2, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
