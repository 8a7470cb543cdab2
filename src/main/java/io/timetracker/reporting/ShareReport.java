package io.timetracker.reporting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A link to a saved report, for whoever has it.
 *
 * @param showsPeople by their names; else they are numbered
 * @param expiresDays after how many days it is dead
 */
public record ShareReport(
        LinkScope scope,
        boolean showsPeople,

        @Min(value = 1, message = "{validation.report.link.days}") @Max(value = ShareReport.MOST_DAYS, message = "{validation.report.link.days}") int expiresDays) {

    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 365;
}
