package io.timetracker.approvals;

import io.timetracker.projects.ProjectId;
import io.timetracker.testing.Person;
import io.timetracker.time.Booking;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import io.timetracker.time.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weeks that wait for a decision, and nobody else's beside them. */
public final class ReviewFixtures {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Timekeeping timekeeping;
    private final Timesheets timesheets;
    private final TimesheetPolicyDesk policy;
    private final JdbcClient jdbc;

    public ReviewFixtures(ApplicationContext context) {
        this.timekeeping = context.getBean(Timekeeping.class);
        this.timesheets = context.getBean(Timesheets.class);
        this.policy = context.getBean(TimesheetPolicyDesk.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** What other tests have handed in is taken back. */
    public void nobodyWaits() {
        jdbc.sql("update timesheet_period set status = 'draft' where status = 'submitted'")
                .update();
    }

    public void approvers(Person admin, Person... people) {
        var ids = Stream.of(people).map(Person::id).toList();
        policy.change(ChangeTimesheetPolicy.nothing().approvers(List.copyOf(ids)), null, admin.user());
    }

    /** From one full hour of a day to another, which may lie on the next. */
    public TimeEntryView log(Person owner, ProjectId project, LocalDate day, int from, int until) {
        var midnight = day.atStartOfDay(ROME);
        var span = new When.Span(
                midnight.plusHours(from).toInstant(), midnight.plusHours(until).toInstant());
        return timekeeping.log(LogTime.of(span, Booking.on(project), "Layout", null), owner.user());
    }

    /** From Monday to Friday, eight hours each. */
    public void logWeek(Person owner, ProjectId project, LocalDate monday) {
        for (var day = 0; day < 5; day++) {
            log(owner, project, monday.plusDays(day), 9, 17);
        }
    }

    public TimesheetView submit(Person owner, LocalDate monday) {
        return timesheets.submitWeek(monday, owner.user());
    }

    /** With an hour on the Friday before, so that the project is not new. */
    public TimesheetView cleanWeek(Person owner, ProjectId project, LocalDate monday) {
        log(owner, project, monday.minusDays(3), 9, 10);
        logWeek(owner, project, monday);
        return submit(owner, monday);
    }
}
