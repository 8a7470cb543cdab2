package io.timetracker.admin;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Face;
import io.timetracker.platform.security.Scopes;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.TokenRefused;
import io.timetracker.platform.security.Tokens;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.Memory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a token into its caller with one statement at most. The order of the checks is the contract's. */
@Component
class TokenLookup implements Tokens {

    private final Memory<String, Known> memory = new Memory<>(Duration.ofSeconds(5));
    private final JdbcClient jdbc;
    private final AccountLookup accounts;
    private final Clock clock;

    TokenLookup(JdbcClient jdbc, AccountLookup accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Known(
            long id,
            UserId owner,
            Scopes scopes,
            boolean isActive,
            @Nullable Instant expiresAt,
            @Nullable String addresses) {}

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
        if (!AddressList.allows(found.addresses(), address)) {
            throw TokenRefused.invalid("The token may not be used from this address");
        }
        var owner = accounts.find(found.owner()).filter(Account::isActive);
        return new CurrentUser(
                owner.orElseThrow(() -> TokenRefused.invalid("The account is inactive")),
                found.scopes(),
                found.id(),
                face);
    }

    private Optional<Known> find(String hash) {
        return memory.get(hash).or(() -> read(hash));
    }

    private Optional<Known> read(String hash) {
        var readAt = memory.now();
        var ownerReadAt = accounts.now();
        var found = jdbc.sql("""
                        select t.id as token_id, t.scopes, t.is_active as token_active, t.expires_at, t.ip_whitelist, %s
                        from api_token t join app_user u on u.id = t.user_id where t.token_hash = ?
                        """.formatted(AccountRow.COLUMNS))
                .param(hash)
                .query((row, number) -> {
                    var owner = AccountRow.map(row);
                    if (!AccountLookup.isBound(owner)) {
                        accounts.remember(owner, ownerReadAt);
                    }
                    return known(row, owner.id());
                })
                .optional();
        found.ifPresent(token -> memory.remember(hash, token, readAt));
        return found;
    }

    private static Known known(ResultSet row, UserId owner) throws SQLException {
        var expires = row.getObject("expires_at", LocalDateTime.class);
        return new Known(
                row.getLong("token_id"),
                owner,
                Scopes.parse(row.getString("scopes")),
                row.getBoolean("token_active"),
                expires == null ? null : InstantColumns.instant(expires),
                row.getString("ip_whitelist"));
    }

    void forgetAll() {
        memory.forgetAll();
    }
}
