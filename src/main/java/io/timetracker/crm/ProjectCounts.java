package io.timetracker.crm;

import java.util.Collection;
import java.util.Map;

/** How many projects clients have. A module that keeps projects implements it; without one there are none. */
public interface ProjectCounts {

    /** Everybody's projects, whoever asks. @param active those that are neither inactive nor archived */
    record Counts(long total, long active) {

        public static final Counts NONE = new Counts(0, 0);
    }

    /** Of the given clients in at most one statement; one without projects may be left out. */
    Map<ClientId, Counts> of(Collection<ClientId> clients);
}
