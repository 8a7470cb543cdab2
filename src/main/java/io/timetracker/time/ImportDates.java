package io.timetracker.time;

import io.timetracker.platform.calendar.WireTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes its days. Times are {@code 9:00}, {@code 09:00:00} or {@code 9:00 AM}. */
public enum ImportDates {
    /** ISO 8601, with or without an offset; a plain date is its midnight. */
    ISO("(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})"),
    /** Day, month, year: {@code 27.1.2025}. */
    DMY("(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>\\d{4})"),
    /** Month, day, year: {@code 1/27/2025}. */
    MDY("(?<m>\\d{1,2})[./-](?<d>\\d{1,2})[./-](?<y>\\d{4})");

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[h:mm[:ss] a][H:mm[:ss]]")
            .toFormatter(Locale.ENGLISH);

    private final Pattern date;

    ImportDates(String date) {
        this.date = Pattern.compile(date);
    }

    /** Empty when it cannot be read. */
    Optional<Instant> moment(String text, ZoneId zone) {
        var words = text.strip().split("[ T]+", 2);
        var day = date(words[0]);
        if (day.isEmpty()) {
            return WireTime.moment(text, zone);
        }
        if (words.length == 1) {
            return day.map(it -> it.atStartOfDay(zone).toInstant());
        }
        return clock(words[1])
                .map(time -> WireTime.instant(day.get().atTime(time), zone))
                .or(() -> WireTime.moment(text, zone));
    }

    Optional<LocalDate> date(String text) {
        var parts = date.matcher(text.strip());
        if (!parts.matches()) {
            return WireTime.date(text);
        }
        try {
            return Optional.of(
                            LocalDate.of(number(parts.group("y")), number(parts.group("m")), number(parts.group("d"))))
                    .filter(WireTime::isLawful);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static Optional<LocalTime> clock(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip(), CLOCK));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** How the given day is probably written: only a number above twelve tells months from days. */
    static ImportDates guess(Iterable<String> examples) {
        var guess = ISO;
        for (var example : examples) {
            var day = example.strip().split("[ T]+", 2)[0];
            var parts = DMY.date.matcher(day);
            if (parts.matches()) {
                if (number(parts.group("m")) > 12) {
                    return MDY;
                }
                guess = DMY;
            }
        }
        return guess;
    }
}
