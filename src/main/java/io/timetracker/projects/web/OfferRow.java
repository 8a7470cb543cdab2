package io.timetracker.projects.web;

import io.timetracker.projects.ProjectOfferView;
import io.timetracker.projects.ProjectView;
import org.jspecify.annotations.Nullable;

/**
 * An offer as pages show it.
 *
 * @param client the client's name, or null where there is none
 * @param project what was made of it, or null where the reader does not see it
 */
record OfferRow(
        ProjectOfferView offer,
        @Nullable String client,
        @Nullable ProjectView project) {

    public @Nullable String value() {
        var value = offer.value();
        return value == null ? null : value.decimal().toPlainString();
    }

    public @Nullable String hours() {
        return Hours.plain(offer.estimatedHours());
    }
}
