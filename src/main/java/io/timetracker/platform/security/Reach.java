package io.timetracker.platform.security;

import java.io.Serializable;
import java.util.Set;

/**
 * Which clients, and through them which projects, a person can see at all (contract, data model 3.3). Each module puts
 * it into its own queries, once.
 *
 * @param clients raw client ids, for {@link Kind#CLIENTS} only; this module knows no clients
 */
public record Reach(Kind kind, Set<Long> clients) implements Serializable {

    public static final Reach EVERYTHING = new Reach(Kind.EVERYTHING, Set.of());
    public static final Reach OWN = new Reach(Kind.OWN, Set.of());

    public enum Kind {
        EVERYTHING,
        /** What they created themselves. */
        OWN,
        /** The named clients and what belongs to them. */
        CLIENTS
    }

    public Reach {
        clients = Set.copyOf(clients);
    }

    public static Reach clients(Set<Long> clients) {
        return new Reach(Kind.CLIENTS, clients);
    }
}
