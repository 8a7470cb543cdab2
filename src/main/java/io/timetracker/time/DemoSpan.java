package io.timetracker.time;

import io.timetracker.platform.demo.DemoCalendar;
import io.timetracker.platform.demo.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of somebody's day, in whole minutes.
 *
 * @param end null while it runs
 * @param pausedAt only of what runs
 */
record DemoSpan(
        Instant start,
        @Nullable Instant end,
        int breakSeconds,
        @Nullable Instant pausedAt) {

    private static final int NOON = 12 * 60;
    private static final int LATEST_LUNCH = 13 * 60 + 30;

    /** A whole day in so many pieces, with something to eat at noon: between two of them, or as a break in a long one. */
    static List<DemoSpan> ofDay(int back, int pieces, int hours, DemoCalendar calendar, Dice dice) {
        var spans = new ArrayList<DemoSpan>();
        var lengths = lengths(pieces, hours * 60 + dice.between(-40, 45), dice);
        var minute = dice.between(8 * 60, 9 * 60 + 30);
        var hasEaten = false;
        for (var length : lengths) {
            if (!hasEaten && minute >= NOON) {
                minute += dice.between(30, 60);
                hasEaten = true;
            }
            var lunch = !hasEaten && minute + length > LATEST_LUNCH ? dice.between(30, 45) : 0;
            hasEaten |= lunch > 0;
            var end = minute + length + lunch;
            spans.add(new DemoSpan(calendar.at(back, minute), calendar.at(back, end), lunch * 60, null));
            minute = end + (dice.chance(40) ? dice.between(1, 12) : 0);
        }
        return spans;
    }

    private static List<Integer> lengths(int pieces, int minutes, Dice dice) {
        var weights = new ArrayList<Integer>();
        for (var i = 0; i < pieces; i++) {
            weights.add(dice.between(2, 9));
        }
        var all = weights.stream().mapToInt(Integer::intValue).sum();
        return weights.stream().map(weight -> minutes * weight / all).toList();
    }

    /** Begun two hours earlier and gone on in the evening, until so much is worked. */
    static List<DemoSpan> stretched(List<DemoSpan> spans, int seconds) {
        var longer = new ArrayList<>(spans);
        var first = longer.getFirst();
        longer.set(0, first.from(first.start().minus(2, ChronoUnit.HOURS)));
        var worked = longer.stream()
                .mapToInt(span -> Objects.requireNonNull(span.workedSeconds()))
                .sum();
        var last = longer.removeLast();
        var end = Objects.requireNonNull(last.end()).plusSeconds(seconds - worked);
        longer.add(new DemoSpan(last.start(), end, last.breakSeconds(), null));
        return longer;
    }

    /** The second begins half an hour before the first is over. */
    static List<DemoSpan> overlapping(List<DemoSpan> spans) {
        var moved = new ArrayList<>(spans);
        var second = moved.get(1);
        var start = Objects.requireNonNull(moved.getFirst().end()).minus(30, ChronoUnit.MINUTES);
        var length = Duration.between(second.start(), second.end());
        moved.set(1, new DemoSpan(start, start.plus(length), second.breakSeconds(), null));
        return moved;
    }

    private DemoSpan from(Instant earlier) {
        return new DemoSpan(earlier, end, breakSeconds, pausedAt);
    }

    /** What there is of today so far, earliest first; a timer may run, and whoever works at midnight began at midnight. */
    static List<DemoSpan> ofToday(boolean runs, DemoCalendar calendar, Dice dice) {
        var spans = new ArrayList<DemoSpan>();
        var now = calendar.now().truncatedTo(ChronoUnit.MINUTES);
        var end = now.minus(dice.between(5, 40), ChronoUnit.MINUTES);
        if (runs) {
            spans.add(running(now, calendar.midnight(), dice));
            end = spans.getFirst().start();
        }
        for (var pieces = dice.between(2, 4); pieces > 0; pieces--) {
            var start = end.minus(dice.between(20, 95), ChronoUnit.MINUTES);
            if (start.isBefore(calendar.midnight())) {
                break;
            }
            spans.addFirst(new DemoSpan(start, end, 0, null));
            end = start.minus(dice.chance(40) ? dice.between(1, 12) : 0, ChronoUnit.MINUTES);
        }
        return spans;
    }

    private static DemoSpan running(Instant now, Instant midnight, Dice dice) {
        var start = now.minus(dice.between(5, 110), ChronoUnit.MINUTES);
        var paused = dice.chance(15) ? now.minus(dice.between(1, 4), ChronoUnit.MINUTES) : null;
        return start.isBefore(midnight) ? new DemoSpan(midnight, null, 0, null) : new DemoSpan(start, null, 0, paused);
    }

    @Nullable Integer workedSeconds() {
        return end == null
                ? null
                : (Integer) (int) (Duration.between(start, end).toSeconds() - breakSeconds);
    }
}
