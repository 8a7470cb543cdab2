package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.util.Map;

/** Changes what is given and keeps the rest. */
public record ChangeProject(
        Patch<String> name,
        Patch<ClientId> clientId,
        Patch<String> description,
        Patch<Boolean> billable,
        Patch<BigDecimal> hourlyRate,
        Patch<String> code,
        Patch<BigDecimal> budgetAmount,
        Patch<Integer> budgetThresholdPercent,
        Patch<String> billingRef,
        Patch<BigDecimal> estimatedHours,
        Patch<ProjectStatus> status,
        Patch<String> color,
        Patch<Map<String, Object>> customFields) {

    public static ChangeProject nothing() {
        return new ChangeProject(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    public ChangeProject status(ProjectStatus status) {
        return new ChangeProject(
                name,
                clientId,
                description,
                billable,
                hourlyRate,
                code,
                budgetAmount,
                budgetThresholdPercent,
                billingRef,
                estimatedHours,
                Patch.to(status),
                color,
                customFields);
    }

    public ChangeProject code(String code) {
        return new ChangeProject(
                name,
                clientId,
                description,
                billable,
                hourlyRate,
                Patch.to(code),
                budgetAmount,
                budgetThresholdPercent,
                billingRef,
                estimatedHours,
                status,
                color,
                customFields);
    }

    public ChangeProject threshold(int percent) {
        return new ChangeProject(
                name,
                clientId,
                description,
                billable,
                hourlyRate,
                code,
                budgetAmount,
                Patch.to(percent),
                billingRef,
                estimatedHours,
                status,
                color,
                customFields);
    }

    public ChangeProject customFields(Map<String, Object> fields) {
        return new ChangeProject(
                name,
                clientId,
                description,
                billable,
                hourlyRate,
                code,
                budgetAmount,
                budgetThresholdPercent,
                billingRef,
                estimatedHours,
                status,
                color,
                Patch.to(fields));
    }

    /** What the project becomes. A name that is taken away is missing then, and refused. */
    public CreateProject over(CreateProject present) {
        return new CreateProject(
                name.isGiven() ? Wording.orEmpty(name.or(null)) : present.name(),
                clientId.or(present.clientId()),
                description.or(present.description()),
                billable.orKeep(present.billable()),
                hourlyRate.or(present.hourlyRate()),
                code.or(present.code()),
                budgetAmount.or(present.budgetAmount()),
                budgetThresholdPercent.isGiven()
                        ? budgetThresholdPercent.orKeep(CreateProject.DEFAULT_THRESHOLD)
                        : present.budgetThresholdPercent(),
                billingRef.or(present.billingRef()),
                estimatedHours.or(present.estimatedHours()),
                status.orKeep(present.status()),
                color.or(present.color()),
                customFields.isGiven() ? customFields.orKeep(Map.of()) : present.customFields());
    }
}
