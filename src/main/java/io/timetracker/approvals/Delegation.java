package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody decides in the place of somebody else, from one day to another. */
@Table("approval_delegation")
class Delegation {

    private @Id @Nullable DelegationId id;
    private UserId approverId;
    private UserId deputyId;
    private LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private UserId createdBy;
    private Instant createdAt;
    private @Version int version;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private Delegation() {}

    static Delegation of(
            UserId approver,
            UserId deputy,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            UserId creator,
            Instant now) {
        var delegation = new Delegation();
        delegation.approverId = approver;
        delegation.deputyId = deputy;
        delegation.firstDay = firstDay;
        delegation.lastDay = lastDay;
        delegation.createdBy = creator;
        delegation.createdAt = now;
        return delegation;
    }

    /** It held until the day before; what was decided meanwhile stays. */
    void endBefore(LocalDate day) {
        lastDay = day.minusDays(1);
    }

    DelegationView view() {
        return new DelegationView(
                Objects.requireNonNull(id), approverId, deputyId, firstDay, lastDay, createdBy, createdAt, version);
    }
}
