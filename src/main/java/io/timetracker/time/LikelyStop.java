package io.timetracker.time;

import io.timetracker.time.ForgottenTimer.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When work that nobody stopped is likely to have ended. Where its owner worked on at least three of the last eight days
 * of the same name, it is the middle one of the times at which those days ended; else a standard day after the start.
 *
 * @param start of the timer
 * @param latest after which it cannot have been: now, or when it was paused
 * @param zone whose days are meant
 */
record LikelyStop(Instant start, Instant latest, ZoneId zone) {

    static final int WEEKS = 8;
    private static final int LEAST_DAYS = 3;

    /** A finished entry. */
    record Worked(Instant start, Instant end) {}

    record Proposal(Instant stop, Reason reason) {}

    /** @param recent what its owner worked on in the weeks before, on any day @param breaks that the timer has had */
    Proposal from(Collection<Worked> recent, Duration standardDay, Duration breaks) {
        return usualEnd(recent)
                .map(end -> day().atTime(end).atZone(zone).toInstant())
                .filter(end -> end.isAfter(start) && !end.isAfter(latest))
                .map(end -> new Proposal(end, Reason.USUAL_END))
                .orElseGet(() -> afterStandardDay(standardDay.plus(breaks)));
    }

    private Proposal afterStandardDay(Duration length) {
        var end = start.plus(length);
        return end.isAfter(latest) || !end.isAfter(start)
                ? new Proposal(latest, Reason.LATEST)
                : new Proposal(end, Reason.STANDARD_DAY);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(start, zone);
    }

    private Optional<LocalTime> usualEnd(Collection<Worked> recent) {
        var ends = lastEnds(recent);
        return ends.size() < LEAST_DAYS ? Optional.empty() : Optional.of(ends.get((ends.size() - 1) / 2));
    }

    /** Of each day of that name, in order; one that went on past midnight says nothing. */
    private List<LocalTime> lastEnds(Collection<Worked> recent) {
        var weekday = day().getDayOfWeek();
        var lastOfDay = recent.stream()
                .collect(Collectors.toMap(
                        work -> LocalDate.ofInstant(work.start(), zone),
                        Worked::end,
                        (one, other) -> one.isAfter(other) ? one : other));
        return lastOfDay.entrySet().stream()
                .filter(last -> last.getKey().getDayOfWeek() == weekday)
                .filter(last -> LocalDate.ofInstant(last.getValue(), zone).equals(last.getKey()))
                .map(last ->
                        LocalTime.ofInstant(last.getValue(), zone).withSecond(0).withNano(0))
                .sorted()
                .toList();
    }
}
