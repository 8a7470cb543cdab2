package io.timetracker.projects.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project as people type it. */
record ProjectForm(
        @Nullable String name,
        @Nullable ClientId clientId,
        @Nullable String code,
        @Nullable String description,
        @Nullable Boolean billable,
        @Nullable BigDecimal hourlyRate,
        @Nullable BigDecimal budgetAmount,
        @Nullable BigDecimal estimatedHours,
        @Nullable String color,
        @Nullable Integer version) {

    static ProjectForm of(ProjectView project) {
        return new ProjectForm(
                project.name(),
                project.clientId(),
                project.code(),
                project.description(),
                project.billable(),
                Money.decimal(project.hourlyRate()),
                Money.decimal(project.budgetAmount()),
                project.estimatedHours() == null ? null : BigDecimal.valueOf(project.estimatedHours()),
                project.color(),
                project.version());
    }

    static ProjectForm empty(@Nullable ClientId client) {
        return new ProjectForm("", client, "", "", true, null, null, null, "#0ea5e9", null);
    }

    private boolean isBillable() {
        return Boolean.TRUE.equals(billable);
    }

    private @Nullable String colorOrNull() {
        return color == null || color.isBlank() ? null : color;
    }

    CreateProject toCreate() {
        return new CreateProject(
                name == null ? "" : name,
                clientId,
                description,
                isBillable(),
                hourlyRate,
                code,
                budgetAmount,
                CreateProject.DEFAULT_THRESHOLD,
                null,
                estimatedHours,
                ProjectStatus.ACTIVE,
                colorOrNull(),
                Map.of());
    }

    ChangeProject toChange() {
        return new ChangeProject(
                Patch.to(name),
                Patch.to(clientId),
                Patch.to(description),
                Patch.to(isBillable()),
                Patch.to(hourlyRate),
                Patch.to(code),
                Patch.to(budgetAmount),
                Patch.keep(),
                Patch.keep(),
                Patch.to(estimatedHours),
                Patch.keep(),
                Patch.to(colorOrNull()),
                Patch.keep());
    }
}
