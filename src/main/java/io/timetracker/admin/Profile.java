package io.timetracker.admin;

import io.timetracker.platform.calendar.KnownZone;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people may say of themselves, as it is kept: without blanks around, empty is absent.
 *
 * @param timezone null: the app zone counts; so with the formats
 * @param weekStartDay 0 Sunday to 6 Saturday
 * @param roundingMinutes 1 means not at all
 */
record Profile(
        @Nullable @Size(max = 200, message = "{validation.too_long}") @Pattern(regexp = "\\S+@\\S+", message = "{validation.email}") String email,

        @Nullable @Size(max = 200, message = "{validation.too_long}") String fullName,

        @Nullable @Size(max = 50, message = "{validation.too_long}") @KnownZone
        String timezone,

        @Nullable @Pattern(regexp = Formats.DATES, message = "{validation.choice}") String dateFormat,

        @Nullable @Pattern(regexp = Formats.TIMES, message = "{validation.choice}") String timeFormat,

        @Min(value = 0, message = "{validation.choice}") @Max(value = 6, message = "{validation.choice}") int weekStartDay,

        boolean roundingEnabled,
        int roundingMinutes,

        @Pattern(regexp = "nearest|up|down", message = "{validation.choice}") String roundingMethod,

        @Pattern(regexp = "light|dark|system", message = "{validation.choice}") String theme) {

    static final Set<Integer> ROUNDING_MINUTES = Set.of(1, 5, 10, 15, 30, 60);
    static final Profile NEW = new Profile(null, null, null, null, null, 1, true, 1, "nearest", "system");

    Profile {
        email = stripped(email);
        fullName = stripped(fullName);
        timezone = stripped(timezone);
        dateFormat = stripped(dateFormat);
        timeFormat = stripped(timeFormat);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
