package io.timetracker.time.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time for which a form was opened, to the second and beyond doubt: what people see of it is a clock, which
 * has no seconds and says the same twice when it is put back.
 */
record ShownSpan(@Nullable Instant start, @Nullable Instant end) {

    static final ShownSpan NONE = new ShownSpan(null, null);

    static ShownSpan of(HttpServletRequest request) {
        return new ShownSpan(moment(request.getParameter(Place.STARTS)), moment(request.getParameter(Place.ENDS)));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text.strip());
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    Optional<TimeEntryForm> form(ZoneId zone) {
        return start == null || end == null ? Optional.empty() : Optional.of(TimeEntryForm.between(start, end, zone));
    }

    Instant exactStart(Instant typed, ZoneId zone) {
        return exact(typed, start, zone);
    }

    Instant exactEnd(Instant typed, ZoneId zone) {
        return exact(typed, end, zone);
    }

    private static Instant exact(Instant typed, @Nullable Instant shown, ZoneId zone) {
        return shown != null && onTheClock(typed, zone).equals(onTheClock(shown, zone)) ? shown : typed;
    }

    private static LocalDateTime onTheClock(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
