package io.timetracker.admin;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import java.util.Set;

/** Changes what is given and keeps the rest. */
public record ChangeUser(
        Patch<String> email,
        Patch<String> fullName,
        Patch<Role> role,
        Patch<String> timezone,
        Patch<Boolean> isActive,
        Patch<Set<Long>> clientIds,
        Patch<String> password,
        Patch<Integer> weekStartDay,
        Patch<Boolean> roundingEnabled,
        Patch<Integer> roundingMinutes,
        Patch<String> roundingMethod,
        Patch<String> theme) {

    public static ChangeUser nothing() {
        return new ChangeUser(
                Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(),
                Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
    }

    public ChangeUser theme(String theme) {
        return new ChangeUser(
                email, fullName, role, timezone, isActive, clientIds, password, weekStartDay, roundingEnabled,
                roundingMinutes, roundingMethod, Patch.to(theme));
    }

    public ChangeUser active(boolean active) {
        return new ChangeUser(
                email, fullName, role, timezone, Patch.to(active), clientIds, password, weekStartDay, roundingEnabled,
                roundingMinutes, roundingMethod, theme);
    }
}
