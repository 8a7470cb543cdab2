package io.timetracker.crm;

import java.util.Arrays;
import java.util.Locale;

/** What happened. Of what happened at the same moment, the one with the higher rank came later. */
public enum Happening {
    CLIENT_ADDED(TimelineKind.CLIENT, 10),
    CONTACT_ADDED(TimelineKind.CONTACT, 20),
    NOTE_WRITTEN(TimelineKind.NOTE, 30),
    DEAL_ADDED(TimelineKind.DEAL, 40),
    /** A lead became the client, and perhaps a deal. */
    LEAD_CONVERTED(TimelineKind.LEAD, 50),
    /** Something was done about a deal, or is to be done. */
    ACTIVITY(TimelineKind.ACTIVITY, 60),
    DEAL_WON(TimelineKind.DEAL, 70),
    DEAL_LOST(TimelineKind.DEAL, 80),
    PROJECT_ADDED(TimelineKind.PROJECT, 90),
    PROJECT_ARCHIVED(TimelineKind.PROJECT, 100),
    CONTACT_DEACTIVATED(TimelineKind.CONTACT, 110),
    CLIENT_DEACTIVATED(TimelineKind.CLIENT, 120);

    private final TimelineKind kind;
    private final int rank;

    Happening(TimelineKind kind, int rank) {
        this.kind = kind;
        this.rank = rank;
    }

    public TimelineKind kind() {
        return kind;
    }

    public int rank() {
        return rank;
    }

    /** Of a row that names no other. */
    public static Happening ranked(int rank) {
        return Arrays.stream(values())
                .filter(what -> what.rank == rank)
                .findFirst()
                .orElseThrow();
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
