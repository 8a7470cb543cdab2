package io.timetracker.reporting.web;

import io.timetracker.reporting.UnbilledClient;
import io.timetracker.reporting.UnbilledProject;
import io.timetracker.reporting.UnbilledView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What Unbilled shows.
 *
 * @param marks whether the reader may mark it as paid
 * @param seesAll in Time: of everybody; null where Time does not show these entries
 */
public record UnbilledScreen(
        UnbilledView view,
        String currency,
        boolean marks,
        @Nullable Boolean seesAll) {

    /** To the entries; null where there is no such page. */
    public @Nullable String href(UnbilledClient client, UnbilledProject project) {
        if (seesAll == null || project.project() == null && client.client() == null) {
            return null;
        }
        var address = UriComponentsBuilder.fromPath("/time");
        if (seesAll) {
            address.queryParam("user", "all");
        }
        if (project.project() != null) {
            address.queryParam("project", project.project().value());
        } else if (client.client() != null) {
            address.queryParam("client", client.client().value());
        }
        return address.queryParam("until", view.until())
                .queryParam("billable", "yes")
                .queryParam("paid", "no")
                .toUriString();
    }

    public String pay(UnbilledClient client) {
        return UriComponentsBuilder.fromPath(UnbilledController.PAY)
                .queryParam(
                        "client", client.client() == null ? "" : client.client().value())
                .queryParam("until", view.until())
                .toUriString();
    }
}
