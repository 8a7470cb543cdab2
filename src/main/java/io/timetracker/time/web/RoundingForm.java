package io.timetracker.time.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.ChangeRounding;
import io.timetracker.time.RoundingRuleView;
import org.jspecify.annotations.Nullable;

/** A rounding rule as people type it. */
record RoundingForm(
        @Nullable String projectId,
        @Nullable String clientId,
        @Nullable String minutes,
        @Nullable String method,
        @Nullable Integer version) {

    static RoundingForm empty() {
        return new RoundingForm("", "", "15", "nearest", null);
    }

    static RoundingForm of(RoundingRuleView rule) {
        return new RoundingForm(
                text(rule.projectId()),
                text(rule.clientId()),
                Integer.toString(rule.minutes()),
                rule.method(),
                rule.version());
    }

    private static String text(@Nullable TypedId id) {
        return id == null ? "" : Long.toString(id.value());
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeRounding toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeRounding(
                typed.read("projectId", projectId, id -> new ProjectId(Typed.id(id))),
                typed.read("clientId", clientId, id -> new ClientId(Typed.id(id))),
                typed.read("minutes", minutes, Integer::valueOf),
                typed.read("method", method, text -> text)));
    }
}
