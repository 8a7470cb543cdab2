package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** The period is not in a state in which that can be done, or not by this person. */
public class TimesheetRefused extends RuleBroken {

    private TimesheetRefused(String code, String reason, Object... arguments) {
        super(code, reason, null, arguments);
    }

    static TimesheetRefused closed() {
        return new TimesheetRefused("error", "timesheet_closed");
    }

    static TimesheetRefused timerRuns() {
        return new TimesheetRefused("error", "timesheet_timer_runs");
    }

    /** It was approved before it was submitted anew: only an approver opens it again. */
    static TimesheetRefused decided() {
        return new TimesheetRefused("error", "timesheet_decided");
    }

    /** @param status that it has */
    static TimesheetRefused inStatus(TimesheetStatus status) {
        return new TimesheetRefused("error", "invalid_status", status.wire());
    }

    /** Nobody decides on their own time, administrators included. */
    static TimesheetRefused ownTime() {
        return new TimesheetRefused("unauthorized", "self_approval");
    }
}
