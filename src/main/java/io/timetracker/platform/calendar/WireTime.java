package io.timetracker.platform.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A moment as the REST wire writes it (contract, conventions section 6): ISO 8601 without any offset, in the app zone
 * or in UTC, with six fraction digits only when there are any. Read with or without an offset; an offset is converted.
 */
@Component
public class WireTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter INPUT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    /** Beyond these years engines and calendars disagree, and nobody worked there. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 2200;

    private final Zones zones;

    WireTime(Zones zones) {
        this.zones = zones;
    }

    /** In the app zone: everything on time entries, tasks and most of what people type. */
    public @Nullable String local(@Nullable Instant instant) {
        return instant == null ? null : format(LocalDateTime.ofInstant(instant, zones.app()));
    }

    /** In UTC: lifecycle moments of projects, clients, users and tokens (Q07). */
    public static @Nullable String utc(@Nullable Instant instant) {
        return instant == null ? null : format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static String format(LocalDateTime time) {
        return (time.getNano() / 1000 == 0 ? SECONDS : MICROS).format(time);
    }

    /** A moment in a body; a plain date is not one. Empty when it cannot be read. */
    public Optional<Instant> moment(@Nullable String text) {
        return moment(text, zones.app());
    }

    /** The lower bound that a filter names: a date means its first moment. Empty (no filter) when unreadable. */
    public Optional<Instant> from(@Nullable String text) {
        return date(text).map(day -> day.atStartOfDay(zones.app()).toInstant()).or(() -> moment(text));
    }

    /** The upper bound that a filter names, inclusive: a date means its last microsecond. Empty when unreadable. */
    public Optional<Instant> until(@Nullable String text) {
        return date(text)
                .map(day ->
                        day.plusDays(1).atStartOfDay(zones.app()).toInstant().minus(1, ChronoUnit.MICROS))
                .or(() -> moment(text));
    }

    public static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip())).filter(WireTime::isLawful);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** As {@link #moment(String)}, in another zone. */
    public static Optional<Instant> moment(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var parsed = INPUT.parse(normal(text.strip()));
            return Optional.of(parsed)
                    .filter(time -> isLawful(LocalDate.from(time)))
                    .map(time -> instant(time, zone));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A blank may stand for the T, and an offset may lack its colon. */
    private static String normal(String text) {
        return text.replaceFirst("^(\\S+) +(?=\\d)", "$1T").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    private static Instant instant(TemporalAccessor time, ZoneId zone) {
        var local = LocalDate.from(time).atTime(LocalTime.from(time)).truncatedTo(ChronoUnit.MICROS);
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? local.toInstant(ZoneOffset.from(time))
                : instant(local, zone);
    }

    /** The hour that happens twice in autumn is read as standard time: the second occurrence (contract 6.2). */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** Whether the text names no offset and lies in an hour that happens twice, of which it got the second. */
    public boolean isReadAsSecond(String text, Instant read) {
        var zone = zones.app();
        var isTwice = zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(read, zone))
                        .size()
                > 1;
        return isTwice && !INPUT.parse(normal(text.strip())).isSupported(ChronoField.OFFSET_SECONDS);
    }

    /** Whether a clock on the wall shows the same for both. */
    public boolean isSameOnTheWall(Instant one, Instant other) {
        return LocalDateTime.ofInstant(one, zones.app()).equals(LocalDateTime.ofInstant(other, zones.app()));
    }

    /** Whether time can be kept there: from {@value #FIRST_YEAR} to {@value #LAST_YEAR}. */
    public static boolean isLawful(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
