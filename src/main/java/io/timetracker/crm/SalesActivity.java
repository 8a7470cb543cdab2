package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Something that was done, or is to be done, about a lead or about a deal. Never changed. */
@Table("sales_activity")
class SalesActivity {

    private @Id @Nullable SalesActivityId id;
    private @Nullable LeadId leadId;
    private @Nullable DealId dealId;
    private String type;
    private @Nullable String subject;
    private @Nullable String description;
    private Instant activityDate;
    private @Nullable Instant dueDate;
    private String status;
    private UserId createdBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    private SalesActivity() {}

    static SalesActivity about(LeadId lead, LogActivity wanted, UserId creator, Instant now) {
        var activity = of(wanted, creator, now);
        activity.leadId = lead;
        return activity;
    }

    static SalesActivity about(DealId deal, LogActivity wanted, UserId creator, Instant now) {
        var activity = of(wanted, creator, now);
        activity.dealId = deal;
        return activity;
    }

    private static SalesActivity of(LogActivity wanted, UserId creator, Instant now) {
        var activity = new SalesActivity();
        activity.type = wanted.type().wire();
        activity.subject = wanted.subject();
        activity.description = wanted.description();
        activity.activityDate = Objects.requireNonNullElse(wanted.at(), now);
        activity.dueDate = wanted.dueAt();
        activity.status = wanted.status().wire();
        activity.createdBy = creator;
        activity.createdAt = now;
        return activity;
    }

    SalesActivityView view() {
        return new SalesActivityView(
                Objects.requireNonNull(id),
                leadId,
                dealId,
                ActivityType.of(type).orElse(ActivityType.NOTE),
                subject,
                description,
                activityDate,
                dueDate,
                ActivityStatus.of(status).orElse(ActivityStatus.COMPLETED),
                createdBy,
                createdAt);
    }
}
