package io.timetracker.admin;

import io.timetracker.platform.wire.Patch;
import org.jspecify.annotations.Nullable;

/** Changes what people may say of themselves: what is given, and keeps the rest. */
public record ChangeProfile(
        Patch<String> email,
        Patch<String> fullName,
        Patch<String> timezone,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        Patch<Integer> weekStartDay,
        Patch<Boolean> roundingEnabled,
        Patch<Integer> roundingMinutes,
        Patch<String> roundingMethod,
        Patch<String> theme) {

    public static ChangeProfile nothing() {
        return new ChangeProfile(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    /** Who somebody is, and nothing of how they like things. */
    public static ChangeProfile named(@Nullable String email, @Nullable String fullName) {
        return of(email, fullName, Patch.keep());
    }

    static ChangeProfile of(@Nullable String email, @Nullable String fullName, Patch<String> timezone) {
        var rest = nothing();
        return new ChangeProfile(
                Patch.to(email),
                Patch.to(fullName),
                timezone,
                rest.dateFormat(),
                rest.timeFormat(),
                rest.weekStartDay(),
                rest.roundingEnabled(),
                rest.roundingMinutes(),
                rest.roundingMethod(),
                rest.theme());
    }

    public ChangeProfile theme(String theme) {
        return new ChangeProfile(
                email,
                fullName,
                timezone,
                dateFormat,
                timeFormat,
                weekStartDay,
                roundingEnabled,
                roundingMinutes,
                roundingMethod,
                Patch.to(theme));
    }

    /** What the profile becomes; "none" clears what may be absent and keeps what may not. */
    Profile over(Profile present) {
        return new Profile(
                email.or(present.email()),
                fullName.or(present.fullName()),
                timezone.or(present.timezone()),
                dateFormat.or(present.dateFormat()),
                timeFormat.or(present.timeFormat()),
                weekStartDay.orKeep(present.weekStartDay()),
                roundingEnabled.orKeep(present.roundingEnabled()),
                roundingMinutes.orKeep(present.roundingMinutes()),
                roundingMethod.orKeep(present.roundingMethod()),
                theme.orKeep(present.theme()));
    }
}
