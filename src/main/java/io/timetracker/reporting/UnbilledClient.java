package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not billed yet to a client.
 *
 * @param client null: of no client, as {@code name}
 * @param projects the most time first
 */
public record UnbilledClient(
        @Nullable ClientId client,
        @Nullable String name,
        List<UnbilledProject> projects,
        UnbilledSum all,
        UnbilledSum approved) {

    public UnbilledSum notApproved() {
        return all.minus(approved);
    }

    public static UnbilledClient nothing(ClientId client, String name) {
        return of(client, name, List.of());
    }

    static UnbilledClient of(@Nullable ClientId client, @Nullable String name, List<UnbilledProject> projects) {
        return new UnbilledClient(
                client,
                name,
                List.copyOf(projects),
                projects.stream().map(UnbilledProject::all).reduce(UnbilledSum.NOTHING, UnbilledSum::plus),
                projects.stream().map(UnbilledProject::approved).reduce(UnbilledSum.NOTHING, UnbilledSum::plus));
    }
}
