package io.timetracker.platform.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Instants in {@code datetime(6)} columns, in UTC. The JVM itself is put on UTC: drivers hand over timestamps through
 * the default zone, and in a zone with daylight saving that loses an hour a year.
 */
public final class InstantColumns {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    private InstantColumns() {}

    public static List<Converter<?, ?>> converters() {
        return List.of(Writing.INSTANCE, Reading.INSTANCE, ReadingTimestamp.INSTANCE);
    }

    /** For parameters of SQL that is written out. */
    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** For results of SQL that is written out. */
    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    @WritingConverter
    enum Writing implements Converter<Instant, LocalDateTime> {
        INSTANCE;

        @Override
        public LocalDateTime convert(Instant instant) {
            return column(instant);
        }
    }

    @ReadingConverter
    enum Reading implements Converter<LocalDateTime, Instant> {
        INSTANCE;

        @Override
        public Instant convert(LocalDateTime column) {
            return instant(column);
        }
    }

    @ReadingConverter
    enum ReadingTimestamp implements Converter<Timestamp, Instant> {
        INSTANCE;

        @Override
        public Instant convert(Timestamp column) {
            return instant(column.toLocalDateTime());
        }
    }
}
