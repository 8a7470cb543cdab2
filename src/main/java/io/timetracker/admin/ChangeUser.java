package io.timetracker.admin;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import java.util.Set;

/**
 * Changes what an administrator may change of somebody: what is given, and keeps the rest.
 *
 * @param clientIds whom a subcontractor works for
 * @param password ends the user's sessions
 */
public record ChangeUser(
        Patch<String> username,
        ChangeProfile profile,
        Patch<Role> role,
        Patch<Boolean> isActive,
        Patch<Set<Long>> clientIds,
        Patch<String> password) {

    public static ChangeUser nothing() {
        return new ChangeUser(
                Patch.keep(), ChangeProfile.nothing(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
    }

    public ChangeUser active(boolean active) {
        return new ChangeUser(username, profile, role, Patch.to(active), clientIds, password);
    }

    public ChangeUser profile(ChangeProfile profile) {
        return new ChangeUser(username, profile, role, isActive, clientIds, password);
    }
}
