package io.timetracker.admin.web;

import io.timetracker.admin.IssueToken;
import io.timetracker.platform.security.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param scopes ticked ones; {@code more} are typed */
record TokenForm(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable String more,
        @Nullable Integer expiresDays,
        @Nullable String addresses) {

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
            "read:users");

    static final TokenForm EMPTY = new TokenForm("", List.of(), "", 90, "");

    IssueToken toCommand(UserId owner) {
        var ticked = scopes == null ? "" : String.join(",", scopes);
        var all = more == null || more.isBlank() ? ticked : ticked.isEmpty() ? more : ticked + "," + more;
        return new IssueToken(owner, name == null ? "" : name, all, null, expiresDays, addresses);
    }

    public boolean ticks(String scope) {
        return scopes != null && scopes.contains(scope);
    }
}
