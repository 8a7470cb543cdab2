package io.timetracker.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The SQL that reaches the database, so that tests can count what a call costs. */
public final class Statements {

    private static final String RULES = "select * from settings where id = 1";

    private final List<String> seen = new CopyOnWriteArrayList<>();

    void add(String sql) {
        // What runs by the clock belongs to no call, nor does what is remembered for a second and read anew.
        if (!Thread.currentThread().getName().startsWith("scheduling-") && !sql.equals(RULES)) {
            seen.add(sql);
        }
    }

    /** What the call sends. Tests run one after the other, so it is the call's alone. */
    public List<String> during(Supplier<?> call) {
        seen.clear();
        var _ = call.get();
        return List.copyOf(seen);
    }
}
