package io.timetracker.projects.rest;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.ProjectStatus;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call says of a project: all of it, or what shall change. */
@WireRecord
record ProjectBody(
        Patch<String> name,
        Patch<Long> clientId,
        Patch<String> description,
        Patch<Boolean> billable,
        Patch<BigDecimal> hourlyRate,
        Patch<String> code,
        Patch<BigDecimal> budgetAmount,
        Patch<Integer> budgetThresholdPercent,
        Patch<String> billingRef,
        Patch<BigDecimal> estimatedHours,
        Patch<String> status,
        Patch<String> color,
        Patch<Map<String, Object>> customFields) {

    ChangeProject change() {
        return new ChangeProject(
                name,
                clientId.map(ClientId::new),
                description,
                billable,
                hourlyRate,
                code,
                budgetAmount,
                budgetThresholdPercent,
                billingRef,
                estimatedHours,
                status.map(ProjectBody::status),
                color,
                customFields);
    }

    private static @Nullable ProjectStatus status(String text) {
        if (text.isBlank()) {
            return null;
        }
        return ProjectStatus.of(text.strip()).orElseThrow(() -> new Invalid("status", "validation.choice"));
    }
}
