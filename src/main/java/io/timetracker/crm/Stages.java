package io.timetracker.crm;

import java.util.List;

/** The usual stages of a deal, in the order in which one passes them. A deal may stand in another one. */
public final class Stages {

    public static final String FIRST = "prospecting";
    /** Where a deal that is taken up again goes on. */
    public static final String LAST_OPEN = "negotiation";

    public static final String WON = "closed_won";
    public static final String LOST = "closed_lost";

    public static final List<String> OPEN = List.of(FIRST, "qualification", "proposal", LAST_OPEN);
    public static final List<String> ALL = List.of(FIRST, "qualification", "proposal", LAST_OPEN, WON, LOST);

    private Stages() {}

    static boolean isClosed(String stage) {
        return stage.equals(WON) || stage.equals(LOST);
    }
}
