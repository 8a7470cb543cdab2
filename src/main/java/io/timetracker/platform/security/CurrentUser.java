package io.timetracker.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, through which face, and what the call may do.
 *
 * @param tokenId the token behind the call, or null for a session
 */
public record CurrentUser(
        Account account, Scopes scopes, @Nullable Long tokenId, Face face) implements Principal, Serializable {

    public static CurrentUser of(Account account, Face face) {
        return new CurrentUser(account, Scopes.ALL, null, face);
    }

    public UserId id() {
        return account.id();
    }

    public boolean isAdmin() {
        return account.role().isAdmin();
    }

    /** Own rows, and everybody's for an administrator. */
    public boolean owns(UserId owner) {
        return isAdmin() || id().equals(owner);
    }

    public ZoneId zone(ZoneId appZone) {
        return account.zone() == null ? appZone : account.zone();
    }

    /** Under which retries of this caller are recognised: two tokens never share keys. */
    public String retryOwner() {
        return tokenId == null ? "user:" + id().value() : "token:" + tokenId;
    }

    @Override
    public String getName() {
        return account.username();
    }
}
