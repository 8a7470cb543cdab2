package io.timetracker.time;

import static io.timetracker.time.TimeEntryFixtures.ADA;
import static io.timetracker.time.TimeEntryFixtures.NOW;
import static io.timetracker.time.TimeEntryFixtures.WEBSITE;
import static io.timetracker.time.TimeEntryFixtures.aTimeEntry;
import static io.timetracker.time.TimeEntryFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class TimeEntryTests {

    private static final ChangeTimeEntry NOTHING = new ChangeTimeEntry(
            null, null, Patch.keep(), null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void aLoggedEntryLastsFromItsStartToItsEnd() {
        var entry = aTimeEntry().from("09:00").to("10:30").logged().view();

        assertThat(entry.durationSeconds()).isEqualTo(90 * 60);
        assertThat(entry.source()).isEqualTo("manual");
        assertThat(entry.isRunning()).isFalse();
    }

    @Test
    void anEntryThatEndsWhenItStartsIsRefused() {
        assertThatExceptionOfType(InvalidTimeRange.class)
                .isThrownBy(() -> aTimeEntry().from("09:00").to("09:00").logged());
    }

    @Test
    void aBreakIsNotWork() {
        assertThat(aTimeEntry()
                        .from("09:00")
                        .to("10:00")
                        .withBreak(600)
                        .logged()
                        .view()
                        .durationSeconds())
                .isEqualTo(50 * 60);
    }

    @Test
    void aBreakLongerThanTheEntryLeavesNothing() {
        assertThat(aTimeEntry()
                        .from("09:00")
                        .to("10:00")
                        .withBreak(7200)
                        .logged()
                        .view()
                        .durationSeconds())
                .isZero();
    }

    @Test
    void roundingChangesWhatIsBilledAndKeepsWhatWasWorked() {
        var entry = aTimeEntry()
                .from("09:00")
                .to("10:02")
                .rounded(15, "up")
                .logged()
                .view();

        assertThat(entry.durationSeconds()).isEqualTo(4500);
        assertThat(entry.workedSeconds()).isEqualTo(3720);
    }

    @Test
    void aRunningTimerHasNoDurationYetButGrows() {
        var timer = aTimeEntry().from("09:00").running().view();

        assertThat(timer.isRunning()).isTrue();
        assertThat(timer.durationSeconds()).isNull();
        assertThat(timer.secondsAt(at("09:45"))).isEqualTo(45 * 60);
    }

    @Test
    void aPauseStopsTheClock() {
        var timer = aTimeEntry().from("09:00").running();

        timer.pause(at("09:30"));

        assertThat(timer.view().secondsAt(at("11:00"))).isEqualTo(30 * 60);
    }

    @Test
    void aPauseThatEndedIsABreak() {
        var timer = aTimeEntry().from("09:00").running();

        timer.pause(at("09:30"));
        timer.resume(at("10:00"));
        timer.stop(at("11:00"), Rounding.NONE);

        assertThat(timer.view().breakSeconds()).isEqualTo(30 * 60);
        assertThat(timer.view().durationSeconds()).isEqualTo(90 * 60);
    }

    @Test
    void stoppingWhilePausedCountsThePauseAsABreak() {
        var timer = aTimeEntry().from("09:00").running();

        timer.pause(at("09:30"));
        timer.stop(at("10:30"), Rounding.NONE);

        assertThat(timer.view().durationSeconds()).isEqualTo(30 * 60);
        assertThat(timer.view().pausedAt()).isNull();
    }

    @Test
    void pausingTwiceIsRefused() {
        var timer = aTimeEntry().running();
        timer.pause(at("09:30"));

        assertThatExceptionOfType(TimerNotInThatState.class).isThrownBy(() -> timer.pause(at("09:40")));
    }

    @Test
    void resumingWithoutAPauseIsRefused() {
        assertThatExceptionOfType(TimerNotInThatState.class)
                .isThrownBy(() -> aTimeEntry().running().resume(at("09:40")));
    }

    @Test
    void aClockThatRunsBackNeverMakesNegativeWork() {
        var timer = aTimeEntry().from("09:00").running();

        timer.stop(at("08:59"), Rounding.NONE);

        assertThat(timer.view().durationSeconds()).isZero();
        assertThat(timer.view().endTime()).isEqualTo(at("09:00"));
    }

    @Test
    void stoppingTellsWhatWasWorked() {
        var timer = aTimeEntry().by(ADA).from("09:00").running();

        timer.stop(at("10:00"), Rounding.NONE);

        assertThat(eventsOf(timer)).singleElement().isInstanceOfSatisfying(TimerStopped.class, stopped -> {
            assertThat(stopped.before()).isNull();
            assertThat(stopped.after().seconds()).isEqualTo(3600);
            assertThat(stopped.after().project()).isEqualTo(WEBSITE);
        });
    }

    @Test
    void changingNothingKeepsEverything() {
        var entry = aTimeEntry().logged();
        var before = entry.view();

        entry.change(NOTHING, new Rounding(60, "up"), ZoneOffset.UTC, NOW.plusSeconds(60));

        assertThat(entry.view())
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(before);
        assertThat(eventsOf(entry)).isEmpty();
    }

    @Test
    void movingTheEndMeasuresAgain() {
        var entry = aTimeEntry().from("09:00").to("10:00").logged();

        entry.change(ending(at("11:00")), Rounding.NONE, ZoneOffset.UTC, NOW);

        assertThat(entry.view().durationSeconds()).isEqualTo(7200);
        assertThat(eventsOf(entry)).singleElement().isInstanceOfSatisfying(TimeEntryChanged.class, changed -> {
            assertThat(changed.before().seconds()).isEqualTo(3600);
            assertThat(changed.after().seconds()).isEqualTo(7200);
        });
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        var entry = aTimeEntry().from("09:00").to("10:00").logged();

        assertThatExceptionOfType(InvalidTimeRange.class)
                .isThrownBy(() -> entry.change(ending(at("08:00")), Rounding.NONE, ZoneOffset.UTC, NOW));
    }

    @Test
    void aRunningEntryGetsItsEndOnlyByStopping() {
        var timer = aTimeEntry().running();

        assertThatExceptionOfType(TimerActive.class)
                .isThrownBy(() -> timer.change(ending(at("11:00")), Rounding.NONE, ZoneOffset.UTC, NOW));
    }

    @Test
    void aRunningEntryIsNotDeleted() {
        assertThatExceptionOfType(TimerActive.class)
                .isThrownBy(() -> aTimeEntry().running().delete());
    }

    @Test
    void anotherProjectDropsClientAndTask() {
        var entry = aTimeEntry().on(new Booking(WEBSITE, null, new TaskId(11))).logged();

        entry.change(on(new ProjectId(8), null), Rounding.NONE, ZoneOffset.UTC, NOW);

        assertThat(entry.booking()).isEqualTo(Booking.on(new ProjectId(8)));
    }

    @Test
    void theSameProjectAgainChangesNothing() {
        var entry = aTimeEntry().on(new Booking(WEBSITE, null, new TaskId(11))).logged();

        entry.change(on(WEBSITE, null), Rounding.NONE, ZoneOffset.UTC, NOW);

        assertThat(entry.booking()).isEqualTo(new Booking(WEBSITE, null, new TaskId(11)));
    }

    @Test
    void aClientWinsOverAProjectInTheSameChange() {
        var entry = aTimeEntry().on(new Booking(WEBSITE, null, new TaskId(11))).logged();

        entry.change(on(new ProjectId(8), new ClientId(3)), Rounding.NONE, ZoneOffset.UTC, NOW);

        assertThat(entry.booking()).isEqualTo(new Booking(null, new ClientId(3), null));
    }

    @Test
    void unpaidTimeHasNoInvoiceButTheSameCallMayNameTheNext() {
        var entry = aTimeEntry().logged();
        entry.change(paid(true, "R-1"), Rounding.NONE, ZoneOffset.UTC, NOW);

        entry.change(paid(false, null), Rounding.NONE, ZoneOffset.UTC, NOW);
        assertThat(entry.view().invoiceNumber()).isNull();

        entry.change(paid(false, "R-2"), Rounding.NONE, ZoneOffset.UTC, NOW);
        assertThat(entry.view().invoiceNumber()).isEqualTo("R-2");
    }

    @Test
    void anEmptyTextClearsAndNullKeeps() {
        var entry = aTimeEntry().logged();

        entry.change(saying(""), Rounding.NONE, ZoneOffset.UTC, NOW);

        assertThat(entry.view().notes()).isNull();
        assertThat(entry.view().tags()).isEqualTo("css");
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        var entry = aTimeEntry().logged();

        assertThatExceptionOfType(EntryChanged.class)
                .isThrownBy(() -> entry.mustBeAsSeen(seen(NOW.minus(Duration.ofSeconds(3)), null)));
        assertThatExceptionOfType(PreconditionFailed.class)
                .isThrownBy(() -> entry.mustBeAsSeen(seen(null, entry.view().version() + 1)));
        entry.mustBeAsSeen(seen(NOW.minus(Duration.ofSeconds(2)), entry.view().version()));
    }

    @Test
    void anEntryAcrossTheOctoberChangeLastsAsLongAsItLasted() {
        var start = Instant.parse("2026-10-24T23:30:00Z");
        var span = new When.Span(start, start.plus(Duration.ofHours(3)));
        var command = LogTime.of(span, Booking.on(WEBSITE), null, null);

        var entry = TimeEntry.log(ADA, command, span.start(), span.end(), Rounding.NONE, NOW);

        assertThat(entry.work().seconds()).isEqualTo(3 * 3600);
    }

    private static ChangeTimeEntry ending(Instant end) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, end, null, null, null, null, null, null, null, null, null);
    }

    private static ChangeTimeEntry on(ProjectId project, ClientId client) {
        return new ChangeTimeEntry(
                project, client, Patch.keep(), null, null, null, null, null, null, null, null, null, null, null);
    }

    private static ChangeTimeEntry paid(boolean paid, String invoice) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, null, null, null, null, null, paid, invoice, null, null, null);
    }

    private static ChangeTimeEntry saying(String notes) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, null, null, notes, null, null, null, null, null, null, null);
    }

    private static ChangeTimeEntry seen(Instant updatedAt, Integer version) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, null, null, null, null, null, null, null, updatedAt, version, null);
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> eventsOf(TimeEntry entry) {
        return (Collection<Object>) ReflectionTestUtils.invokeMethod(entry, "domainEvents");
    }
}
