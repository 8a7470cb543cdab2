package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.security.Role;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Entries that were approved one by one, by whatever module decides on them. */
class TimeLocksTests extends ApplicationTest {

    @Autowired
    private TimesheetQueries periods;

    @Autowired
    private ReopenedWeeks reopened;

    @Autowired
    private io.timetracker.platform.settings.CurrentSettings settings;

    @Autowired
    private io.timetracker.platform.calendar.Zones zones;

    @Autowired
    private Timekeeping timekeeping;

    private final Set<TimeEntryId> approved = new HashSet<>();
    private TimeLocks locks;
    private Person ada;
    private TimeEntryView entry;

    private record Decided(Set<TimeEntryId> approved) implements ApprovedEntries {

        @Override
        public Set<TimeEntryId> among(Collection<TimeEntryId> entries) {
            var found = new HashSet<>(approved);
            found.retainAll(entries);
            return found;
        }
    }

    @BeforeEach
    void anEntryIsApproved() {
        ada = world.person("ada");
        var project = new ProjectId(world.project(ada, "Website"));
        var start = Instant.parse("2025-03-03T09:00:00Z");
        entry = timekeeping.log(
                LogTime.of(new When.Span(start, start.plusSeconds(3600)), Booking.on(project), null, null), ada.user());
        approved.add(entry.id());
        var factory = new StaticListableBeanFactory(Map.of("approvals", new Decided(approved)));
        locks = new TimeLocks(
                periods, reopened, factory.getBeanProvider(ApprovedEntries.class), settings, zones, Clock.systemUTC());
    }

    @Test
    void anApprovedEntryIsLockedForEverybodyButAdministrators() {
        assertThatThrownBy(() -> locks.mayChange(entry, ada.user())).isInstanceOf(EntryLocked.class);
        assertThat(locks.of(List.of(entry), ada.user())).containsEntry(entry.id(), TimeLock.ENTRY_APPROVED);
        var root = world.person("root", Role.ADMIN);
        locks.mayChange(entry, root.user());
        assertThat(locks.of(List.of(entry), root.user())).isEmpty();

        approved.clear();
        locks.mayChange(entry, ada.user());
    }

    @Test
    void aRuleLeavesThemOpen() {
        try {
            as(world.admin())
                    .patch("/api/v1/settings", Map.of("lock_approved_entries", false))
                    .expect(200);

            locks.mayChange(entry, ada.user());
        } finally {
            world.resetRules();
        }
    }
}
