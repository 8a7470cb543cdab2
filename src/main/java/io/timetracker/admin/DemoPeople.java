package io.timetracker.admin;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** People who track time. None of them administers: that stays with the environment or the setup link. */
@Component
@Order(DemoPart.PEOPLE)
class DemoPeople implements DemoPart {

    private static final int MORNING = 8 * 60 + 40;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Environment environment;

    DemoPeople(JdbcClient jdbc, PasswordEncoder passwords, Environment environment) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.environment = environment;
    }

    /** Where one administrator is all there is, nobody works yet. */
    @Override
    public boolean isEmpty() {
        var roles = jdbc.sql("select role from app_user limit 2")
                .query(String.class)
                .list();
        return roles.isEmpty()
                || roles.size() == 1
                        && Role.of(roles.getFirst()).orElse(Role.USER).isAdmin();
    }

    @Override
    public void fill(DemoPlan plan) {
        var people = DemoPersonDraft.all(plan, taken());
        var password = Secrets.random();
        var ids = write(people, java.util.Objects.requireNonNull(passwords.encode(password)), plan);
        plan.people(DemoPersonDraft.made(people, ids));
        var first = isAdministered() ? "" : "first open the link below and make the administrator; then ";
        plan.tellAtTheEnd("%ssign in as %s, or as any other of them, with the password %s (shown only here)"
                .formatted(first, people.getFirst().username(), password));
    }

    private boolean isAdministered() {
        return !environment.getProperty("timetracker.admin.username", "").isBlank()
                || jdbc.sql("select count(*) from app_user where role in ('admin', 'super_admin')")
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Names that somebody has, or is about to get from the environment. */
    private Set<String> taken() {
        var taken = new HashSet<>(
                jdbc.sql("select username from app_user").query(String.class).list());
        taken.add(environment
                .getProperty("timetracker.admin.username", "")
                .strip()
                .toLowerCase(java.util.Locale.ROOT));
        return taken;
    }

    private static List<UserId> write(List<DemoPersonDraft> people, String hash, DemoPlan plan) {
        try (var rows = plan.rows("people", "app_user", """
                username, email, full_name, role, is_active, last_login, password_hash, credentials_version,
                week_start_day, time_rounding_enabled, time_rounding_minutes, time_rounding_method,
                standard_hours_per_day, overtime_include_weekends, theme, version, created_at""")) {
            for (var person : people) {
                rows.add(
                        person.username(),
                        person.username() + "@example.com",
                        person.name(),
                        person.role().wire(),
                        person.left() == 0,
                        plan.calendar().at(person.left() + 1, MORNING),
                        hash,
                        1,
                        1,
                        person.rounding().isEnabled(),
                        person.rounding().minutes(),
                        person.rounding().method(),
                        person.hoursPerDay(),
                        true,
                        "system",
                        1,
                        plan.calendar().at(person.joined() + 2, MORNING));
            }
            return rows.ids().stream().map(UserId::new).toList();
        }
    }
}
