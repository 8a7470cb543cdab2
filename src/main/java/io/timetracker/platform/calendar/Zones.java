package io.timetracker.platform.calendar;

import io.timetracker.platform.settings.CurrentSettings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The zones that matter: the installation's (the app zone, which the REST wire speaks) and the reader's. */
@Component
public class Zones {

    /** A region, so that its name reads UTC; the offset's is Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final CurrentSettings settings;
    private final Clock clock;

    Zones(CurrentSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public ZoneId app() {
        return settings.get().zone();
    }

    /** See {@link CurrentSettings#atThisMoment}. */
    public ZoneId appAtThisMoment() {
        return settings.atThisMoment().zone();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), app());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, app());
    }

    /** The zone of that name, or UTC when nobody knows it: a typo in a setting must not stop the clock. */
    public static ZoneId named(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? UTC : ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            return UTC;
        }
    }
}
