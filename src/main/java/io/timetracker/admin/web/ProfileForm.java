package io.timetracker.admin.web;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.UserView;
import io.timetracker.platform.wire.Patch;
import org.jspecify.annotations.Nullable;

record ProfileForm(
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String timezone,
        @Nullable Integer weekStartDay,
        @Nullable Boolean roundingEnabled,
        @Nullable Integer roundingMinutes,
        @Nullable String roundingMethod,
        @Nullable Integer version) {

    static ProfileForm of(UserView user) {
        return new ProfileForm(
                user.fullName(),
                user.email(),
                user.timezone(),
                user.weekStartDay(),
                user.roundingEnabled(),
                user.roundingMinutes(),
                user.roundingMethod(),
                user.version());
    }

    ChangeProfile toCommand() {
        return new ChangeProfile(
                Patch.to(email),
                Patch.to(fullName),
                Patch.to(timezone),
                Patch.keep(),
                Patch.keep(),
                Patch.keepIfNull(weekStartDay),
                Patch.to(roundingEnabled != null && roundingEnabled),
                Patch.keepIfNull(roundingMinutes),
                Patch.keepIfNull(roundingMethod),
                Patch.keep());
    }
}
