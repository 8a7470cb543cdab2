package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;
import java.util.Map;

/** Which projects there are. A module that keeps projects implements it; without one there are none. */
public interface ProjectLookup {

    /** Whether there is such a project and the reader may know of it. */
    boolean isVisible(long project, CurrentUser reader);

    /** Active projects of a client that the reader may know of: what each is called, by name, at most two hundred. */
    Map<Long, String> ofClient(ClientId client, CurrentUser reader);
}
