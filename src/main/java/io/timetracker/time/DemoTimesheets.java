package io.timetracker.time;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import java.time.DayOfWeek;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Weeks that were handed in on the Monday after them, and wait for a decision. */
@Component
@Order(DemoPart.TIMESHEETS)
class DemoTimesheets implements DemoPart {

    private static final int HALF_PAST_EIGHT = 8 * 60 + 30;

    @Override
    public void fill(DemoPlan plan) {
        try (var rows = plan.rows(
                "timesheet_period",
                "user_id, period_type, period_start, period_end, status, submitted_at, submitted_by, version, created_at,"
                        + " updated_at")) {
            new DemoAttendance(plan).weeks().waiting().forEach(week -> {
                var owner = plan.people().get(week.person()).id();
                var span = TimesheetSpan.weekOf(plan.calendar().day(week.back(DayOfWeek.MONDAY)), owner);
                var minute = HALF_PAST_EIGHT
                        + plan.dice("handed in", week.person(), week.friday()).between(0, 60);
                var moment = plan.calendar().at(week.friday() - 1, minute);
                rows.add(
                        owner.value(),
                        "weekly",
                        span.firstDay(),
                        span.lastDay(),
                        TimesheetStatus.SUBMITTED.wire(),
                        moment,
                        owner.value(),
                        2,
                        moment,
                        moment);
            });
        }
    }
}
