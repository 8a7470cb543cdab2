package io.timetracker.crm.rest;

import io.timetracker.platform.wire.Patch;

/** What the wire does differently, because shipped clients know it so: null says nothing, and an empty text empties. */
final class NullKeeps {

    private NullKeeps() {}

    static <T> Patch<T> of(Patch<T> said) {
        return said instanceof Patch.To<T> to && to.value() == null ? Patch.keep() : said;
    }
}
