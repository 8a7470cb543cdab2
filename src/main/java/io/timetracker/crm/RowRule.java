package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;
import java.util.List;
import java.util.Set;

/** Who sees which client (contract, data model 3.3): once as SQL for lists, once for a single one. */
final class RowRule {

    private static final Set<Long> NOBODY = Set.of(0L);

    private RowRule() {}

    /** A condition on {@code client c}, to be read with {@link #me} and {@link #reach} as parameters. */
    static String sql(CurrentUser reader) {
        return switch (reader.account().reach().kind()) {
            case EVERYTHING -> "true";
            case OWN -> "c.created_by = :me";
            case CLIENTS -> "c.id in (:reach)";
        };
    }

    static long me(CurrentUser reader) {
        return reader.id().value();
    }

    /** Never empty, because {@code in ()} is no SQL. */
    static List<Long> reach(CurrentUser reader) {
        var clients = reader.account().reach().clients();
        return List.copyOf(clients.isEmpty() ? NOBODY : clients);
    }

    static boolean sees(CurrentUser reader, ClientView client) {
        var reach = reader.account().reach();
        return switch (reach.kind()) {
            case EVERYTHING -> true;
            case OWN -> reader.id().equals(client.createdBy());
            case CLIENTS -> reach.clients().contains(client.id().value());
        };
    }
}
