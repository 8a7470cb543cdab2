package io.timetracker.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * What can be billed.
 *
 * @param until the last day, which belongs to it
 * @param clients the most time first; they add up to {@code all}
 */
public record UnbilledView(LocalDate until, List<UnbilledClient> clients, UnbilledSum all, UnbilledSum approved) {

    public UnbilledSum notApproved() {
        return all.minus(approved);
    }
}
