package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.CreateUser;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A user as an administrator writes one. */
@WireRecord
record UserBody(
        @Schema(example = "ada") Patch<String> username,
        @Schema(example = "correct horse battery staple") Patch<String> password,
        @Schema(example = "grace@example.com") Patch<String> email,
        @Schema(example = "Ada Byron") Patch<String> fullName,
        @Schema(example = "user") Patch<String> role,
        @Schema(example = "Europe/Rome") Patch<String> timezone,
        Patch<List<Long>> clientIds,
        Patch<Boolean> isActive,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        Patch<Integer> weekStartDay,
        Patch<Boolean> roundingEnabled,
        @Schema(example = "15") Patch<Integer> roundingMinutes,
        Patch<String> roundingMethod,
        @Schema(example = "dark") Patch<String> theme) {

    CreateUser toCreate() {
        return new CreateUser(
                Objects.requireNonNullElse(username.or(null), ""),
                password.or(null),
                email.or(null),
                fullName.or(null),
                role.map(UserBody::named).orKeep(Role.USER),
                timezone.or(null),
                clientIds.<Set<Long>>map(UserBody::distinct).orKeep(Set.of()));
    }

    ChangeUser toChange() {
        return new ChangeUser(
                username, profile(), role.map(UserBody::named), isActive, clientIds.map(UserBody::distinct), password);
    }

    private ChangeProfile profile() {
        return new ProfileBody(
                        email,
                        fullName,
                        timezone,
                        dateFormat,
                        timeFormat,
                        weekStartDay,
                        roundingEnabled,
                        roundingMinutes,
                        roundingMethod,
                        theme)
                .toCommand();
    }

    private static Role named(String wire) {
        return Role.of(wire).orElseThrow(() -> new Invalid("role", "validation.choice"));
    }

    private static Set<Long> distinct(List<Long> ids) {
        var distinct = new HashSet<>(ids);
        if (distinct.remove(null)) {
            throw new Invalid("clientIds", "validation.type");
        }
        return distinct;
    }
}
