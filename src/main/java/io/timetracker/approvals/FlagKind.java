package io.timetracker.approvals;

import java.util.Locale;

/** What makes a submitted period deserve a look, the gravest first. */
public enum FlagKind {
    /** Somebody made, changed or deleted an entry of it after it was submitted. */
    EDITED_AFTER_SUBMIT(false),
    /** Two entries with a clock share a moment. */
    OVERLAP(true),
    /** More than ten hours were worked on a day. */
    LONG_DAY(true),
    /** A day from Monday to Friday without any time, beside days that have some. */
    GAP(true),
    /** The budget of one of its projects is used up as far as its threshold. */
    BUDGET_PASSED(false),
    /** Its owner never had time on one of its projects before. */
    NEW_PROJECT(false);

    private final boolean isForTheOwner;

    FlagKind(boolean isForTheOwner) {
        this.isForTheOwner = isForTheOwner;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From 1; the greater, the graver. */
    public int gravity() {
        return values().length - ordinal();
    }

    /** Whether the owner can put it right, so that it is a reason to reject. */
    public boolean isForTheOwner() {
        return isForTheOwner;
    }
}
