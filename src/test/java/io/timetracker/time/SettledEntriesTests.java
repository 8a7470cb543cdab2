package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** What was approved entry by entry is not changed, deleted or brought back, whichever way is tried. */
@Import(SettledEntriesTests.Settled.class)
class SettledEntriesTests extends ApplicationTest {

    private static final Instant NINE = Instant.parse("2024-01-08T09:00:00Z");

    @TestComponent
    static class Settled implements ApprovedEntries {

        private final Set<TimeEntryId> entries = ConcurrentHashMap.newKeySet();

        @Override
        public Set<TimeEntryId> among(Collection<TimeEntryId> asked) {
            return asked.stream().filter(entries::contains).collect(Collectors.toSet());
        }
    }

    @Autowired
    private Settled settled;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private BulkChanges bulk;

    @Autowired
    private Undoing undoing;

    @Autowired
    private Timesheets timesheets;

    private Person ada;
    private ProjectId website;
    private TimeEntryId entry;

    @BeforeEach
    void adaHasAnEntry() {
        ada = world.person("ada");
        website = new ProjectId(world.project(ada, "Website"));
        entry = logged(0);
    }

    @AfterEach
    void nothingIsSettled() {
        settled.entries.clear();
    }

    private TimeEntryId logged(int hour) {
        var start = NINE.plusSeconds(hour * 3600L);
        var span = new When.Span(start, start.plusSeconds(60));
        return timekeeping
                .log(LogTime.of(span, Booking.on(website), null, null), ada.user())
                .id();
    }

    @Test
    void itIsNeitherChangedNorDeleted() {
        settled.entries.add(entry);

        assertThatThrownBy(() -> timekeeping.delete(entry, null, null, ada.user()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("entry_approved");
        timekeeping.delete(entry, null, null, world.admin().user());
    }

    @Test
    void inBulkItIsSkippedWithItsReasonAndForAnAdministratorItIsNot() {
        var other = logged(1);
        settled.entries.add(entry);
        var change = BulkChange.of(List.of(entry, other), new BulkAction.SetBillable(false));

        assertThat(bulk.change(change.dryRun(), ada.user()).rows().getFirst().reason())
                .isEqualTo("entry_approved");
        var result = bulk.change(change, ada.user());

        assertThat(result.affected()).isEqualTo(1);
        assertThat(result.rows().getFirst().outcome()).isEqualTo(BulkResult.Outcome.SKIPPED);
        assertThat(result.rows().getFirst().reason()).isEqualTo("entry_approved");
        assertThat(bulk.change(change, world.admin().user()).affected()).isEqualTo(1);
    }

    @Test
    void whatWasSettledMeanwhileIsNotTakenBack() {
        var handle = bulk.change(BulkChange.of(List.of(entry), new BulkAction.SetBillable(false)), ada.user())
                .undo()
                .handle();
        settled.entries.add(entry);

        assertThatThrownBy(() -> undoing.undo(handle, ada.user())).hasMessageContaining("entry_approved");

        settled.entries.clear();
        undoing.undo(handle, ada.user());
        timekeeping.delete(entry, null, null, ada.user());
        settled.entries.add(entry);
        assertThatThrownBy(() -> timekeeping.restore(entry, ada.user())).hasMessageContaining("entry_approved");
    }

    @Test
    void inAReopenedWeekItStaysLocked() {
        var day = LocalDate.ofInstant(NINE, ZoneOffset.UTC);
        var period = timesheets.submitWeek(day, ada.user());
        timesheets.reopen(
                period.id(),
                null,
                new ReopenTimesheet("Friday", null, null),
                world.admin().user());
        settled.entries.add(entry);

        assertThatThrownBy(() -> timekeeping.delete(entry, null, null, ada.user()))
                .hasMessageContaining("entry_approved");
        var other = logged(2);
        timekeeping.delete(other, null, null, ada.user());
    }
}
