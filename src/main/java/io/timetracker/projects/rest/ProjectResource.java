package io.timetracker.projects.rest;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectStanding;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project on the wire. Its moments are in UTC (Q07). */
@WireRecord
record ProjectResource(
        long id,
        String name,
        @Nullable String code,
        String codeDisplay,
        long clientId,
        String client,
        String clientName,
        @Nullable String description,
        boolean billable,
        @Nullable BigDecimal hourlyRate,
        @Nullable String billingRef,
        String status,
        @Nullable Double estimatedHours,
        @Nullable BigDecimal budgetAmount,
        int budgetThresholdPercent,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        double totalHours,
        double totalBillableHours,
        @Nullable BigDecimal estimatedCost,
        BigDecimal budgetConsumedAmount,
        boolean budgetThresholdExceeded,
        BigDecimal totalCosts,
        BigDecimal totalBillableCosts,
        BigDecimal totalProjectValue,
        Map<String, Object> customFields,
        boolean isArchived,
        @Nullable String archivedAt,
        @Nullable Long archivedBy,
        @Nullable String archivedReason,
        @Nullable String color) {

    /** Clients show the client as text, whatever became of it. */
    private static final String UNKNOWN_CLIENT = "Unknown Client";

    /** Nothing but time costs anything: this installation keeps no other costs. */
    private static final BigDecimal NO_COSTS = Money.ZERO.decimal();

    static ProjectResource of(ProjectStanding standing) {
        var project = standing.project();
        var client = standing.clientName() == null ? UNKNOWN_CLIENT : standing.clientName();
        var cost = standing.estimatedCost();
        return new ProjectResource(
                project.id().value(),
                project.name(),
                project.code(),
                project.codeDisplay(),
                project.clientId().value(),
                client,
                client,
                project.description(),
                project.billable(),
                Money.decimal(project.hourlyRate()),
                project.billingRef(),
                project.status().wire(),
                project.estimatedHours(),
                Money.decimal(project.budgetAmount()),
                project.budgetThresholdPercent(),
                WireTime.utc(project.createdAt()),
                WireTime.utc(project.updatedAt()),
                Durations.hours(project.worked().seconds()),
                Durations.hours(project.worked().billableSeconds()),
                cost.isZero() ? null : cost.decimal(),
                standing.budgetConsumed().decimal(),
                standing.isThresholdExceeded(),
                NO_COSTS,
                NO_COSTS,
                cost.decimal(),
                project.customFields(),
                project.isArchived(),
                WireTime.utc(project.archivedAt()),
                TypedId.valueOf(project.archivedBy()),
                project.archivedReason(),
                project.color());
    }
}
