package io.timetracker.crm.rest;

import io.timetracker.crm.ClientView;
import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.WireRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client on the wire. The rate is a text here and nowhere else; moments are in UTC (Q07). */
@WireRecord
record ClientResource(
        long id,
        String name,
        @Nullable String description,
        @Nullable String contactPerson,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String defaultHourlyRate,
        String status,
        boolean isActive,
        long totalProjects,
        long activeProjects,
        @Nullable Double prepaidHoursMonthly,
        int prepaidResetDay,
        Map<String, Object> customFields,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    static ClientResource of(ClientView client, Counts projects) {
        var rate = client.defaultHourlyRate();
        var prepaid = client.prepaidHoursMonthly();
        return new ClientResource(
                client.id().value(),
                client.name(),
                client.description(),
                client.contactPerson(),
                client.email(),
                client.phone(),
                client.address(),
                rate == null ? null : rate.decimal().toPlainString(),
                client.status().wire(),
                client.isActive(),
                projects.total(),
                projects.active(),
                prepaid == null ? null : (Double) prepaid.doubleValue(),
                client.prepaidResetDay(),
                client.customFields(),
                WireTime.utc(client.createdAt()),
                WireTime.utc(client.updatedAt()));
    }
}
