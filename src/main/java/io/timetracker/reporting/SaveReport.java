package io.timetracker.reporting;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Keeps a report under a name. */
public record SaveReport(
        @NotBlank(message = "{validation.required}") @Size(max = SaveReport.LONGEST_NAME, message = "{validation.too_long}") String name,

        StandingQuery query) {

    static final int LONGEST_NAME = 100;

    public SaveReport {
        name = Wording.oneLine(name);
    }
}
