package io.timetracker.time;

import io.timetracker.testing.Statements.Sent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What statements cost the database, as it says itself: each is sent once more, on a connection of its own. */
final class Plans implements AutoCloseable {

    /**
     * How one table is read.
     *
     * @param type {@code ALL} for a table that is read from end to end, {@code index} for an index that is
     * @param rows as the server estimates
     */
    record Step(
            String table,
            @Nullable String type,
            long rows,
            @Nullable String key,
            String sql) {

        boolean isWhole() {
            return "ALL".equals(type) || "index".equals(type);
        }
    }

    private static final Pattern COUNT = Pattern.compile("scanCount: (\\d+)");

    private final Connection connection;
    private final boolean isH2;

    Plans(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
        isH2 = connection.getMetaData().getURL().startsWith("jdbc:h2");
    }

    boolean isH2() {
        return isH2;
    }

    /** Nothing on H2, whose plans say no more than {@link #rowsRead}. */
    List<Step> steps(List<Sent> sent) {
        var steps = new ArrayList<Step>();
        if (!isH2) {
            sent.stream().filter(Sent::isRead).distinct().forEach(one -> steps.addAll(steps(one)));
        }
        return steps;
    }

    private List<Step> steps(Sent sent) {
        try (var statement = prepared("explain " + sent.sql(), sent);
                var row = statement.executeQuery()) {
            var steps = new ArrayList<Step>();
            while (row.next()) {
                steps.add(new Step(
                        String.valueOf(row.getString("table")),
                        row.getString("type"),
                        row.getLong("rows"),
                        row.getString("key"),
                        sent.sql()));
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException(sent.sql(), e);
        }
    }

    private PreparedStatement prepared(String sql, Sent sent) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var place = 0; place < sent.values().size(); place++) {
            statement.setObject(place + 1, sent.values().get(place));
        }
        return statement;
    }

    /** How many rows of tables and indices the statements look at. */
    long rowsRead(List<Sent> sent) {
        try {
            var rows = 0L;
            for (var one : sent.stream().filter(Sent::isRead).toList()) {
                rows += isH2 ? scanned(one) : handled(one);
            }
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each statement after what it reads, the dearest first. */
    String costs(List<Sent> sent) {
        return sent.stream()
                .filter(Sent::isRead)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> rowsRead(List.of(one))))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Sent, Long>comparingByValue().reversed())
                .map(cost -> cost.getValue() + " " + cost.getKey())
                .collect(Collectors.joining("\n"));
    }

    private long scanned(Sent sent) throws SQLException {
        try (var statement = prepared("explain analyze " + sent.sql(), sent);
                var row = statement.executeQuery()) {
            row.next();
            return COUNT.matcher(row.getString(1))
                    .results()
                    .mapToLong(it -> Long.parseLong(it.group(1)))
                    .sum();
        }
    }

    private long handled(Sent sent) throws SQLException {
        var asking = -reads() + reads();
        var before = reads();
        try (var statement = prepared(sent.sql(), sent);
                var rows = statement.executeQuery()) {
            exhaust(rows);
        }
        return reads() - before - asking;
    }

    private static void exhaust(ResultSet rows) throws SQLException {
        while (rows.next()) {
            rows.getObject(1);
        }
    }

    private long reads() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show session status like 'Handler_read%'")) {
            var reads = 0L;
            while (row.next()) {
                reads += row.getLong(2);
            }
            return reads;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
