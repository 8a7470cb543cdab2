package io.timetracker.platform.startup;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** Whether the database lets us in. */
record DatabaseCheck(String url, String username, String password) {

    /** Credentials may stand before the host, and must not be shown. */
    private static final Pattern HOST = Pattern.compile("^jdbc:[a-z:+]+//(?:[^/?]*@)?([^/?;]+)");

    static DatabaseCheck of(Environment environment) {
        return new DatabaseCheck(
                Attempt.property(environment, "spring.datasource.url"),
                Attempt.property(environment, "spring.datasource.username"),
                Attempt.property(environment, "spring.datasource.password"));
    }

    Optional<String> problem(Duration limit) throws InterruptedException {
        if (url.isEmpty()) {
            return Optional.of("profile production needs a database."
                    + " Set TIMETRACKER_DB_URL, such as jdbc:mysql://localhost:3306/timetracker.");
        }
        return Attempt.failure(limit, this::connect).map(this::described);
    }

    private boolean connect() throws SQLException {
        try (var connection = username.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, username, password)) {
            return connection.isValid(0);
        }
    }

    private String described(Throwable failure) {
        var host = HOST.matcher(url);
        if (!host.find()) {
            return "TIMETRACKER_DB_URL is not the address of a database. Write it like jdbc:mysql://host:3306/timetracker.";
        }
        var state = failure instanceof SQLException e && e.getSQLState() != null ? e.getSQLState() : "";
        return "the database at %s %s (%s). Check %s."
                .formatted(
                        host.group(1),
                        state.startsWith("28") || state.startsWith("42") ? "refuses us" : "cannot be reached",
                        Attempt.reason(failure, url, password),
                        state.startsWith("28")
                                ? "TIMETRACKER_DB_USERNAME and TIMETRACKER_DB_PASSWORD"
                                : "TIMETRACKER_DB_URL");
    }

    @Override
    public String toString() {
        return "DatabaseCheck";
    }
}
