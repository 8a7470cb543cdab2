package io.timetracker.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** A running MySQL or MariaDB whose user may create databases. */
public final class DatabaseServer {

    private static final AtomicInteger databases = new AtomicInteger();

    private final String origin;
    private final String address;
    private final String options;
    private final String username;
    private final String password;

    DatabaseServer(String origin, String url, String username, String password) {
        this.origin = origin;
        this.address = url.replaceFirst("^(jdbc:\\w+://[^/?]+).*$", "$1");
        this.options = url.replaceFirst("^[^?]*\\??", "");
        this.username = username;
        this.password = password;
    }

    /** An empty database whose name begins with the given one; no other call gets it, in this JVM or another. */
    public Database freshDatabase(String name) {
        var unique = "%s_%d_%d".formatted(name, ProcessHandle.current().pid(), databases.incrementAndGet());
        execute("drop database if exists `%s`".formatted(unique));
        execute("create database `%s` character set utf8mb4".formatted(unique));
        if (origin.equals("given")) {
            // every other server ends with the test run, and its databases with it; this way contexts are closed before
            SpringApplication.getShutdownHandlers().add(() -> execute("drop database `%s`".formatted(unique)));
        }
        return new Database(url(unique), username, password);
    }

    public String version() {
        try (var connection = connect();
                var result = connection.createStatement().executeQuery("select version()")) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(""), username, password);
    }

    private String url(String database) {
        return address + "/" + database
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                + (options.isEmpty() ? "" : "&" + options);
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public String toString() {
        var version = version();
        var family = version.contains("MariaDB") ? "MariaDB" : "MySQL";
        return "%s %s (%s) at %s".formatted(family, version, origin, address.replaceFirst("^.*[/@]", ""));
    }
}
