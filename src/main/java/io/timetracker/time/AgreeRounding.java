package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that people say of a rounding rule: for a project or for a client, and how. */
public record AgreeRounding(
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,

        @Nullable @NotNull(message = "{validation.required}") @Min(value = 1, message = "{validation.rounding}") @Max(value = 60, message = "{validation.rounding}") Integer minutes,

        @Nullable @NotNull(message = "{validation.required}") @Pattern(regexp = "nearest|up|down", message = "{validation.choice}") String method) {

    /** For nobody yet, and to the nearest step. */
    public static AgreeRounding blank() {
        return new AgreeRounding(null, null, null, Rounding.NEAREST);
    }
}
