package io.timetracker.crm.web;

import io.timetracker.crm.DealView;
import org.jspecify.annotations.Nullable;

/**
 * A deal as lists and the pipeline show it.
 *
 * @param client its name, where the reader may know it
 * @param isOpen whether the reader may open and move it
 */
record DealCard(DealView deal, @Nullable String client, String owner, boolean isOpen) {

    public @Nullable String value() {
        return deal.value() == null ? null : deal.value().decimal().toPlainString();
    }
}
