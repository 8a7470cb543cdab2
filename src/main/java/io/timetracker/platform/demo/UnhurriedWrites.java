package io.timetracker.platform.demo;

import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * While the demo is made, H2 may gather what it writes: several times as quick, and a much smaller file. A crash then
 * costs an unfinished demo, which nobody was promised. Afterwards every commit is written at once again. Other engines
 * do well by themselves.
 */
final class UnhurriedWrites implements AutoCloseable {

    private static final int MILLISECONDS = 500;

    private final JdbcTemplate jdbc;
    private final List<Integer> before;

    UnhurriedWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.before = isH2() ? delay() : List.of();
        before.forEach(delay -> delay(MILLISECONDS));
    }

    private boolean isH2() {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        return "H2".equals(jdbc.execute(product));
    }

    /** One, or none in memory, where nothing is written. */
    private List<Integer> delay() {
        return jdbc.queryForList(
                "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                Integer.class);
    }

    private void delay(int milliseconds) {
        jdbc.execute("set write_delay " + milliseconds);
    }

    @Override
    public void close() {
        before.forEach(delay -> {
            delay(delay);
            jdbc.execute("checkpoint sync");
        });
    }
}
