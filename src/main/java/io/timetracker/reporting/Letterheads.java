package io.timetracker.reporting;

import io.timetracker.platform.problems.Conflict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says who sends reports. */
@Component
class Letterheads {

    private final JdbcClient jdbc;

    Letterheads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LetterheadView get() {
        return jdbc.sql("select company, address, logo_type, version from letterhead where id = 1")
                .query((row, number) ->
                        new LetterheadView(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .single();
    }

    Optional<Logo> logo() {
        return jdbc.sql("select logo, logo_type from letterhead where id = 1 and logo_type is not null")
                .query((row, number) -> new Logo(row.getBytes(1), row.getString(2)))
                .optional();
    }

    void write(@Nullable String company, @Nullable String address, int version) {
        mustHaveWritten(jdbc.sql(
                        "update letterhead set company = ?, address = ?, version = version + 1 where id = 1 and version = ?")
                .param(company)
                .param(address)
                .param(version)
                .update());
    }

    void write(@Nullable Logo logo, int version) {
        mustHaveWritten(jdbc.sql(
                        "update letterhead set logo = ?, logo_type = ?, version = version + 1 where id = 1 and version = ?")
                .param(logo == null ? null : logo.content())
                .param(logo == null ? null : logo.type())
                .param(version)
                .update());
    }

    private static void mustHaveWritten(int rows) {
        if (rows == 0) {
            throw new Conflict();
        }
    }
}
