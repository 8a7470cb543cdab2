package io.timetracker.time;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** When somebody works according to what was read so far; what touches is one stretch. */
final class OccupiedTime {

    private final TreeMap<Instant, Instant> stretches = new TreeMap<>();
    private final Set<Long> keys = new HashSet<>();

    boolean overlaps(Instant start, Instant end) {
        var before = stretches.lowerEntry(end);
        return before != null && before.getValue().isAfter(start);
    }

    boolean contains(ImportRow.Key key) {
        return keys.contains(hash(key));
    }

    /** Sixty-four bits: among a million rows two different ones that look alike are one in thirty million. */
    private static long hash(ImportRow.Key key) {
        var notes = key.notes() == null ? "" : key.notes();
        var hash = 1125899906842597L;
        for (var i = 0; i < notes.length(); i++) {
            hash = 31 * hash + notes.charAt(i);
        }
        for (var part : new long[] {
            key.project() == null ? -1 : key.project().value(),
            key.task() == null ? -1 : key.task().value(),
            key.start().getEpochSecond(),
            key.start().getNano(),
            key.end().getEpochSecond(),
            key.end().getNano()
        }) {
            hash = (hash ^ part) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    void add(ImportRow.Key key) {
        keys.add(hash(key));
        occupy(key.start(), key.end());
    }

    /** Also where something is there already. */
    void occupy(Instant start, Instant end) {
        var from = start;
        var until = end;
        var before = stretches.floorEntry(end);
        while (before != null && !before.getValue().isBefore(from)) {
            from = before.getKey().isBefore(from) ? before.getKey() : from;
            until = before.getValue().isAfter(until) ? before.getValue() : until;
            stretches.remove(before.getKey());
            before = stretches.floorEntry(until);
        }
        stretches.put(from, until);
    }
}
