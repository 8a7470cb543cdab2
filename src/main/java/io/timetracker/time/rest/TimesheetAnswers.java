package io.timetracker.time.rest;

import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;

/** The wrappers that the contract puts around periods. */
interface TimesheetAnswers {

    @WireRecord
    record Page(List<TimesheetResource> timesheetPeriods, Pagination pagination) {}

    @WireRecord
    record One(TimesheetResource timesheetPeriod) {}

    @WireRecord
    record Changed(String message, TimesheetResource timesheetPeriod) {}
}
