package io.timetracker.platform.security;

/** Through which of the three faces a call came; SYSTEM is the installation itself. */
public enum Face {
    REST,
    GRAPHQL,
    WEB,
    SYSTEM
}
