package io.timetracker.projects;

import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a board's column.
 *
 * @param key the status of the tasks in it, in lower case with underscores; made from the label when there is none
 * @param wipLimit how many tasks should stand in it at most; null: any number
 */
public record AddColumn(
        @NotBlank(message = "{validation.required}") @Size(max = 100, message = "{validation.too_long}") String label,

        @Pattern(regexp = "[\\p{L}\\p{N}_-]{1,50}", message = "{validation.column_key}") String key,

        @Nullable @Size(max = 100, message = "{validation.too_long}") String icon,

        @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}|[a-z]{1,50}", message = "{validation.color}") String color,

        boolean isActive,
        boolean isCompleteState,

        @Nullable @Min(value = 1, message = "{validation.limit}") @Max(value = 10_000, message = "{validation.limit}") Integer wipLimit) {

    public AddColumn {
        label = Wording.oneLine(label);
        key = slug(key.isBlank() ? label : key);
        icon = Wording.oneLineOrNull(icon);
        color = Wording.oneLineOrNull(color);
    }

    /** In use, where work goes on, without a limit. */
    public static AddColumn named(String label) {
        return new AddColumn(label, "", null, null, true, false, null);
    }

    private static String slug(String text) {
        return Wording.oneLine(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }
}
