package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;

/** Which projects there are. A module that keeps projects implements it; without one there are none. */
public interface ProjectLookup {

    /** Whether there is such a project and the reader may know of it. */
    boolean isVisible(long project, CurrentUser reader);
}
