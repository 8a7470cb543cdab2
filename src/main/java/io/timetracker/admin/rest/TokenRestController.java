package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.IssueToken;
import io.timetracker.admin.TokenDesk;
import io.timetracker.admin.TokenId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.WireRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** for a session: a token must not make tokens. */
@RestController
@RequestMapping("/admin/api-tokens")
@Tag(name = "Token administration", description = "Everybody's tokens, by an administrator in a session")
class TokenRestController {

    private final TokenDesk desk;

    TokenRestController(TokenDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    record TokenBody(
            @Nullable String name,
            @Nullable Long userId,
            @Nullable String scopes,
            @Nullable String description,
            @Nullable Integer expiresDays,
            @Nullable String ipWhitelist) {

        IssueToken toCommand() {
            if (userId == null) {
                throw new Invalid("userId", "validation.required");
            }
            return new IssueToken(
                    new UserId(userId),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(scopes, ""),
                    description,
                    expiresDays,
                    ipWhitelist);
        }
    }

    @WireRecord
    record Issued(String message, String token, long tokenId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token for somebody; it is shown this once")
    Issued issue(@RequestBody TokenBody body, @AuthenticationPrincipal CurrentUser user) {
        var issued = desk.issue(body.toCommand(), user);
        return new Issued("Token created", issued.plain(), issued.token().id().value());
    }

    @PostMapping("/{id}/toggle")
    @Operation(summary = "Revoke a token, or bring it back")
    Done toggle(@PathVariable TokenId id, @AuthenticationPrincipal CurrentUser user) {
        return new Done(desk.toggle(id, user).isActive() ? "Token activated" : "Token deactivated");
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Remove a token for good")
    Done delete(@PathVariable TokenId id, @AuthenticationPrincipal CurrentUser user) {
        desk.delete(id, user);
        return new Done("Token deleted");
    }
}
