package io.timetracker.admin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/** Every rule anew; what a face does not offer it passes on unchanged. */
public record ChangeSettings(
        @NotBlank String timezone,
        @Pattern(regexp = "YYYY-MM-DD|MM/DD/YYYY|DD/MM/YYYY|DD\\.MM\\.YYYY", message = "{validation.choice}")
                String dateFormat,
        @Pattern(regexp = "24h|12h", message = "{validation.choice}") String timeFormat,
        @Pattern(regexp = "[A-Z]{3}", message = "{validation.currency}") String currency,
        @Min(1) @Max(60) int roundingMinutes,
        boolean singleActiveTimer,
        boolean requireTask,
        boolean requireDescription,
        @Min(0) @Max(5000) int descriptionMinLength,
        boolean lockApprovedEntries,
        boolean allowSelfApproval,
        @Min(0) @Max(1440) int undoMinutes,
        Set<String> disabledModules) {}
