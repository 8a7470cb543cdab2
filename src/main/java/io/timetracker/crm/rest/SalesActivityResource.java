package io.timetracker.crm.rest;

import io.timetracker.crm.SalesActivityView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** An activity on the wire, of a lead or of a deal. Its moments are in the app zone (Q07). */
@WireRecord
record SalesActivityResource(
        long id,
        @Nullable Long leadId,
        @Nullable Long dealId,
        String type,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String activityDate,
        @Nullable String dueDate,
        String status,
        long createdBy,
        @Nullable String createdAt) {

    static SalesActivityResource of(SalesActivityView activity, WireTime time) {
        return new SalesActivityResource(
                activity.id().value(),
                TypedId.valueOf(activity.leadId()),
                TypedId.valueOf(activity.dealId()),
                activity.type().wire(),
                activity.subject(),
                activity.description(),
                time.local(activity.at()),
                time.local(activity.dueAt()),
                activity.status().wire(),
                activity.createdBy().value(),
                time.local(activity.createdAt()));
    }
}
