package io.timetracker.platform.settings;

/** Where the rules are read, live: a change holds from the next call on. */
public interface CurrentSettings {

    Settings get();
}
