package io.timetracker.reporting;

import java.time.Instant;
import java.util.List;

/**
 * What whoever holds a link sees: what the link does not show is not in it.
 *
 * @param facts what it is about, in words; the first is the period
 */
public record SharedReport(
        String name,
        ReportView view,
        LinkScope scope,
        List<String> facts,
        Instant expiresAt,
        LetterheadView letterhead) {

    public boolean showsAmounts() {
        return scope == LinkScope.HOURS_AND_AMOUNTS;
    }
}
