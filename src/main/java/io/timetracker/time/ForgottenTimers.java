package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices timers that somebody seems to have forgotten. To stop one in time is {@link Timekeeping#stopTimerAt}. */
@Service
@Transactional
public class ForgottenTimers {

    private final TimeEntries entries;
    private final TimeEntryQueries queries;
    private final KeptTimers kept;
    private final Timekeepers keepers;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    ForgottenTimers(
            TimeEntries entries,
            TimeEntryQueries queries,
            KeptTimers kept,
            Timekeepers keepers,
            Accounts accounts,
            CurrentSettings settings,
            ChangeLog changes,
            Zones zones,
            Clock clock) {
        this.entries = entries;
        this.queries = queries;
        this.kept = kept;
        this.keepers = keepers;
        this.accounts = accounts;
        this.settings = settings;
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Whether the caller's timer has worked for longer than the installation's limit and nobody said to keep it; with the
     * likely end of the work. One that is no longer than that takes no statement.
     *
     * @param timer the caller's own
     */
    @Transactional(readOnly = true)
    public Optional<ForgottenTimer> find(TimeEntryView timer, CurrentUser user) {
        var limit = Duration.ofHours(settings.get().forgottenTimerHours());
        var now = clock.instant();
        var isOver = !limit.isZero() && timer.secondsAt(now) >= limit.toSeconds();
        return timer.isRunning() && isOver && !kept.contains(timer.id())
                ? Optional.of(forgotten(timer, limit, now, user))
                : Optional.empty();
    }

    private ForgottenTimer forgotten(TimeEntryView timer, Duration limit, Instant now, CurrentUser user) {
        var breaks = Duration.ofSeconds(timer.breakSeconds());
        var standardDay = accounts.standardDay(timer.userId());
        var latest = timer.pausedAt() == null ? now : timer.pausedAt();
        var since = timer.startTime().minus(LikelyStop.WEEKS * 7L, ChronoUnit.DAYS);
        var recent = queries.worked(timer.userId(), since, timer.startTime());
        var proposal =
                new LikelyStop(timer.startTime(), latest, user.zone(zones.app())).from(recent, standardDay, breaks);
        var overSince = timer.startTime().plus(limit).plus(breaks);
        return new ForgottenTimer(timer, overSince, proposal.stop(), proposal.reason(), standardDay);
    }

    /**
     * Lets the caller's timer run, however long; nobody asks about it again. Again is fine and changes nothing.
     *
     * @throws NoTimerRunning if nothing runs
     */
    public TimeEntryView keepTimer(CurrentUser user) {
        keepers.lock(user.id());
        var timer =
                entries.findActive(user.id()).orElseThrow(NoTimerRunning::new).view();
        if (!kept.contains(timer.id())) {
            kept.add(timer.id(), clock.instant());
            changes.record(user, "time_entry.kept_running", timer.id(), timer, timer);
        }
        return timer;
    }
}
