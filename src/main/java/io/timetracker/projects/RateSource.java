package io.timetracker.projects;

import java.util.Locale;

/** Whose rate counts (contract, data model 10): the first of these that there is on the day. */
public enum RateSource {
    /** Agreed for the person on the project. */
    PROJECT_USER,
    /** Agreed for everybody on the project. */
    PROJECT_AGREED,
    /** The project's own. */
    PROJECT,
    /** The client's. */
    CLIENT,
    /** Nobody's: zero. */
    NONE;

    /** As the wire writes it: {@code project_user}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
