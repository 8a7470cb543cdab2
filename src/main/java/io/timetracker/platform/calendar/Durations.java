package io.timetracker.platform.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How lengths of time are written: {@code 1:30} for people, {@code 01:30:00} and decimal hours on the wire. */
@Component("durations")
public class Durations {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?|[.,]\\d{1,4})\\s*h?");
    private static final Pattern UNITS = Pattern.compile("(\\d{1,3})\\s*h\\s*([0-5]?\\d)\\s*(?:m(?:in)?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*m(?:in)?");

    /** Hours and minutes for people, whole minutes, cut: {@code 1:30}. */
    public String clock(long seconds) {
        return "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /** With seconds, for a running clock: {@code 1:30:05}. */
    public String ticking(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /**
     * A length as people write it: {@code 1:30}, {@code 1.5} and {@code 1,5} hours, {@code 8}, {@code 90m}, {@code 1h30},
     * {@code 1h 30m}. To the second, half up; empty when it is none of these.
     */
    public static Optional<Duration> parse(String text) {
        var said = text.strip().toLowerCase(Locale.ROOT);
        return Optional.of(CLOCK.matcher(said))
                .filter(Matcher::matches)
                .map(clock -> minutes(clock, 1, 2))
                .or(() -> Optional.of(DECIMAL.matcher(said))
                        .filter(Matcher::matches)
                        .map(Durations::decimal))
                .or(() -> Optional.of(UNITS.matcher(said))
                        .filter(Matcher::matches)
                        .map(units -> minutes(units, 1, 2)))
                .or(() -> Optional.of(MINUTES.matcher(said))
                        .filter(Matcher::matches)
                        .map(only -> Duration.ofMinutes(Long.parseLong(only.group(1)))));
    }

    private static Duration minutes(Matcher match, int hours, int minutes) {
        var rest = match.group(minutes);
        return Duration.ofHours(Long.parseLong(match.group(hours)))
                .plusMinutes(rest == null ? 0 : Long.parseLong(rest));
    }

    private static Duration decimal(Matcher match) {
        var hours = new BigDecimal(match.group(1).replace(',', '.'));
        return Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
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
