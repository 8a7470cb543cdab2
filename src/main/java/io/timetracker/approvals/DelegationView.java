package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decides in the place of somebody else. Days are those of the app zone.
 *
 * @param approverId who is away
 * @param deputyId who decides meanwhile; the approver still may, too
 * @param lastDay belongs to it; null: until it is ended
 */
public record DelegationView(
        DelegationId id,
        UserId approverId,
        UserId deputyId,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        UserId createdBy,
        Instant createdAt,
        int version) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
