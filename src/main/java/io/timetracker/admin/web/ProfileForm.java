package io.timetracker.admin.web;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.UserView;
import io.timetracker.platform.wire.Patch;
import org.jspecify.annotations.Nullable;

record ProfileForm(
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String timezone,
        @Nullable String weekStartDay,
        @Nullable String roundingEnabled,
        @Nullable String roundingMinutes,
        @Nullable String roundingMethod,
        @Nullable String version) {

    static ProfileForm of(UserView user) {
        return new ProfileForm(
                user.fullName(),
                user.email(),
                user.timezone(),
                Integer.toString(user.weekStartDay()),
                Boolean.toString(user.roundingEnabled()),
                Integer.toString(user.roundingMinutes()),
                user.roundingMethod(),
                Integer.toString(user.version()));
    }

    @Nullable Integer seenVersion() {
        return Typed.number("version", version);
    }

    ChangeProfile toCommand() {
        return new ChangeProfile(
                Patch.to(email),
                Patch.to(fullName),
                Patch.to(timezone),
                Patch.keep(),
                Patch.keep(),
                Patch.keepIfNull(Typed.number("weekStartDay", weekStartDay)),
                Patch.to(Typed.ticked(roundingEnabled)),
                Patch.keepIfNull(Typed.number("roundingMinutes", roundingMinutes)),
                Patch.keepIfNull(roundingMethod),
                Patch.keep());
    }
}
