package io.timetracker.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which tags of some entries have a colour. */
public record TagColors(Map<String, TagColor> byKey) {

    public @Nullable TagColor of(String name) {
        return byKey.get(TagNames.key(name));
    }
}
