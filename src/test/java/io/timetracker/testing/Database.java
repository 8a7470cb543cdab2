package io.timetracker.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One empty database on a {@link DatabaseServer}, and how to reach it. */
public record Database(String url, String username, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    public String name() {
        return url.replaceFirst("^jdbc:\\w+://[^/]+/([^?]*).*$", "$1");
    }

    @Override
    public String toString() {
        return url;
    }
}
