package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

/** Handing in while time is written, closing by the clock, and what others hear of it. */
@Tag("engine")
@EnableScenarios
class TimesheetModuleTests extends ApplicationTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private AutoLock autoLock;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;

    @BeforeEach
    void ada() {
        ada = world.person("ada");
    }

    @AfterEach
    void neverByItself() {
        autoLockAfter(null);
        jdbc.sql("delete from job_turn where job = 'auto_lock'").update();
    }

    private void autoLockAfter(Integer days) {
        var command = new ChangeTimesheetPolicy(
                Patch.keep(), Patch.to(days), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
        policy.change(command, null, world.admin().user());
    }

    @Test
    void nothingIsWrittenIntoAWeekOnceItIsHandedIn() throws Exception {
        var project = new ProjectId(world.project(ada, "Website"));
        for (var round = 0; round < 12; round++) {
            var monday = MONDAY.plusWeeks(round);
            var start = monday.atTime(9, 0).atZone(ROME).toInstant();
            var command = LogTime.of(new When.Span(start, start.plusSeconds(3600)), Booking.on(project), null, null);

            var logged = together(
                    () -> timekeeping.log(command, ada.user()), () -> timesheets.submitWeek(monday, ada.user()));

            var order = jdbc.sql("""
                            select action from change_log where user_id = ? and seq > ?
                            and action in ('time_entry.logged', 'timesheet.submitted') order by seq
                            """)
                    .params(ada.id().value(), seen)
                    .query(String.class)
                    .list();
            seen = jdbc.sql("select max(seq) from change_log").query(Long.class).single();
            assertThat(order)
                    .isEqualTo(
                            logged
                                    ? List.of("time_entry.logged", "timesheet.submitted")
                                    : List.of("timesheet.submitted"));
        }
    }

    private long seen;

    /** @return whether the first was done; the second always is */
    private static boolean together(Runnable first, Runnable second) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> done(barrier, first));
            Future<Boolean> other = threads.submit(() -> done(barrier, second));
            assertThat(other.get()).isTrue();
            return one.get();
        }
    }

    private static boolean done(CyclicBarrier barrier, Runnable command) throws Exception {
        barrier.await();
        try {
            command.run();
            return true;
        } catch (Refusal refused) {
            assertThat(refused).isInstanceOf(PeriodLocked.class);
            return false;
        }
    }

    @Test
    void twoWhoOpenAWeekAtOnceGetTheSame() throws Exception {
        var barrier = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var opened = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(any -> threads.submit(() -> {
                        barrier.await();
                        return timesheets
                                .open(OpenTimesheet.of(MONDAY), ada.user())
                                .id();
                    }))
                    .toList();
            assertThat(opened.stream().map(TimesheetModuleTests::get).distinct())
                    .hasSize(1);
        }
    }

    private static TimesheetId get(Future<TimesheetId> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whatWasHandedInClosesByItselfAfterSoManyDays() {
        var today = LocalDate.ofInstant(Instant.now(), ROME);
        var old = timesheets.submitWeek(today.minusDays(40), ada.user());
        var approved = timesheets.submitWeek(today.minusDays(50), ada.user());
        timesheets.approve(approved.id(), null, "fine", world.admin().user());
        var recent = timesheets.submitWeek(today.minusDays(20), ada.user());
        var draft = timesheets.open(OpenTimesheet.of(today.minusDays(60)), ada.user());
        autoLock.run();
        assertThat(status(old)).isEqualTo(TimesheetStatus.SUBMITTED);

        autoLockAfter(30);
        autoLock.run();

        assertThat(status(old)).isEqualTo(TimesheetStatus.CLOSED);
        assertThat(status(approved)).isEqualTo(TimesheetStatus.CLOSED);
        assertThat(status(recent)).isEqualTo(TimesheetStatus.SUBMITTED);
        assertThat(status(draft)).isEqualTo(TimesheetStatus.DRAFT);
        assertThat(jdbc.sql("select face from change_log where action = 'timesheet.closed' and entity_id = ?")
                        .param(old.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("SYSTEM");
    }

    @Test
    void theDayOnWhichItClosesIsSoManyDaysAfterItsEnd() {
        var sunday = TimesheetSpan.weekOf(
                        LocalDate.ofInstant(Instant.now(), ROME).minusWeeks(3), ada.id())
                .lastDay();
        var period = timesheets.submitWeek(sunday, ada.user());
        var since = (int) java.time.temporal.ChronoUnit.DAYS.between(sunday, LocalDate.ofInstant(Instant.now(), ROME));

        autoLockAfter(since + 1);
        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.SUBMITTED);
        autoLockAfter(since);
        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.CLOSED);
    }

    @Test
    void whileAnotherNodeClosesThisOneDoesNot() {
        var old = timesheets.submitWeek(MONDAY, ada.user());
        autoLockAfter(30);
        jdbc.sql("insert into job_turn (job, taken_until) values ('auto_lock', ?)")
                .param(io.timetracker.platform.calendar.InstantColumns.column(
                        Instant.now().plusSeconds(60)))
                .update();
        autoLock.run();
        assertThat(status(old)).isEqualTo(TimesheetStatus.SUBMITTED);

        // It died: its turn is over.
        jdbc.sql("update job_turn set taken_until = ? where job = 'auto_lock'")
                .param(io.timetracker.platform.calendar.InstantColumns.column(
                        Instant.now().minusSeconds(1)))
                .update();
        autoLock.run();
        assertThat(status(old)).isEqualTo(TimesheetStatus.CLOSED);
    }

    private TimesheetStatus status(TimesheetView period) {
        return timesheets.open(OpenTimesheet.of(period.firstDay()), ada.user()).status();
    }

    @Test
    void handingInIsHeard(Scenario scenario) {
        scenario.stimulate(() -> timesheets.submitWeek(MONDAY, ada.user()))
                .andWaitForEventOfType(TimesheetSubmitted.class)
                .matchingMappedValue(TimesheetSubmitted::owner, ada.id())
                .toArriveAndVerify(event -> assertThat(event.lastDay()).isEqualTo(MONDAY.plusDays(6)));
    }
}
