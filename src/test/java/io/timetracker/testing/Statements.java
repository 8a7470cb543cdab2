package io.timetracker.testing;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SQL that reaches the database, so that tests can count what a call costs. */
public final class Statements {

    private static final String RULES = "select * from settings where id = 1";

    /** @param values of its parameters, in their order; those of a batch's first row */
    public record Sent(String sql, List<@Nullable Object> values) {

        public boolean isRead() {
            return sql.stripLeading().startsWith("select");
        }
    }

    /** Null while nobody counts. */
    private volatile @Nullable Queue<Sent> seen;

    boolean areCounted() {
        return seen != null;
    }

    void add(String sql, List<@Nullable Object> values) {
        // What runs by the clock or after a commit belongs to no call, nor does what is remembered for a second and
        // read anew.
        var thread = Thread.currentThread().getName();
        var counted = seen;
        if (counted != null
                && !thread.startsWith("scheduling-")
                && !thread.startsWith("notices-")
                && !sql.equals(RULES)) {
            counted.add(new Sent(sql, Collections.unmodifiableList(values)));
        }
    }

    /** What the call sends. Tests run one after the other, so it is the call's alone. */
    public List<String> during(Supplier<?> call) {
        return sentDuring(call).stream().map(Sent::sql).toList();
    }

    /**
     * What a call sends that only reads: the fewest of three times. The engine of GraphQL may send a level of a query in two
     * parts when the machine is busy, and what was remembered may just end; a statement per row is there every time.
     */
    public List<String> duringARead(Supplier<?> call) {
        return Stream.generate(() -> during(call))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    /** The same with the values of their parameters. */
    public List<Sent> sentDuring(Supplier<?> call) {
        var sent = new ConcurrentLinkedQueue<Sent>();
        seen = sent;
        try {
            var _ = call.get();
        } finally {
            seen = null;
        }
        return List.copyOf(sent);
    }
}
