package io.timetracker.admin;

import io.timetracker.platform.calendar.KnownZone;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.settings.OverlapPolicy;
import io.timetracker.platform.settings.Settings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/** The rules as somebody wants them. */
record Rules(
        @NotBlank(message = "{validation.required}") @KnownZone
        String timezone,

        @Pattern(regexp = Formats.DATES, message = "{validation.choice}") String dateFormat,

        @Pattern(regexp = Formats.TIMES, message = "{validation.choice}") String timeFormat,

        @Pattern(regexp = "[A-Z]{3}", message = "{validation.currency}") String currency,

        @Min(value = 1, message = "{validation.rounding}") @Max(value = 60, message = "{validation.rounding}") int roundingMinutes,

        boolean singleActiveTimer,
        boolean requireTask,
        boolean requireDescription,

        @Min(value = 0, message = "{validation.description_length}") @Max(value = 5000, message = "{validation.description_length}") int descriptionMinLength,

        boolean lockApprovedEntries,
        boolean allowSelfApproval,

        @Min(value = 0, message = "{validation.undo}") @Max(value = 1440, message = "{validation.undo}") int undoMinutes,

        @Pattern(regexp = "refuse|warn|allow", message = "{validation.choice}") String overlapPolicy,

        @Min(value = 0, message = "{validation.forgotten}") @Max(value = 168, message = "{validation.forgotten}") int forgottenTimerHours,

        Set<String> disabledModules) {

    private static final java.util.regex.Pattern MODULE = java.util.regex.Pattern.compile("[a-z_]{1,50}");

    Rules {
        timezone = timezone.strip();
        currency = currency.strip();
        disabledModules = Set.copyOf(disabledModules);
    }

    /** @throws Invalid if a module is not written as modules are, or cannot be switched off */
    Settings settings() {
        if (!disabledModules.stream().allMatch(id -> MODULE.matcher(id).matches())) {
            throw new Invalid("disabledModules", "validation.choice");
        }
        if (Modules.CORE.stream().anyMatch(disabledModules::contains)) {
            throw new Invalid("disabledModules", "validation.core_module");
        }
        return new Settings(
                Zones.named(timezone),
                dateFormat,
                timeFormat,
                currency,
                roundingMinutes,
                singleActiveTimer,
                requireTask,
                requireDescription,
                descriptionMinLength,
                lockApprovedEntries,
                allowSelfApproval,
                undoMinutes,
                OverlapPolicy.of(overlapPolicy).orElse(OverlapPolicy.REFUSE),
                forgottenTimerHours,
                disabledModules);
    }
}
