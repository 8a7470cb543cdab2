package io.timetracker.platform.demo;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.RoundingPreference;
import io.timetracker.platform.security.UserId;

/**
 * Somebody who works here, from one day to another.
 *
 * @param joined days back, as {@link DemoCalendar} counts them
 * @param left days back; 0 or less for who is still here
 */
public record DemoPerson(UserId id, Role role, RoundingPreference rounding, int hoursPerDay, int joined, int left) {

    /** Made for one client's work, and sees nothing else. */
    public boolean isSubcontractor() {
        return role == Role.SUBCONTRACTOR;
    }

    /** Sees every project; the others see those that they made. */
    public boolean isManager() {
        return role == Role.MANAGER;
    }

    public boolean isHere(int back) {
        return back <= joined && (left <= 0 || back > left);
    }
}
