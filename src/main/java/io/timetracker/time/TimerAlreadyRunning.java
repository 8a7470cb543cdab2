package io.timetracker.time;

import io.timetracker.platform.problems.Conflict;

/** One entry runs already, and the installation allows but one. */
public class TimerAlreadyRunning extends Conflict {

    TimerAlreadyRunning() {
        super("timer_already_running", null);
    }
}
