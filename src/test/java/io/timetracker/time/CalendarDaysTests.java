package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.CalendarView.Block;
import io.timetracker.time.CalendarView.Day;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What lies where on a day: in Rome, where the clock was put forward on 30 March and back on 26 October 2025. */
@Tag("engine")
class CalendarDaysTests extends ApplicationTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Autowired
    CalendarDays calendar;

    @Autowired
    TimeEntries entries;

    @Autowired
    Clock clock;

    private Person ada;
    private ProjectId website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = new ProjectId(world.project(ada, "Website"));
    }

    /** Past the rule that entries must not overlap, as timers that are stopped get past it. */
    private TimeEntryId worked(String start, String end) {
        var from = Instant.parse(start);
        var until = Instant.parse(end);
        var command = LogTime.of(new When.Span(from, until), Booking.on(website), "layout", null);
        return entries.save(TimeEntry.log(ada.id(), command, from, until, Rounding.NONE, clock.instant()))
                .id();
    }

    private TimeEntryId runningSince(Instant start) {
        return entries.save(TimeEntry.start(ada.id(), Booking.on(website), null, start, true, start))
                .id();
    }

    private List<Day> days(String first, String last) {
        var range = new CalendarRange(LocalDate.parse(first), LocalDate.parse(last));
        return calendar.read(range, null, ROME, ada.user()).days();
    }

    private Day day(String date) {
        return days(date, date).getFirst();
    }

    private static List<String> gaps(Day day) {
        return day.gaps().stream().map(gap -> gap.start() + "/" + gap.end()).toList();
    }

    private static List<String> lanes(Day day) {
        return day.blocks().stream()
                .map(block -> (block.lane() + 1) + " of " + block.lanes())
                .toList();
    }

    @Test
    void aDayWithoutTimeIsThereAndEmpty() {
        var empty = day("2025-02-03");

        assertThat(empty.start()).isEqualTo("2025-02-02T23:00:00Z");
        assertThat(empty.length()).isEqualTo(Duration.ofDays(1));
        assertThat(empty.blocks()).isEmpty();
        assertThat(empty.gaps()).isEmpty();
        assertThat(empty.seconds()).isZero();
    }

    @Test
    void anEntryAcrossMidnightLiesOnBothDaysAndCountsForTheFirst() {
        worked("2025-02-03T22:30:00Z", "2025-02-04T00:15:00Z");

        var days = days("2025-02-03", "2025-02-04");

        var before = days.getFirst().blocks().getFirst();
        assertThat(before.end()).isEqualTo("2025-02-03T23:00:00Z");
        assertThat(before.endsAfter()).isTrue();
        assertThat(before.startsBefore()).isFalse();
        var after = days.getLast().blocks().getFirst();
        assertThat(after.start()).isEqualTo("2025-02-03T23:00:00Z");
        assertThat(after.startsBefore()).isTrue();
        assertThat(after.endsAfter()).isFalse();
        assertThat(days).extracting(Day::seconds).containsExactly(6300L, 0L);
    }

    @Test
    void whatEndsAtMidnightIsNotOnTheNextDay() {
        worked("2025-02-03T21:00:00Z", "2025-02-03T23:00:00Z");

        assertThat(day("2025-02-04").blocks()).isEmpty();
        assertThat(day("2025-02-03").blocks()).extracting(Block::endsAfter).containsExactly(false);
    }

    @Test
    void whatBeganDaysAgoIsFoundFromItsLastDay() {
        worked("2025-01-01T08:00:00Z", "2025-02-03T09:00:00Z");

        assertThat(day("2025-01-20").blocks())
                .extracting(Block::startsBefore, Block::endsAfter)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, true));
        assertThat(day("2025-02-03").blocks())
                .extracting(Block::end)
                .containsExactly(Instant.parse("2025-02-03T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30, 23", "2025-10-26, 25", "2025-10-27, 24"})
    void aDayIsAsLongAsItIs(String date, int hours) {
        assertThat(day(date).length()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void theHourThatComesTwiceHoldsTwoEntriesOneAfterTheOther() {
        worked("2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z");
        worked("2025-10-26T01:00:00Z", "2025-10-26T02:00:00Z");

        var day = day("2025-10-26");

        assertThat(day.blocks()).hasSize(2).noneMatch(Block::isOverlapping);
        assertThat(day.gaps()).isEmpty();
        assertThat(day.seconds()).isEqualTo(7200);
    }

    @Test
    void whatRunsLiesThereUntilNowAndCountsNothingYet() {
        var start = clock.instant().minusSeconds(600);
        runningSince(start);
        var today = LocalDate.ofInstant(start, ROME);

        var view = calendar.read(new CalendarRange(today, today), null, ROME, ada.user());

        var block = view.days().getFirst().blocks().getFirst();
        assertThat(block.entry().isRunning()).isTrue();
        assertThat(block.end()).isIn(view.now(), view.days().getFirst().end());
        assertThat(view.days().getFirst().seconds()).isZero();
    }

    @Test
    void aClockThatIsAheadDrawsNothingBackwards() {
        var start = clock.instant().plusSeconds(7200);
        runningSince(start);

        var day = day(LocalDate.ofInstant(start, ROME).toString());

        assertThat(day.blocks())
                .extracting(Block::start, Block::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(start, start));
    }

    @Test
    void whatOverlapsStandsSideBySideInAsFewLanesAsItNeeds() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T10:00:00Z");
        worked("2025-02-03T09:00:00Z", "2025-02-03T11:00:00Z");
        worked("2025-02-03T10:00:00Z", "2025-02-03T12:00:00Z");
        worked("2025-02-03T12:00:00Z", "2025-02-03T13:00:00Z");

        var day = day("2025-02-03");

        assertThat(lanes(day)).containsExactly("1 of 2", "2 of 2", "1 of 2", "1 of 1");
        assertThat(day.blocks()).extracting(Block::isOverlapping).containsExactly(true, true, true, false);
        assertThat(day.gaps()).isEmpty();
    }

    @Test
    void gapsLieBetweenBlocksAndNowhereElse() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T12:00:00Z");
        worked("2025-02-03T08:30:00Z", "2025-02-03T09:00:00Z");
        worked("2025-02-03T12:00:30Z", "2025-02-03T13:00:00Z");
        worked("2025-02-03T13:30:00Z", "2025-02-03T14:00:00Z");

        assertThat(gaps(day("2025-02-03"))).containsExactly("2025-02-03T13:00:00Z/2025-02-03T13:30:00Z");
    }

    @Test
    void anEntryWithoutAnyLengthIsStillThere() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var stopped = TimeEntry.start(
                ada.id(), Booking.on(website), null, Instant.parse("2025-02-02T23:00:00Z"), true, clock.instant());
        var saved = entries.save(stopped);
        saved.stop(saved.view().startTime(), Rounding.NONE);
        entries.save(saved);

        assertThat(lanes(day("2025-02-03"))).containsExactly("1 of 1", "1 of 1");
        assertThat(day("2025-02-02").blocks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-03, 2025-02-02, endDate",
        "2025-02-01, 2025-03-15, endDate",
        "1969-12-31, 1970-01-01, startDate",
        "2200-12-31, 2201-01-01, endDate"
    })
    void aRangeThatCannotBeShownIsRefusedAtItsField(LocalDate first, LocalDate last, String field) {
        assertThatThrownBy(() -> calendar.read(new CalendarRange(first, last), null, ROME, ada.user()))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.errors()).containsOnlyKeys(field));
    }

    @Test
    void sixWeeksAreShown() {
        assertThat(days("2025-02-01", "2025-03-14")).hasSize(CalendarRange.MOST);
    }

    @Test
    void othersDaysAreForAdministrators() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        var range = new CalendarRange(LocalDate.parse("2025-02-03"), LocalDate.parse("2025-02-03"));

        var seen = calendar.read(range, ada.id(), ROME, world.admin().user());

        assertThat(seen.days().getFirst().blocks()).hasSize(1);
        var mallory = world.person("mallory").user();
        assertThatThrownBy(() -> calendar.read(range, ada.id(), ROME, mallory)).isInstanceOf(Forbidden.class);
        assertThat(calendar.read(range, null, ROME, mallory).days().getFirst().blocks())
                .isEmpty();
        assertThatThrownBy(() -> calendar.read(
                        range, new UserId(987_654_321), ROME, world.admin().user()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void timeWithoutAClockIsOnItsDayAndOnNoPlaceOfTheAxis() {
        worked("2025-02-03T07:30:00Z", "2025-02-03T08:30:00Z");
        var hours = new When.Untimed(LocalDate.parse("2025-02-03"), 5400);
        entries.save(TimeEntry.log(
                ada.id(), LogTime.of(hours, Booking.on(website), null, null), hours, ROME, clock.instant()));

        var day = day("2025-02-03");

        assertThat(lanes(day)).containsExactly("1 of 1");
        assertThat(day.untimed()).extracting(TimeEntryView::durationSeconds).containsExactly(5400);
        assertThat(day.seconds()).isEqualTo(9000);
        var inAuckland = ZoneId.of("Pacific/Auckland");
        var range = new CalendarRange(LocalDate.parse("2025-02-03"), LocalDate.parse("2025-02-03"));
        assertThat(calendar.read(range, null, inAuckland, ada.user())
                        .days()
                        .getFirst()
                        .untimed())
                .hasSize(1);
    }

    @Test
    void anyNumberOfDaysTakesOneStatement() {
        worked("2025-02-03T08:00:00Z", "2025-02-03T09:00:00Z");
        worked("2025-03-03T08:00:00Z", "2025-03-03T09:00:00Z");

        assertThat(statements.during(() -> days("2025-02-01", "2025-03-14"))).hasSize(1);
    }
}
