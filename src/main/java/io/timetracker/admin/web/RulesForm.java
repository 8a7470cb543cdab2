package io.timetracker.admin.web;

import io.timetracker.admin.ChangeSettings;
import io.timetracker.admin.SettingsView;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.wire.Patch;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules as people set them. */
record RulesForm(
        @Nullable String timezone,
        @Nullable String currency,
        @Nullable String roundingMinutes,
        @Nullable String singleActiveTimer,
        @Nullable String requireTask,
        @Nullable String requireDescription,
        @Nullable String descriptionMinLength,
        @Nullable String undoMinutes,
        @Nullable String overlapPolicy,
        @Nullable String forgottenTimerHours,
        @Nullable Set<String> enabledModules,
        @Nullable String version) {

    static RulesForm of(SettingsView view) {
        var now = view.settings();
        var enabled = new HashSet<>(Modules.SWITCHABLE);
        enabled.removeAll(now.disabledModules());
        return new RulesForm(
                now.zone().getId(),
                now.currency(),
                Integer.toString(now.roundingMinutes()),
                Boolean.toString(now.singleActiveTimer()),
                Boolean.toString(now.requireTask()),
                Boolean.toString(now.requireDescription()),
                Integer.toString(now.descriptionMinLength()),
                Integer.toString(now.undoMinutes()),
                now.overlapPolicy().wire(),
                Integer.toString(now.forgottenTimerHours()),
                enabled,
                Integer.toString(view.version()));
    }

    @Nullable Integer seenVersion() {
        return Typed.number("version", version);
    }

    public boolean enables(String module) {
        return enabledModules != null && enabledModules.contains(module);
    }

    /** @param off what is off now: ids that this page does not offer stay as they are */
    ChangeSettings toCommand(Set<String> off) {
        var disabled = new HashSet<>(off);
        Modules.SWITCHABLE.forEach(disabled::remove);
        Modules.SWITCHABLE.stream().filter(module -> !enables(module)).forEach(disabled::add);
        return new ChangeSettings(
                Patch.to(timezone),
                Patch.keep(),
                Patch.keep(),
                Patch.to(currency),
                Patch.to(Typed.number("roundingMinutes", roundingMinutes)),
                Patch.to(Typed.ticked(singleActiveTimer)),
                Patch.to(Typed.ticked(requireTask)),
                Patch.to(Typed.ticked(requireDescription)),
                Patch.to(Typed.number("descriptionMinLength", descriptionMinLength)),
                Patch.keep(),
                Patch.keep(),
                Patch.to(Typed.number("undoMinutes", undoMinutes)),
                Patch.to(overlapPolicy),
                Patch.to(Typed.number("forgottenTimerHours", forgottenTimerHours)),
                Patch.to(disabled));
    }
}
