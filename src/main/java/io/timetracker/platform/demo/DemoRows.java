package io.timetracker.platform.demo;

import io.timetracker.platform.calendar.InstantColumns;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** New rows of one table, written many at a time; says on the console how far it is. */
public final class DemoRows implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.timetracker");
    private static final int PER_TRANSACTION = 10_000;
    /** So many time entries are half a megabyte, which every server takes in one statement. */
    private static final int PER_STATEMENT = 2_000;

    private static final int BETWEEN_LINES = 50_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String what;
    private final String table;
    private final String insert;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private int written;
    private int told;

    /** @param what as people call them, or empty if they do not care */
    DemoRows(JdbcTemplate jdbc, TransactionTemplate transaction, String what, String table, String columns) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.what = what;
        this.table = table;
        this.insert = "insert into %s (%s) values (%s)".formatted(table, columns, marks(columns));
    }

    private static String marks(String columns) {
        return Stream.of(columns.split(",")).map(column -> "?").collect(Collectors.joining(", "));
    }

    /** @param values in the order of the columns */
    public void add(@Nullable Object... values) {
        waiting.add(values);
        if (waiting.size() == PER_TRANSACTION) {
            flush();
        }
    }

    private void flush() {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(insert, waiting, PER_STATEMENT, DemoRows::set));
        written += waiting.size();
        waiting.clear();
        if (written % BETWEEN_LINES == 0) {
            tell();
        }
    }

    private void tell() {
        if (what.isEmpty() || told == written) {
            return;
        }
        told = written;
        LOG.info("Demo data: {} {}", String.format(Locale.ROOT, "%,d", written), what);
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value instanceof Instant instant ? InstantColumns.column(instant) : value);
            }
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        if (!waiting.isEmpty()) {
            flush();
        }
        tell();
    }

    /** What the database called the rows so far, in the order in which they were added. */
    public List<Long> ids() {
        close();
        return jdbc.queryForList("select id from %s order by id desc limit %d".formatted(table, written), Long.class)
                .reversed();
    }
}
