package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(example = "Shop relaunch") Patch<String> name,
        @Schema(example = "1") Patch<Long> clientId,
        @Schema(example = "Books by the sea") Patch<String> description,
        @Schema(example = "true") Patch<Boolean> billable,
        @Schema(example = "95.00") Patch<BigDecimal> hourlyRate,
        @Schema(example = "HB-SHOP") Patch<String> code,
        @Schema(example = "10000.00") Patch<BigDecimal> budgetAmount,
        @Schema(example = "80") Patch<Integer> budgetThresholdPercent,
        @Schema(example = "PO-2026-17") Patch<String> billingRef,
        @Schema(example = "120") Patch<BigDecimal> estimatedHours,
        @Schema(example = "active") Patch<String> status,
        @Schema(example = "#0ea5e9") Patch<String> color,
        @Schema(example = "{}") Patch<Map<String, Object>> customFields) {

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
