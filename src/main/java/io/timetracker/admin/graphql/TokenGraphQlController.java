package io.timetracker.admin.graphql;

import io.timetracker.admin.IssueToken;
import io.timetracker.admin.IssuedToken;
import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.TokenId;
import io.timetracker.admin.TokenView;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** A token that does not open everything must not make one that opens more: a session, or {@code admin:all}. */
@Controller
class TokenGraphQlController {

    private static final String TOKEN = "token";

    private final TokenDesk desk;
    private final Accounts accounts;
    private final Payloads payloads;

    TokenGraphQlController(TokenDesk desk, Accounts accounts, Payloads payloads) {
        this.desk = desk;
        this.accounts = accounts;
        this.payloads = payloads;
    }

    record CreateTokenInput(
            String name,
            List<String> scopes,
            @Nullable String description,
            @Nullable Integer expiresDays,
            @Nullable String ipWhitelist,
            @Nullable UserId userId) {

        IssueToken toCommand(CurrentUser user) {
            return new IssueToken(
                    Objects.requireNonNullElse(userId, user.id()),
                    name,
                    String.join(",", scopes),
                    description,
                    expiresDays,
                    ipWhitelist);
        }
    }

    record TokenInput(TokenId id) {}

    @QueryMapping
    @NeedsScope("admin:all")
    List<TokenView> tokens(@Argument @Nullable UserId userId, @AuthenticationPrincipal CurrentUser user) {
        return desk.list(Objects.requireNonNullElse(userId, user.id()), user);
    }

    @QueryMapping
    @NeedsScope("admin:all")
    List<TokenView> allTokens(@AuthenticationPrincipal CurrentUser user) {
        return desk.list(null, user);
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> createToken(
            @Argument CreateTokenInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = new LinkedHashMap<>(payloads.of(TOKEN, () -> desk.issue(input.toCommand(user), user)));
        if (payload.get(TOKEN) instanceof IssuedToken(var plain, var token)) {
            payload.put(TOKEN, token);
            payload.put("plain", plain);
        }
        return payload;
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> toggleToken(@Argument TokenInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(TOKEN, () -> desk.toggle(input.id(), user));
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> deleteToken(@Argument TokenInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedId", () -> {
            desk.delete(input.id(), user);
            return input.id();
        });
    }

    @SchemaMapping(typeName = "ApiToken")
    List<String> scopes(TokenView token) {
        return token.scopes().items();
    }

    @BatchMapping(typeName = "ApiToken")
    List<Account> owner(List<TokenView> tokens) {
        var owners = accounts.findAll(tokens.stream().map(TokenView::userId).collect(Collectors.toSet()));
        return tokens.stream()
                .map(token -> Objects.requireNonNull(owners.get(token.userId())))
                .toList();
    }
}
