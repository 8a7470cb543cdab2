package io.timetracker.admin;

import io.timetracker.platform.security.Scopes;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A key that a program holds. Only its hash is kept. */
@Table("api_token")
class ApiToken {

    static final String MARK = "tt_";
    private static final int PREFIX = 8;

    private @Id @Nullable TokenId id;
    private String name;
    private @Nullable String description;
    private String tokenHash;
    private String tokenPrefix;
    private UserId userId;
    private String scopes;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private boolean isActive = true;
    private @Nullable String ipWhitelist;
    private long usageCount;
    private @Version int version;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    private ApiToken() {}

    /** @param plain {@value #MARK} and 32 random characters */
    static ApiToken issue(String plain, IssueToken command, Scopes scopes, @Nullable Instant expiresAt, Instant now) {
        var token = new ApiToken();
        token.name = command.name();
        token.description = command.description();
        token.tokenHash = Secrets.hash(plain);
        token.tokenPrefix = plain.substring(0, PREFIX);
        token.userId = command.userId();
        token.scopes = scopes.toString();
        token.expiresAt = expiresAt;
        token.ipWhitelist = command.ipWhitelist();
        token.createdAt = now;
        return token;
    }

    void setActive(boolean active) {
        isActive = active;
    }

    boolean isActive() {
        return isActive;
    }

    UserId owner() {
        return userId;
    }

    TokenView view() {
        return new TokenView(
                Objects.requireNonNull(id),
                name,
                description,
                tokenPrefix,
                userId,
                Scopes.parse(scopes),
                expiresAt,
                lastUsedAt,
                isActive,
                ipWhitelist,
                usageCount,
                createdAt);
    }
}
