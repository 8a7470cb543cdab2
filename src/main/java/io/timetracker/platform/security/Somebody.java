package io.timetracker.platform.security;

/** What stands for a person, to modules that know nothing else of it. */
public interface Somebody {

    UserId id();
}
