package io.timetracker.platform.startup;

/** Something to be done from the console, instead of serving anybody. */
public interface ConsoleCommand {

    /** What {@code --timetracker.command=} says. */
    String name();

    /** Does it, and returns when it is done. */
    Outcome run();

    /**
     * @param line what to tell the person at the console
     * @param exitCode of the process; 0: all is well
     */
    record Outcome(String line, int exitCode) {}
}
