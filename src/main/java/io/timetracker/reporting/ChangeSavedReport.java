package io.timetracker.reporting;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Changes what is given and keeps the rest. */
public record ChangeSavedReport(
        @Nullable @Size(min = 1, message = "{validation.required}") @Size(max = SaveReport.LONGEST_NAME, message = "{validation.too_long}") String name,

        @Nullable StandingQuery query) {

    public ChangeSavedReport {
        name = name == null ? null : Wording.oneLine(name);
    }
}
