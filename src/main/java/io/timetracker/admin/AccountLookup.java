package io.timetracker.admin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.Reach;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers who there is, for every call. Remembered for a few seconds; a change on this node holds at once, on another
 * node when the memory ends.
 */
@Component
class AccountLookup implements Accounts {

    private final Cache<UserId, Account> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(20_000)
            .build();
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
        return Optional.ofNullable(findAll(java.util.List.of(id)).get(id));
    }

    @Override
    public Map<UserId, Account> findAll(Collection<UserId> ids) {
        var found = new HashMap<>(known.getAllPresent(ids));
        var missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            jdbc.sql("select %s from app_user u where u.id in (:ids)".formatted(AccountRow.COLUMNS))
                    .param("ids", missing.stream().map(UserId::value).toList())
                    .query((row, number) -> AccountRow.map(row))
                    .list()
                    .forEach(account -> found.put(account.id(), remember(account)));
        }
        return found;
    }

    /** Completes and remembers an account that was read elsewhere. */
    Account remember(Account account) {
        var whole = account.reach().kind() == Reach.Kind.CLIENTS ? withClients(account) : account;
        known.put(whole.id(), whole);
        return whole;
    }

    private Account withClients(Account account) {
        var clients = jdbc.sql("select client_id from user_client where app_user = ?")
                .param(account.id().value())
                .query(Long.class)
                .set();
        return new Account(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                account.isActive(),
                account.zone(),
                account.weekStartDay(),
                account.rounding(),
                account.theme(),
                Reach.clients(clients),
                account.credentialsVersion());
    }

    @Override
    public Optional<Account> authenticate(String username, String password) {
        var row = jdbc.sql("select id, password_hash from app_user where username = ? and is_active = true")
                .param(username.strip().toLowerCase(Locale.ROOT))
                .query((result, number) -> new Stored(result.getLong(1), result.getString(2)))
                .optional();
        var hash = row.map(Stored::hash).orElse(nobodysHash);
        // Always compared, so that a wrong name takes as long as a wrong password.
        var right = passwords.matches(password, hash);
        return row.filter(stored -> right && stored.hash() != null).flatMap(stored -> fresh(new UserId(stored.id())));
    }

    private record Stored(long id, @Nullable String hash) {}

    private Optional<Account> fresh(UserId id) {
        known.invalidate(id);
        return find(id);
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

    /** Now, and again when the change is visible to others: in between somebody may have read the old state. */
    void evictAll() {
        known.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.invalidateAll();
                }
            });
        }
    }
}
