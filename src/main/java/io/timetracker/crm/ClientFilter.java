package io.timetracker.crm;

import io.timetracker.platform.wire.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Which clients are wanted, of those that the reader may see.
 *
 * @param status null: in any
 * @param text contained in the name, the contact person or the e-mail address whatever its case; null: any
 */
public record ClientFilter(
        @Nullable ClientStatus status, @Nullable String text) {

    public ClientFilter {
        text = Wording.oneLineOrNull(text);
    }

    public static ClientFilter any() {
        return new ClientFilter(null, null);
    }

    public static ClientFilter of(@Nullable ClientStatus status) {
        return new ClientFilter(status, null);
    }
}
