package io.timetracker.admin.rest;

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
        Patch<String> username,
        Patch<String> password,
        Patch<String> email,
        Patch<String> fullName,
        Patch<String> role,
        Patch<String> timezone,
        Patch<List<Long>> clientIds,
        Patch<Boolean> isActive,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        Patch<Integer> weekStartDay,
        Patch<Boolean> roundingEnabled,
        Patch<Integer> roundingMinutes,
        Patch<String> roundingMethod,
        Patch<String> theme) {

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
