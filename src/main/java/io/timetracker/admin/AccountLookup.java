package io.timetracker.admin;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.Reach;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.security.WorkingHours;
import io.timetracker.platform.settings.Memory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Answers who there is, for every call. */
@Component
class AccountLookup implements Accounts {

    /** Of a week that nobody said the length of. */
    private static final int WORKDAYS = 5;

    private static final int MOST_FOUND = 500;

    private final Memory<UserId, Account> memory = new Memory<>(Duration.ofSeconds(5));
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysHash;
    private volatile boolean isSetUp;

    AccountLookup(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysHash = Objects.requireNonNull(passwords.encode(Secrets.random()));
    }

    @Override
    public Optional<Account> find(UserId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<UserId, Account> findAll(Collection<UserId> ids) {
        var found = new HashMap<>(memory.getAll(ids));
        var missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(read(missing));
        }
        return found;
    }

    @Override
    public Duration standardDay(UserId id) {
        var hours = workingHours(List.of(id)).get(id);
        return hours == null ? Duration.ofHours(8) : hours.day();
    }

    @Override
    public Map<UserId, WorkingHours> workingHours(Collection<UserId> ids) {
        var hours = new HashMap<UserId, WorkingHours>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select id, standard_hours_per_day, overtime_include_weekends, overtime_calculation_mode,
                                   standard_hours_per_week
                            from app_user where id in (:ids)
                            """).param("ids", ids.stream().map(UserId::value).toList()).query((ResultSet row) -> {
                var week = row.getString(4).equals("weekly") ? week(row) : null;
                hours.put(
                        new UserId(row.getLong(1)), new WorkingHours(hours(row.getDouble(2)), row.getBoolean(3), week));
            });
        }
        return hours;
    }

    private static Duration week(ResultSet row) throws SQLException {
        var hours = row.getDouble(5);
        return row.wasNull() ? hours(row.getDouble(2)).multipliedBy(WORKDAYS) : hours(hours);
    }

    private static Duration hours(double number) {
        return Duration.ofMinutes(Math.round(number * 60));
    }

    /** Subcontractors among them come without their clients. */
    @Override
    public List<Account> active() {
        return jdbc.sql("select %s from app_user u where u.is_active = true order by u.username"
                        .formatted(AccountRow.COLUMNS))
                .query((row, number) -> AccountRow.map(row))
                .list();
    }

    private Map<UserId, Account> read(Set<UserId> ids) {
        var readAt = memory.now();
        var accounts = jdbc.sql("select %s from app_user u where u.id in (:ids)".formatted(AccountRow.COLUMNS))
                .param("ids", ids.stream().map(UserId::value).toList())
                .query((row, number) -> AccountRow.map(row))
                .list();
        var whole = withClients(accounts);
        whole.forEach((id, account) -> memory.remember(id, account, readAt));
        return whole;
    }

    private Map<UserId, Account> withClients(List<Account> accounts) {
        var bound = accounts.stream()
                .filter(AccountLookup::isBound)
                .map(Account::id)
                .toList();
        var clients = bound.isEmpty() ? Map.<UserId, Set<Long>>of() : UserClients.of(bound, jdbc);
        return accounts.stream()
                .map(account -> isBound(account)
                        ? AccountRow.withReach(account, Reach.clients(clients.getOrDefault(account.id(), Set.of())))
                        : account)
                .collect(Collectors.toMap(Account::id, account -> account));
    }

    /** Sees certain clients only, and those are rows of their own. */
    static boolean isBound(Account account) {
        return account.reach().kind() == Reach.Kind.CLIENTS;
    }

    /** To be asked before reading an account for {@link #remember}. */
    long now() {
        return memory.now();
    }

    /** Remembers an account that was read elsewhere, whole. */
    void remember(Account account, long readAt) {
        memory.remember(account.id(), account, readAt);
    }

    @Override
    public List<Account> administrators() {
        return jdbc.sql("""
                        select %s from app_user u
                        where u.is_active = true and u.role in ('admin', 'super_admin') order by u.username
                        """.formatted(AccountRow.COLUMNS))
                .query((row, number) -> AccountRow.map(row))
                .list();
    }

    /** Subcontractors among them come without their clients. */
    @Override
    public List<Account> search(String text) {
        var pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return jdbc.sql("""
                        select %s from app_user u
                        where u.is_active = true
                          and (u.username like ? escape '!' or lower(u.full_name) like ? escape '!')
                        order by u.username limit %d
                        """.formatted(AccountRow.COLUMNS, MOST_FOUND))
                .params(pattern, pattern)
                .query((row, number) -> AccountRow.map(row))
                .list();
    }

    @Override
    public Optional<Account> authenticate(String username, String password) {
        var name = Username.of(username);
        var row = jdbc.sql("select id, username, password_hash from app_user where username = ? and is_active = true")
                .param(name)
                .query((result, number) -> new Stored(result.getLong(1), result.getString(2), result.getString(3)))
                .optional()
                // MySQL finds "josé" under "jose"; each of the spellings would have its own limit of attempts.
                .filter(stored -> stored.username().equals(name));
        var hash = row.map(Stored::hash).orElse(nobodysHash);
        // Always compared, so that a wrong name takes as long as a wrong password.
        var right = passwords.matches(password, hash);
        return row.filter(stored -> right && stored.hash() != null).flatMap(stored -> fresh(new UserId(stored.id())));
    }

    private record Stored(
            long id, String username, @Nullable String hash) {}

    private Optional<Account> fresh(UserId id) {
        return Optional.ofNullable(read(Set.of(id)).get(id)).filter(Account::isActive);
    }

    @Override
    public void signedIn(UserId id) {
        jdbc.sql("update app_user set last_login = ? where id = ?")
                .params(InstantColumns.column(clock.instant()), id.value())
                .update();
    }

    @Override
    public boolean isSetupRequired() {
        if (!isSetUp) {
            isSetUp = jdbc.sql("select count(*) from app_user where role in ('admin', 'super_admin')")
                            .query(Long.class)
                            .single()
                    > 0;
        }
        return !isSetUp;
    }

    void forgetAll() {
        memory.forgetAll();
    }
}
