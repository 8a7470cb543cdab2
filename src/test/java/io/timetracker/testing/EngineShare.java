package io.timetracker.testing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Shares the rows of a large table out between the engines: each row is tried on one of them, and each engine gets rows of
 * every kind. For tables of rules, which are the same code on both.
 */
public final class EngineShare {

    private EngineShare() {}

    public static boolean isOnServers() {
        return "servers".equals(System.getProperty("timetracker.test.engine"));
    }

    /** @param rows of constants, whose names say which engine tries them */
    public static Stream<Arguments> of(Stream<Arguments> rows) {
        var share = isOnServers() ? 1 : 0;
        return rows.filter(row -> Math.floorMod(Arrays.toString(row.get()).hashCode(), 2) == share);
    }
}
