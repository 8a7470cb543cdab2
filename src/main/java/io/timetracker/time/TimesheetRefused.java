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

    /** It was approved or closed before it was submitted anew: only an approver opens it again. */
    static TimesheetRefused decided() {
        return new TimesheetRefused("error", "timesheet_decided");
    }

    static TimesheetRefused notReopened() {
        return new TimesheetRefused("error", "timesheet_not_reopened");
    }

    /** @param status that it has */
    static TimesheetRefused inStatus(TimesheetStatus status) {
        return new TimesheetRefused("error", "invalid_status", status.wire());
    }

    /** Several approve one after the other, and it is somebody else's turn, or this person has approved already. */
    static TimesheetRefused notYourTurn() {
        return new TimesheetRefused("unauthorized", "not_your_turn");
    }

    /** A deputy does not decide on the time of those whom they represent. */
    static TimesheetRefused representedTime() {
        return new TimesheetRefused("unauthorized", "represented_time");
    }

    /** Nobody decides on their own time, administrators included. */
    static TimesheetRefused ownTime() {
        return new TimesheetRefused("unauthorized", "self_approval");
    }
}
