package io.timetracker.admin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Scopes;
import io.timetracker.platform.security.TokenRefused;
import io.timetracker.platform.security.Tokens;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns a token into its caller with one statement at most. The order of the checks is the contract's. */
@Component
class TokenLookup implements Tokens {

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(20_000)
            .build();
    private final JdbcClient jdbc;
    private final AccountLookup accounts;
    private final Clock clock;

    TokenLookup(JdbcClient jdbc, AccountLookup accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Known(
            long id, UserId owner, Scopes scopes, boolean isActive, @Nullable Instant expiresAt, @Nullable String addresses) {}

    @Override
    public CurrentUser check(String token, String address, Face face) {
        if (!token.startsWith(ApiToken.MARK)) {
            throw TokenRefused.invalid("The token does not look like one: it begins with tt_");
        }
        var found = find(Secrets.hash(token)).orElseThrow(() -> TokenRefused.invalid("There is no such token"));
        if (!found.isActive()) {
            throw TokenRefused.invalid("The token was revoked");
        }
        if (found.expiresAt() != null && !clock.instant().isBefore(found.expiresAt())) {
            throw TokenRefused.invalid("The token has expired");
        }
        if (!allows(found.addresses(), address)) {
            throw TokenRefused.invalid("The token may not be used from this address");
        }
        var owner = accounts.find(found.owner()).filter(Account::isActive);
        return new CurrentUser(
                owner.orElseThrow(() -> TokenRefused.invalid("The account is inactive")), found.scopes(), found.id(), face);
    }

    private Optional<Known> find(String hash) {
        return Optional.ofNullable(known.get(hash, this::read));
    }

    private @Nullable Known read(String hash) {
        return jdbc.sql("""
                        select t.id as token_id, t.scopes, t.is_active as token_active, t.expires_at, t.ip_whitelist, %s
                        from api_token t join app_user u on u.id = t.user_id where t.token_hash = ?
                        """.formatted(AccountRow.COLUMNS))
                .param(hash)
                .query((row, number) -> {
                    var account = AccountRow.map(row);
                    if (account.role() != io.timetracker.platform.security.Role.SUBCONTRACTOR) {
                        accounts.remember(account);
                    }
                    var expires = row.getObject("expires_at", LocalDateTime.class);
                    return new Known(
                            row.getLong("token_id"),
                            account.id(),
                            Scopes.parse(row.getString("scopes")),
                            row.getBoolean("token_active"),
                            expires == null ? null : InstantColumns.instant(expires),
                            row.getString("ip_whitelist"));
                })
                .optional()
                .orElse(null);
    }

    /** Unreadable items are skipped; a list without a readable one allows nobody. */
    private static boolean allows(@Nullable String list, String address) {
        return list == null
                || list.isBlank()
                || Arrays.stream(list.split(",")).anyMatch(item -> matches(item.strip(), address));
    }

    private static boolean matches(String block, String address) {
        try {
            return new IpAddressMatcher(block).matches(address);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    void evict(String hash) {
        known.invalidate(hash);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.invalidate(hash);
                }
            });
        }
    }
}
