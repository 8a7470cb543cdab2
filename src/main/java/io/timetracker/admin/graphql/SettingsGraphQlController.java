package io.timetracker.admin.graphql;

import io.timetracker.admin.SettingsDesk;
import io.timetracker.admin.SettingsView;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("admin:all")
class SettingsGraphQlController {

    private final SettingsDesk desk;
    private final Payloads payloads;

    SettingsGraphQlController(SettingsDesk desk, Payloads payloads) {
        this.desk = desk;
        this.payloads = payloads;
    }

    /** The rules as the schema has them. */
    record SettingsNode(
            String timezone,
            String dateFormat,
            String timeFormat,
            String currency,
            int roundingMinutes,
            boolean singleActiveTimer,
            boolean requireTask,
            boolean requireDescription,
            int descriptionMinLength,
            boolean lockApprovedEntries,
            boolean allowSelfApproval,
            int undoMinutes,
            String overlapPolicy,
            int forgottenTimerHours,
            List<String> disabledModules,
            int version) {

        static SettingsNode of(SettingsView view) {
            return of(view.settings(), view.version());
        }

        private static SettingsNode of(Settings rules, int version) {
            return new SettingsNode(
                    rules.zone().getId(),
                    rules.dateFormat(),
                    rules.timeFormat(),
                    rules.currency(),
                    rules.roundingMinutes(),
                    rules.singleActiveTimer(),
                    rules.requireTask(),
                    rules.requireDescription(),
                    rules.descriptionMinLength(),
                    rules.lockApprovedEntries(),
                    rules.allowSelfApproval(),
                    rules.undoMinutes(),
                    rules.overlapPolicy().wire(),
                    rules.forgottenTimerHours(),
                    rules.disabledModules().stream().sorted().toList(),
                    version);
        }
    }

    @QueryMapping
    SettingsNode settings(@AuthenticationPrincipal CurrentUser user) {
        return SettingsNode.of(desk.get(user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeSettings(
            @Argument SettingsInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("settings", () -> SettingsNode.of(desk.change(input.toCommand(), input.version(), user)));
    }
}
