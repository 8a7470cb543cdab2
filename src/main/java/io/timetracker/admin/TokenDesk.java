package io.timetracker.admin;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Scopes;
import io.timetracker.platform.security.Secrets;
import io.timetracker.platform.security.UserId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Issues and withdraws API tokens: everybody their own, administrators all. */
@Service
@Transactional
@Validated
public class TokenDesk {

    private final ApiTokens tokens;
    private final TokenLookup lookup;
    private final Accounts accounts;
    private final ChangeLog changes;
    private final Clock clock;

    TokenDesk(ApiTokens tokens, TokenLookup lookup, Accounts accounts, ChangeLog changes, Clock clock) {
        this.tokens = tokens;
        this.lookup = lookup;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes a token and shows it, once.
     *
     * @throws Forbidden if it is for somebody else and no administrator asks
     * @throws NotFound if there is no such owner
     * @throws Invalid if a scope is not written as scopes are, or needs an administrator as owner; or if an
     *     address is none
     */
    public IssuedToken issue(@Valid IssueToken command, CurrentUser actor) {
        if (!actor.owns(command.userId())) {
            throw new Forbidden();
        }
        var owner = accounts.find(command.userId()).orElseThrow(() -> new NotFound("not_found", "user_not_found"));
        var scopes = Scopes.parse(command.scopes());
        if (scopes.items().isEmpty() || !scopes.areLawful()) {
            throw new Invalid("scopes", "validation.scopes");
        }
        if (scopes.needAdmin() && !owner.role().isAdmin()) {
            throw new Invalid("scopes", "validation.scopes_need_admin");
        }
        if (!AddressList.isLawful(command.ipWhitelist())) {
            throw new Invalid("ipWhitelist", "validation.addresses");
        }
        return issue(command, scopes, actor);
    }

    /** For apps: a password has just been shown to be right, and stands in for the session. */
    public IssuedToken issueForApp(CurrentUser owner, int days) {
        var scopes = Scopes.parse(owner.isAdmin() ? "admin:all" : "read:*,write:*");
        var lifetime = days < 1 ? null : (Integer) days;
        var name = "App login - " + owner.getName();
        return issue(new IssueToken(owner.id(), name, scopes.toString(), null, lifetime, null), scopes, owner);
    }

    private IssuedToken issue(IssueToken command, Scopes scopes, CurrentUser actor) {
        var plain = ApiToken.MARK + Secrets.random();
        var now = clock.instant();
        var days = command.expiresDays();
        var expires = days == null ? null : now.plus(Duration.ofDays(days));
        var view = tokens.save(ApiToken.issue(plain, command, scopes, expires, now))
                .view();
        changes.record(actor, "api_token.created", view.id(), null, view);
        return new IssuedToken(plain, view);
    }

    /** Switches a token off or on again. @throws NotFound if there is none that the actor may touch */
    public TokenView toggle(TokenId id, CurrentUser actor) {
        var token = mine(id, actor);
        var before = token.view();
        token.setActive(!token.isActive());
        lookup.forgetAll();
        var after = tokens.save(token).view();
        changes.record(actor, after.isActive() ? "api_token.restored" : "api_token.revoked", id, before, after);
        return after;
    }

    /** Removes a token for good. @throws NotFound if there is none that the actor may touch */
    public void delete(TokenId id, CurrentUser actor) {
        var token = mine(id, actor);
        tokens.delete(token);
        lookup.forgetAll();
        changes.record(actor, "api_token.deleted", id, token.view(), null);
    }

    /** @param owner null: everybody's, for administrators; the newest five hundred */
    @Transactional(readOnly = true)
    public List<TokenView> list(@Nullable UserId owner, CurrentUser actor) {
        if (owner == null ? !actor.isAdmin() : !actor.owns(owner)) {
            throw new Forbidden();
        }
        var found = owner == null ? tokens.findTop500ByOrderByIdDesc() : tokens.findByUserIdOrderByIdDesc(owner);
        return found.stream().map(ApiToken::view).toList();
    }

    private ApiToken mine(TokenId id, CurrentUser actor) {
        return tokens.findById(id).filter(token -> actor.owns(token.owner())).orElseThrow(NotFound::new);
    }
}
