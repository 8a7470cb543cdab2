package io.timetracker.platform.settings;

/** Where the rules are read, live: a change holds from the next call on. */
public interface CurrentSettings {

    Settings get();

    /** As the database has them, nothing remembered: for whoever holds a lock that a change of theirs waits for. */
    Settings atThisMoment();
}
