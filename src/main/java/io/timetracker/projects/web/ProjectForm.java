package io.timetracker.projects.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project as people type it. Everything is text until it is read, so that a mistake can be shown as it was typed. */
record ProjectForm(
        @Nullable String name,
        @Nullable String clientId,
        @Nullable String code,
        @Nullable String color,
        @Nullable String description,
        @Nullable Boolean billable,
        @Nullable String hourlyRate,
        @Nullable String budgetAmount,
        @Nullable String budgetThresholdPercent,
        @Nullable String estimatedHours,
        @Nullable String billingRef,
        @Nullable Integer version) {

    static ProjectForm of(ProjectView project) {
        return new ProjectForm(
                project.name(),
                Long.toString(project.clientId().value()),
                project.code(),
                project.color(),
                project.description(),
                project.billable(),
                plain(Money.decimal(project.hourlyRate())),
                plain(Money.decimal(project.budgetAmount())),
                Integer.toString(project.budgetThresholdPercent()),
                Hours.plain(project.estimatedHours()),
                project.billingRef(),
                project.version());
    }

    /** What a project would begin with. @param version of what says so */
    static ProjectForm of(CreateProject draft, int version) {
        return new ProjectForm(
                draft.name(),
                draft.clientId() == null ? "" : Long.toString(draft.clientId().value()),
                "",
                "",
                "",
                draft.billable(),
                "",
                plain(draft.budgetAmount()),
                Integer.toString(draft.budgetThresholdPercent()),
                plain(draft.estimatedHours()),
                "",
                version);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    static ProjectForm empty(@Nullable ClientId client) {
        var threshold = Integer.toString(CreateProject.DEFAULT_THRESHOLD);
        var chosen = client == null ? "" : Long.toString(client.value());
        return new ProjectForm("", chosen, "", "", "", true, "", "", threshold, "", "", null);
    }

    CreateProject toCreate() {
        return toChange().over(CreateProject.named("", null));
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeProject toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeProject(
                Patch.keepIfNull(name),
                typed.read("clientId", clientId, id -> new ClientId(Typed.id(id))),
                Patch.keepIfNull(description),
                Patch.keepIfNull(billable),
                typed.read("hourlyRate", hourlyRate, Typed::decimal),
                Patch.keepIfNull(code),
                typed.read("budgetAmount", budgetAmount, Typed::decimal),
                typed.read("budgetThresholdPercent", budgetThresholdPercent, Integer::valueOf),
                Patch.keepIfNull(billingRef),
                typed.read("estimatedHours", estimatedHours, Typed::decimal),
                Patch.keep(),
                Patch.keepIfNull(color),
                Patch.keep()));
    }

    /** What the other says differently, by field. */
    Map<String, String> differences(ProjectForm other) {
        return Typed.differences(texts(), other.texts());
    }

    private Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("name", name);
        texts.put("clientId", clientId);
        texts.put("code", code);
        texts.put("color", color);
        texts.put("description", description);
        texts.put("billable", String.valueOf(billable));
        texts.put("hourlyRate", hourlyRate);
        texts.put("budgetAmount", budgetAmount);
        texts.put("budgetThresholdPercent", budgetThresholdPercent);
        texts.put("estimatedHours", estimatedHours);
        texts.put("billingRef", billingRef);
        return texts;
    }
}
