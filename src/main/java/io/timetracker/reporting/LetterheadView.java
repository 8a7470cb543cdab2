package io.timetracker.reporting;

import io.timetracker.platform.wire.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who sends reports.
 *
 * @param address lines
 * @param logoType {@code image/png} or {@code image/jpeg}; null: there is no logo
 */
public record LetterheadView(
        @Nullable String company,
        @Nullable String address,
        @Nullable String logoType,
        int version) {

    public boolean hasLogo() {
        return logoType != null;
    }

    public boolean isEmpty() {
        return Wording.orEmpty(company).isEmpty() && Wording.orEmpty(address).isEmpty() && !hasLogo();
    }
}
