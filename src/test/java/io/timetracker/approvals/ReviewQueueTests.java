package io.timetracker.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.When;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Tag("engine")
class ReviewQueueTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private ReviewWords words;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private ProjectCatalog projects;

    private ReviewFixtures fixtures;
    private Person ada;
    private Person grace;
    private ProjectId website;

    @BeforeEach
    void adaWorksAndGraceDecides() {
        fixtures = new ReviewFixtures(context);
        fixtures.nobodyWaits();
        ada = world.person("ada");
        grace = world.person("grace");
        website = new ProjectId(world.project(ada, "Website"));
        fixtures.log(ada, website, MONDAY.minusDays(3), 9, 10);
        fixtures.approvers(world.admin(), grace);
        world.overlaps("allow");
    }

    @AfterEach
    void rules() {
        fixtures.nobodyWaits();
        fixtures.approvers(world.admin());
        world.resetRules();
    }

    private List<ReviewView> list() {
        return queue.list(PageAsk.first(50), grace.user()).items();
    }

    private ReviewView only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private List<String> why(ReviewView review) {
        return review.flags().stream().map(words::of).toList();
    }

    private static List<FlagKind> kinds(ReviewView review) {
        return review.flags().stream().map(ReviewFlag::kind).toList();
    }

    @Test
    void aPlainWeekHasNoFlagsAndAddsUp() {
        fixtures.logWeek(ada, website, MONDAY);
        fixtures.submit(ada, MONDAY);

        var review = only();

        assertThat(review.flags()).isEmpty();
        assertThat(review.isClean()).isTrue();
        assertThat(review.days()).hasSize(7);
        assertThat(review.days().getFirst()).isEqualTo(new ReviewView.Day(MONDAY, 28_800, 28_800, 1));
        assertThat(review.days().get(5).seconds()).isZero();
        assertThat(review.work()).hasSize(1);
        assertThat(review.work().getFirst().projectId()).isEqualTo(website);
        assertThat(review.work().getFirst().name()).isEqualTo("Website");
        assertThat(review.work().getFirst().days())
                .containsExactly(28_800L, 28_800L, 28_800L, 28_800L, 28_800L, 0L, 0L);
        assertThat(review.seconds()).isEqualTo(5 * 28_800);
        assertThat(review.entries()).isEqualTo(5);
    }

    @Test
    void aWeekdayWithoutTimeIsAGapAndAWeekendIsNone() {
        for (var day : List.of(0, 1, 3, 5)) {
            fixtures.log(ada, website, MONDAY.plusDays(day), 9, 17);
        }
        fixtures.submit(ada, MONDAY);

        assertThat(kinds(only())).containsExactly(FlagKind.GAP, FlagKind.GAP);
        assertThat(only().flags()).extracting(ReviewFlag::day).containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(4));
        assertThat(why(only())).first().isEqualTo("Wednesday, 5 Mar: no time at all");
    }

    @Test
    void aNightShiftFillsBothDaysAndAnEmptyWeekHasNoGaps() {
        for (var day = 0; day < 4; day++) {
            fixtures.log(ada, website, MONDAY.plusDays(day), 20, 28);
        }
        fixtures.submit(ada, MONDAY);
        fixtures.submit(ada, MONDAY.plusWeeks(1));

        assertThat(list()).hasSize(2).allMatch(ReviewView::isClean);
    }

    @Test
    void whatIsStillToComeIsNoGap() {
        var today = LocalDate.now(ROME);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        fixtures.log(ada, website, monday.minusDays(1), 9, 10);
        timekeeping.log(LogTime.of(new When.Untimed(monday, 3600), Booking.on(website), null, null), ada.user());
        fixtures.submit(ada, monday);

        assertThat(only().flags())
                .extracting(ReviewFlag::day)
                .containsExactlyElementsOf(monday.plusDays(1)
                        .datesUntil(today.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .toList());
    }

    @Test
    void moreThanTenHoursOfADayAreManyAndTenAreNot() {
        fixtures.logWeek(ada, website, MONDAY);
        fixtures.log(ada, website, MONDAY, 17, 19);
        fixtures.log(ada, website, MONDAY.plusDays(1), 17, 22);
        fixtures.submit(ada, MONDAY);

        assertThat(kinds(only())).containsExactly(FlagKind.LONG_DAY);
        assertThat(why(only())).containsExactly("Tuesday, 4 Mar: 13:00 h worked, more than 10");
    }

    @Test
    void entriesThatShareAMomentOverlapAndThoseThatTouchDoNot() {
        fixtures.logWeek(ada, website, MONDAY);
        fixtures.log(ada, website, MONDAY, 17, 18);
        fixtures.log(ada, website, MONDAY.plusDays(2), 16, 18);
        // time without a clock overlaps nothing
        timekeeping.log(
                LogTime.of(new When.Untimed(MONDAY.plusDays(3), 3600), Booking.on(website), null, null), ada.user());
        fixtures.submit(ada, MONDAY);

        assertThat(why(only())).containsExactly("Wednesday, 5 Mar: two entries cover 16:00 to 17:00");
    }

    @Test
    void anOverlapOfTheNightBeforeBelongsToTheDayWhereItIs() {
        fixtures.logWeek(ada, website, MONDAY);
        fixtures.log(ada, website, MONDAY.minusDays(1), 22, 26);
        fixtures.log(ada, website, MONDAY, 1, 2);
        fixtures.submit(ada, MONDAY);

        assertThat(why(only())).containsExactly("Monday, 3 Mar: two entries cover 01:00 to 02:00");
    }

    @Test
    void whatOthersChangedAfterItWasSubmittedIsCounted() {
        fixtures.logWeek(ada, website, MONDAY);
        var wrong = fixtures.log(ada, website, MONDAY, 17, 18);
        var early = fixtures.log(ada, website, MONDAY, 18, 19);
        change(early, "before");
        delete(fixtures.log(ada, website, MONDAY, 19, 20));
        fixtures.submit(ada, MONDAY);
        assertThat(only().flags()).isEmpty();

        var zoe = world.person("zoe");
        change(fixtures.log(zoe, new ProjectId(world.project(zoe, "Other")), MONDAY, 9, 10), "of somebody else");
        change(wrong, "after");
        assertThat(why(only())).containsExactly("After it was submitted: 1 changed, 0 deleted or moved away");
        delete(early);
        move(wrong, MONDAY.plusWeeks(2));

        assertThat(why(only())).containsExactly("After it was submitted: 0 changed, 2 deleted or moved away");
        assertThat(only().flags().getFirst().kind()).isEqualTo(FlagKind.EDITED_AFTER_SUBMIT);
    }

    private void change(TimeEntryView entry, String notes) {
        as(world.admin())
                .patch("/api/v1/time-entries/" + entry.id().value(), Map.of("notes", notes))
                .expect(200);
    }

    private void move(TimeEntryView entry, LocalDate day) {
        as(world.admin())
                .patch(
                        "/api/v1/time-entries/" + entry.id().value(),
                        Map.of("start_time", day + "T17:00:00", "end_time", day + "T18:00:00"))
                .expect(200);
    }

    private void delete(TimeEntryView entry) {
        as(world.admin()).delete("/api/v1/time-entries/" + entry.id().value()).expect(200);
    }

    @Test
    void aProjectIsNewUntilThereIsTimeOnItBefore() {
        var shop = world.uniqueProject(ada, "Shop");
        for (var week = 0; week < 2; week++) {
            fixtures.logWeek(ada, week == 0 ? website : shop.id(), MONDAY.plusWeeks(week));
            fixtures.log(ada, shop.id(), MONDAY.plusWeeks(week), 17, 18);
            fixtures.submit(ada, MONDAY.plusWeeks(week));
        }

        assertThat(list())
                .extracting(ReviewQueueTests::kinds)
                .containsExactly(List.of(FlagKind.NEW_PROJECT), List.of());
        assertThat(why(list().getFirst())).containsExactly(shop.name() + ": no time on it before");
    }

    @Test
    void aBudgetIsPassedFromItsThresholdOn() {
        var tight = budgeted("Tight", 40);
        var wide = budgeted("Wide", 100);
        for (var project : List.of(tight, wide)) {
            fixtures.log(ada, project, MONDAY.minusDays(3), 10, 11);
        }
        fixtures.logWeek(ada, tight, MONDAY);
        fixtures.log(ada, wide, MONDAY, 17, 18);
        fixtures.submit(ada, MONDAY);

        assertThat(kinds(only())).containsExactly(FlagKind.BUDGET_PASSED);
        assertThat(why(only()).getFirst()).startsWith("Tight").endsWith(": 102 % of its budget is used up");
    }

    private ProjectId budgeted(String word, int hours) {
        var name = World.unique(word);
        var command = new CreateProject(
                name,
                world.client(ada),
                null,
                true,
                null,
                null,
                null,
                80,
                null,
                BigDecimal.valueOf(hours),
                ProjectStatus.ACTIVE,
                null,
                Map.of());
        return projects.create(command, ada.user()).id();
    }

    @Test
    void graverFlagsComeFirstThenOlderWeeksAndCleanOnesLast() {
        var clean = week(4);
        var young = week(3, 2);
        var old = week(2, 2);
        var twice = week(1, 2, 3);
        fixtures.logWeek(ada, website, MONDAY);
        fixtures.log(ada, website, MONDAY, 17, 22);
        var grave = fixtures.submit(ada, MONDAY);

        assertThat(list()).extracting(ReviewView::period).containsExactly(grave, twice, old, young, clean);

        var places = new ArrayList<TimesheetView>();
        var page = queue.list(PageAsk.of(1, 2, "", 50), grace.user());
        while (true) {
            page.items().forEach(review -> places.add(review.period()));
            if (page.next() == null) {
                break;
            }
            page = queue.list(PageAsk.of(1, 2, page.next().toString(), 50), grace.user());
        }
        assertThat(places).containsExactly(grave, twice, old, young, clean);
        assertThat(queue.list(new PageAsk(3, 2, null), grace.user()).items())
                .extracting(ReviewView::period)
                .containsExactly(clean);
        assertThat(queue.list(new PageAsk(3, 2, null), grace.user()).totalCount())
                .isEqualTo(5);
    }

    /** With nothing on these days of the week. */
    private TimesheetView week(int number, Integer... gaps) {
        var monday = MONDAY.plusWeeks(number);
        for (var day = 0; day < 5; day++) {
            if (!List.of(gaps).contains(day)) {
                fixtures.log(ada, website, monday.plusDays(day), 9, 17);
            }
        }
        return fixtures.submit(ada, monday);
    }

    @Test
    void onlyOtherPeoplesAreThereAndOnlyForWhoDecides() {
        fixtures.logWeek(ada, website, MONDAY);
        fixtures.submit(ada, MONDAY);
        fixtures.submit(grace, MONDAY);

        assertThat(list()).extracting(review -> review.period().userId()).containsExactly(ada.id());
        assertThat(queue.list(PageAsk.first(50), world.admin().user()).items()).hasSize(2);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> queue.list(PageAsk.first(50), ada.user()));
    }

    @Test
    void sixtyWeeksAreReadInAsManyStatementsAsOneAndFiftyAreShown() {
        week(0, 1);
        var few = statements.duringARead(this::list);
        for (var week = 1; week < 60; week++) {
            var monday = MONDAY.plusWeeks(week);
            fixtures.log(ada, website, monday, 9, 10);
            fixtures.log(
                    ada,
                    week % 2 == 0 ? website : world.uniqueProject(ada, "Shop").id(),
                    monday,
                    11,
                    12);
            fixtures.submit(ada, monday);
        }

        var many = statements.duringARead(this::list);

        assertThat(list()).hasSize(50);
        assertThat(queue.list(new PageAsk(2, 500, null), grace.user()).items()).hasSize(10);
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(13);
    }
}
