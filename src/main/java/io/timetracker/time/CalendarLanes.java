package io.timetracker.time;

import io.timetracker.time.CalendarView.Block;
import io.timetracker.time.CalendarView.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts what shares a moment side by side, and finds where nothing is. */
final class CalendarLanes {

    private static final Duration SHORTEST_GAP = Duration.ofMinutes(1);

    private CalendarLanes() {}

    /** @param blocks by start */
    static List<Block> of(List<Block> blocks) {
        var placed = new ArrayList<Block>();
        var together = new ArrayList<Block>();
        var until = Instant.MIN;
        for (var block : blocks) {
            if (!block.start().isBefore(until)) {
                placed.addAll(sideBySide(together));
                together.clear();
            }
            together.add(block);
            until = later(until, block.end());
        }
        placed.addAll(sideBySide(together));
        return List.copyOf(placed);
    }

    /** Each in the first lane that is free when it starts. */
    private static List<Block> sideBySide(List<Block> together) {
        var ends = new ArrayList<Instant>();
        var lanes = new ArrayList<Integer>();
        for (var block : together) {
            var lane = free(ends, block.start());
            if (lane == ends.size()) {
                ends.add(block.end());
            } else {
                ends.set(lane, block.end());
            }
            lanes.add(lane);
        }
        var placed = new ArrayList<Block>();
        for (var i = 0; i < together.size(); i++) {
            var block = together.get(i);
            placed.add(new Block(block.entry(), block.start(), block.end(), lanes.get(i), ends.size()));
        }
        return placed;
    }

    private static int free(List<Instant> ends, Instant start) {
        var lane = 0;
        while (lane < ends.size() && ends.get(lane).isAfter(start)) {
            lane++;
        }
        return lane;
    }

    /** @param blocks by start */
    static List<Gap> gaps(List<Block> blocks) {
        var gaps = new ArrayList<Gap>();
        var until = blocks.isEmpty() ? Instant.MIN : blocks.getFirst().end();
        for (var block : blocks) {
            if (!block.start().isBefore(until.plus(SHORTEST_GAP))) {
                gaps.add(new Gap(until, block.start()));
            }
            until = later(until, block.end());
        }
        return List.copyOf(gaps);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
