package io.timetracker.time.web;

import io.timetracker.time.CalendarView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The hours of some days from top to bottom, in minutes; the same hour of each day on the same line. An hour that comes
 * twice on one of them has two lines, and other days are empty on the second; a day is empty where it skips an hour.
 *
 * @param repeats where lines are put in: the end of an hour that comes twice, and how much of it does
 */
record Axis(ZoneId zone, NavigableMap<Integer, Integer> repeats) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** A line with the hour that begins there. */
    record Tick(int at, int hour, boolean isAgain) {}

    /**
     * Time of a day that runs on without a jump.
     *
     * @param from the line where it begins
     * @param wall what the clock on the wall says then, in minutes
     */
    record Piece(int from, int to, Instant start, int wall) {}

    /** Lines on which a day has no time. */
    record Hole(int from, int to) {}

    /** A stretch between two changes of the clock; {@code repeatedUntil} is the end of what came before, too. */
    private record Stretch(Instant start, int wallFrom, int wallTo, int repeatedUntil) {}

    static Axis of(List<CalendarView.Day> days, ZoneId zone) {
        var repeats = new TreeMap<Integer, Integer>();
        for (var day : days) {
            stretches(day, zone).stream()
                    .filter(stretch -> stretch.repeatedUntil > 0)
                    .forEach(it -> repeats.put(it.repeatedUntil, it.repeatedUntil - it.wallFrom));
        }
        return new Axis(zone, repeats);
    }

    private static List<Stretch> stretches(CalendarView.Day day, ZoneId zone) {
        var stretches = new ArrayList<Stretch>();
        var rules = zone.getRules();
        var midnight = day.date().atStartOfDay();
        var start = day.start();
        var before = 0;
        while (start.isBefore(day.end())) {
            var change = rules.nextTransition(start);
            var end = change == null || change.getInstant().isAfter(day.end()) ? day.end() : change.getInstant();
            var from = wall(midnight, LocalDateTime.ofInstant(start, zone));
            var to = from + (int) Duration.between(start, end).toMinutes();
            stretches.add(new Stretch(start, from, to, from < before ? before : 0));
            before = to;
            start = end;
        }
        return stretches;
    }

    private static int wall(LocalDateTime midnight, LocalDateTime local) {
        return (int) ChronoUnit.MINUTES.between(midnight, local);
    }

    public int minutes() {
        return DAY + shift(DAY);
    }

    /** How many lines are put in above what the clock says at that minute. */
    private int shift(int wall) {
        return repeats.headMap(wall, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    public List<Tick> ticks() {
        var usual = IntStream.range(0, 24).mapToObj(hour -> new Tick(hour * HOUR + shift(hour * HOUR), hour, false));
        var again = repeats.entrySet().stream().flatMap(repeat -> again(repeat.getKey(), repeat.getValue()));
        return Stream.concat(usual, again).toList();
    }

    private Stream<Tick> again(int end, int length) {
        var begin = end - length;
        return IntStream.range(0, 24)
                .filter(hour -> hour * HOUR >= begin && hour * HOUR < end)
                .mapToObj(hour -> new Tick(hour * HOUR + shift(end), hour, true));
    }

    /** The day's time, first to last. */
    List<Piece> pieces(CalendarView.Day day) {
        return stretches(day, zone).stream().flatMap(this::pieces).toList();
    }

    private Stream<Piece> pieces(Stretch stretch) {
        var cuts = new ArrayList<Integer>();
        cuts.add(stretch.wallFrom);
        cuts.addAll(
                repeats.subMap(stretch.wallFrom, false, stretch.wallTo, false).keySet());
        cuts.add(stretch.wallTo);
        return IntStream.range(0, cuts.size() - 1).mapToObj(i -> piece(stretch, cuts.get(i), cuts.get(i + 1)));
    }

    private Piece piece(Stretch stretch, int from, int to) {
        var shift = shift(Math.max(from, stretch.repeatedUntil));
        var start = stretch.start.plus(Duration.ofMinutes(from - stretch.wallFrom));
        return new Piece(from + shift, to + shift, start, from);
    }

    List<Hole> holes(List<Piece> pieces) {
        var holes = new ArrayList<Hole>();
        var until = 0;
        for (var piece : pieces) {
            if (piece.from > until) {
                holes.add(new Hole(until, piece.from));
            }
            until = piece.to;
        }
        if (until < minutes()) {
            holes.add(new Hole(until, minutes()));
        }
        return holes;
    }

    /** The line of a moment: where it begins something. */
    static int lineOf(Instant moment, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.start.isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(piece -> line(piece, moment))
                .orElse(0);
    }

    /** The line of a moment, exclusive: where it ends something. */
    static int endLineOf(Instant moment, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.start.isBefore(moment))
                .reduce((earlier, later) -> later)
                .map(piece -> line(piece, moment))
                .orElse(0);
    }

    private static int line(Piece piece, Instant moment) {
        return piece.from + (int) Duration.between(piece.start, moment).toMinutes();
    }
}
