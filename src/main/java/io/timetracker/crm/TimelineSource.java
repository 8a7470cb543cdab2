package io.timetracker.crm;

import io.timetracker.platform.security.CurrentUser;
import java.util.Collection;
import java.util.List;

/** What another module knows of the clients. Whatever implements it stands on their timelines. */
public interface TimelineSource {

    /** The one kind of what it knows. */
    TimelineKind kind();

    /**
     * What is behind a place and the reader may know of, in one statement.
     *
     * @param clients never empty; the reader is known to see them
     * @param most of each client
     */
    List<TimelineItem> newest(Collection<ClientId> clients, TimelinePlace behind, int most, CurrentUser reader);
}
