package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.settings.AppZoneChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Time without a clock belongs to a day, in whichever zone: when the installation moves to another one, it stays on its day. In
 * the transaction that moves midnight, and before anybody adds up the days anew.
 */
@Component
class MovedDays {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Timekeepers keepers;
    private final Clock clock;

    MovedDays(JdbcClient jdbc, JdbcTemplate batch, Timekeepers keepers, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.keepers = keepers;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AppZoneChanged changed) {
        keepers.lockAll();
        var some = after(0);
        while (!some.isEmpty()) {
            move(some, changed.before(), changed.zone());
            some = after(some.getLast().id());
        }
    }

    private record Untimed(long id, Instant start, int seconds) {

        /** A day that is a little shorter there keeps it, too. */
        When.Span in(ZoneId before, ZoneId zone) {
            var day = LocalDate.ofInstant(start, before);
            try {
                return new When.Untimed(day, seconds).in(zone);
            } catch (InvalidTimeRange shorter) {
                var midnight = day.atStartOfDay(zone).toInstant();
                return new When.Span(midnight, midnight.plusSeconds(seconds));
            }
        }
    }

    private List<Untimed> after(long id) {
        return jdbc.sql("""
                        select id, start_time, worked_seconds from time_entry
                        where timed = false and id > ? order by id limit %d
                        """.formatted(AT_ONCE))
                .param(id)
                .query((row, number) -> new Untimed(
                        row.getLong(1), InstantColumns.instant(row.getObject(2, LocalDateTime.class)), row.getInt(3)))
                .list();
    }

    private void move(List<Untimed> some, ZoneId before, ZoneId zone) {
        var now = InstantColumns.column(clock.instant());
        batch.batchUpdate(
                "update time_entry set start_time = ?, end_time = ?, updated_at = ?, version = version + 1 where id = ?",
                some.stream().map(it -> row(it, it.in(before, zone), now)).toList());
    }

    private static Object[] row(Untimed entry, When.Span span, Object now) {
        return new Object[] {
            InstantColumns.column(span.start()),
            InstantColumns.column(java.util.Objects.requireNonNull(span.end())),
            now,
            entry.id()
        };
    }
}
