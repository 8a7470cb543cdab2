package io.timetracker.platform.security;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token opens (contract, conventions section 3). Row rules apply on top. */
public record Scopes(List<String> items) implements Serializable {

    /** What a session has: the person's own rights are the only bound. */
    public static final Scopes ALL = new Scopes(List.of("*"));

    private static final Pattern LAWFUL = Pattern.compile("\\*|(read|write|admin):(\\*|[a-z_]+)");

    public Scopes {
        items = List.copyOf(items);
    }

    /** From a comma list; spaces around items do not count. */
    public static Scopes parse(@Nullable String list) {
        return list == null
                ? new Scopes(List.of())
                : new Scopes(Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .toList());
    }

    public boolean allow(String scope) {
        var action = scope.substring(0, scope.indexOf(':') + 1);
        return items.contains(scope)
                || items.contains("admin:all")
                || items.contains("*")
                || items.contains(action + "*");
    }

    /** Every item is written as a scope may be. */
    public boolean areLawful() {
        return items.stream().allMatch(item -> LAWFUL.matcher(item).matches());
    }

    /** Only an administrator's token may hold these (Q11). */
    public boolean needAdmin() {
        return items.stream().anyMatch(item -> item.equals("*") || item.equals("admin:*") || item.equals("admin:all"));
    }

    @Override
    public String toString() {
        return String.join(",", items);
    }
}
