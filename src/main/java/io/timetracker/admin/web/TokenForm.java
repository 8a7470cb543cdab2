package io.timetracker.admin.web;

import io.timetracker.admin.IssueToken;
import io.timetracker.platform.security.UserId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * A token as people ask for it.
 *
 * @param userId whose it is, on the page of everybody's tokens
 * @param scopes ticked ones; {@code more} are typed
 */
record TokenForm(
        @Nullable String userId,
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable String more,
        @Nullable String expiresDays,
        @Nullable String ipWhitelist) {

    /** What a person's programs usually need, in the order in which they are offered. */
    static final List<String> OFFERED = List.of(
            "read:time_entries",
            "write:time_entries",
            "read:projects",
            "write:projects",
            "read:tasks",
            "write:tasks",
            "read:clients",
            "write:clients",
            "read:contacts",
            "write:contacts",
            "read:leads",
            "write:leads",
            "read:deals",
            "write:deals",
            "read:reports",
            "write:reports",
            "read:users",
            "write:users");

    static final TokenForm EMPTY = new TokenForm("", "", List.of(), "", "90", "");

    /** Takes what was sent out of the model, so that the page shows an empty form. */
    static void empty(Model model) {
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "tokenForm");
        model.addAttribute("tokenForm", EMPTY);
    }

    IssueToken toCommand() {
        return toCommand(new UserId(Typed.id("userId", userId)));
    }

    IssueToken toCommand(UserId owner) {
        return new IssueToken(owner, name == null ? "" : name, allScopes(), null, days(), ipWhitelist);
    }

    private @Nullable Integer days() {
        return Typed.number("expiresDays", expiresDays);
    }

    private String allScopes() {
        return Stream.concat(scopes == null ? Stream.empty() : scopes.stream(), Stream.ofNullable(more))
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.joining(","));
    }

    public boolean ticks(String scope) {
        return scopes != null && scopes.contains(scope);
    }
}
