package io.timetracker.admin;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Reach;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.RoundingPreference;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** An account as SQL hands it over. A subcontractor's reach is still empty: their clients are rows of their own. */
final class AccountRow {

    static final String COLUMNS = """
            u.id, u.username, u.full_name, u.role, u.is_active, u.timezone, u.week_start_day, u.time_format,
            u.time_rounding_enabled, u.time_rounding_minutes, u.time_rounding_method, u.theme, u.credentials_version
            """;

    private AccountRow() {}

    static Account map(ResultSet row) throws SQLException {
        var username = row.getString("username");
        var fullName = row.getString("full_name");
        var zone = row.getString("timezone");
        var role = Role.of(row.getString("role")).orElse(Role.USER);
        return new Account(
                new UserId(row.getLong("id")),
                username,
                fullName == null ? username : fullName,
                role,
                row.getBoolean("is_active"),
                zone == null ? null : Zones.named(zone),
                row.getInt("week_start_day"),
                row.getString("time_format"),
                new RoundingPreference(
                        row.getBoolean("time_rounding_enabled"),
                        row.getInt("time_rounding_minutes"),
                        row.getString("time_rounding_method")),
                row.getString("theme"),
                reach(role),
                row.getInt("credentials_version"));
    }

    static Account withReach(Account account, Reach reach) {
        return new Account(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                account.isActive(),
                account.zone(),
                account.weekStartDay(),
                account.timeFormat(),
                account.rounding(),
                account.theme(),
                reach,
                account.credentialsVersion());
    }

    private static Reach reach(Role role) {
        return switch (role) {
            case SUPER_ADMIN, ADMIN, MANAGER -> Reach.EVERYTHING;
            case USER, VIEWER -> Reach.OWN;
            case SUBCONTRACTOR -> Reach.clients(Set.of());
        };
    }
}
