package io.timetracker.admin.web;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.CurrentUser;

/** Pages that show nothing of their own to refuse, and still are for administrators. */
final class UserAccess {

    private UserAccess() {}

    static void onlyAdmins(CurrentUser user) {
        if (!user.isAdmin()) {
            throw new Forbidden();
        }
    }
}
