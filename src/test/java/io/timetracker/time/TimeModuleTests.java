package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The module among its neighbours: what it tells them, what it hears, and what stays undone when something fails. */
@Tag("engine")
@EnableScenarios
@RecordApplicationEvents
class TimeModuleTests extends ApplicationTest {

    private static final Instant NINE = Instant.parse("2025-01-27T09:00:00Z");

    @Autowired
    Timekeeping timekeeping;

    @Autowired
    TimeLog log;

    @Autowired
    ProjectCatalog catalog;

    @Autowired
    UserDirectory directory;

    private Person ada;
    private ProjectId website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = new ProjectId(world.project(ada, "Website"));
    }

    private LogTime hours(int count) {
        var span = new When.Span(NINE, NINE.plusSeconds(3600L * count));
        return LogTime.of(span, Booking.on(website), "Layout", null);
    }

    @Test
    void stoppingATimerTellsTheWorkThatCountsFromNowOn(Scenario scenario) {
        timekeeping.startTimer(new StartTimer(website, null, null), ada.user());

        scenario.stimulate(() -> timekeeping.stopTimer(ada.user()))
                .andWaitForEventOfType(TimerStopped.class)
                .matchingMappedValue(TimerStopped::owner, ada.id())
                .toArriveAndVerify(stopped -> {
                    assertThat(stopped.before()).isNull();
                    assertThat(stopped.after().project()).isEqualTo(website);
                });
    }

    @Test
    void aChangeTellsTheWorkBeforeAndAfter(Scenario scenario) {
        var entry = timekeeping.log(hours(2), ada.user());
        var longer = new ChangeTimeEntry(
                null,
                null,
                Patch.keep(),
                null,
                NINE.plusSeconds(3 * 3600),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        scenario.stimulate(() -> timekeeping.change(entry.id(), longer, ada.user()))
                .andWaitForEventOfType(TimeEntryChanged.class)
                .matchingMappedValue(TimeEntryChanged::entry, entry.id())
                .toArriveAndVerify(changed -> {
                    assertThat(changed.before().seconds()).isEqualTo(2 * 3600);
                    assertThat(changed.after().seconds()).isEqualTo(3 * 3600);
                });
    }

    @Test
    void projectsCountsInTheSameTransaction() {
        timekeeping.log(hours(2), ada.user());

        assertThat(catalog.get(website, ada.user()).worked().seconds()).isEqualTo(2 * 3600);
    }

    @Test
    void whatIsRefusedIsToldToNobody(ApplicationEvents events) {
        timekeeping.log(hours(2), ada.user());

        assertThatThrownBy(() -> timekeeping.log(hours(1), ada.user())).isInstanceOf(OverlappingEntry.class);

        assertThat(events.stream(TimeEntryLogged.class)
                        .filter(logged -> logged.owner().equals(ada.id())))
                .hasSize(1);
        assertThat(catalog.get(website, ada.user()).worked().seconds()).isEqualTo(2 * 3600);
    }

    @Test
    void whoeverIsDeactivatedWorksNoMore() {
        timekeeping.startTimer(new StartTimer(website, null, null), ada.user());

        directory.change(
                ada.id(),
                ChangeUser.nothing().active(false),
                null,
                world.admin().user());

        assertThat(log.running(ada.user())).isEmpty();
    }
}
