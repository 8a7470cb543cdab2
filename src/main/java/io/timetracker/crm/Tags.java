package io.timetracker.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags as the contract has them for contacts and leads: split at commas, and not trimmed. */
final class Tags {

    private Tags() {}

    static List<String> list(@Nullable String tags) {
        return tags == null ? List.of() : List.of(tags.split(",", -1));
    }
}
