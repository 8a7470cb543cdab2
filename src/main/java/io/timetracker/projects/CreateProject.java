package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.wire.UpTo;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a project. Names and codes come out as they are kept: one line, no blanks around,
 * codes in capitals.
 *
 * @param hourlyRate zero is none
 * @param budgetThresholdPercent zero is the default, 80
 */
public record CreateProject(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.too_long}") String name,

        @Nullable ClientId clientId,

        @Nullable @Size(max = 20_000, message = "{validation.too_long}") String description,

        boolean billable,

        @Nullable @UpTo("9999999.99") BigDecimal hourlyRate,

        @Nullable @Size(max = 20, message = "{validation.too_long}") String code,

        @Nullable @UpTo("99999999.99") BigDecimal budgetAmount,

        @Min(value = 0, message = "{validation.percent}") @Max(value = 100, message = "{validation.percent}") int budgetThresholdPercent,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String billingRef,

        @Nullable @UpTo("1000000") BigDecimal estimatedHours,

        ProjectStatus status,

        @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "{validation.color}") String color,

        Map<String, Object> customFields) {

    public static final int DEFAULT_THRESHOLD = 80;

    public CreateProject {
        name = Wording.oneLine(name);
        code = Wording.oneLineOrNull(code == null ? null : code.toUpperCase(Locale.ROOT));
        description = Wording.linesOrNull(description);
        billingRef = Wording.oneLineOrNull(billingRef);
        color = Wording.oneLineOrNull(color);
    }

    /** Billable, active, without rate, code, budget or estimate. */
    public static CreateProject named(String name, @Nullable ClientId client) {
        return new CreateProject(
                name,
                client,
                null,
                true,
                null,
                null,
                null,
                DEFAULT_THRESHOLD,
                null,
                null,
                ProjectStatus.ACTIVE,
                null,
                Map.of());
    }
}
