package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What many entries cost, and that what they add up to stays exact. */
@Tag("engine")
class BulkChangesTests extends ApplicationTest {

    private static final Instant NINE = Instant.parse("2024-01-08T09:00:00Z");
    /** However many entries there are; of one owner and two projects. */
    private static final int MOST_STATEMENTS = 40;

    @Autowired
    private BulkChanges bulk;

    @Autowired
    private Undoing undoing;

    @Autowired
    private ChangeActs acts;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private ProjectCatalog catalog;

    @Autowired
    private TaskBoard tasks;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private ProjectId website;
    private TaskId header;
    private ProjectId shop;
    private TaskId cart;

    @BeforeEach
    void adaHasProjects() {
        ada = world.person("ada");
        website = new ProjectId(world.project(ada, "Website"));
        header = new TaskId(world.task(ada, website.value(), "Header"));
        shop = new ProjectId(world.project(ada, "Shop"));
        cart = new TaskId(world.task(ada, shop.value(), "Cart"));
    }

    /** An hour each. */
    private List<TimeEntryId> logged(int count) {
        var ids = new ArrayList<TimeEntryId>();
        for (var i = 0; i < count; i++) {
            var span = new When.Span(NINE.plusSeconds(i * 7200L), NINE.plusSeconds(i * 7200L + 3600));
            ids.add(timekeeping
                    .log(LogTime.of(span, Booking.on(website, header), "layout", "css"), ada.user())
                    .id());
        }
        return ids;
    }

    private long seconds(ProjectId project) {
        return catalog.get(project, ada.user()).worked().seconds();
    }

    private long seconds(TaskId task) {
        return tasks.get(task, ada.user()).worked().seconds();
    }

    @Test
    void aThousandEntriesAreMovedAndTakenBackInAFewStatements() {
        var ids = logged(BulkChange.MOST);
        var move = BulkChange.of(ids, new BulkAction.Move(shop, cart));

        var moving = statements.during(() -> bulk.change(move, ada.user()));

        assertThat(moving).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(seconds(website)).isZero();
        assertThat(seconds(header)).isZero();
        assertThat(seconds(shop)).isEqualTo(1000 * 3600);
        assertThat(seconds(cart)).isEqualTo(1000 * 3600);
        var handle = undoing.offer(ids.getFirst(), ada.user()).orElseThrow().handle();

        var undoingIt = statements.during(() -> undoing.undo(handle, ada.user()));

        assertThat(undoingIt).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(seconds(website)).isEqualTo(1000 * 3600);
        assertThat(seconds(header)).isEqualTo(1000 * 3600);
        assertThat(seconds(shop)).isZero();
    }

    @Test
    void aThousandEntriesAreDeletedAndBroughtBackInAFewStatements() {
        var ids = logged(BulkChange.MOST);

        var deleting = statements.during(() -> bulk.change(BulkChange.of(ids, new BulkAction.Delete()), ada.user()));

        assertThat(deleting).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(seconds(website)).isZero();
        var handle = undoing.offer(ids.getLast(), ada.user()).orElseThrow().handle();

        var undoingIt = statements.during(() -> undoing.undo(handle, ada.user()));

        assertThat(undoingIt).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(seconds(website)).isEqualTo(1000 * 3600);
    }

    @Test
    void whatAFilterFindsBeyondAThousandIsToldAndLeftAlone() {
        logged(BulkChange.MOST + 2);
        var all = new TimeEntryFilter(ada.id(), null, null, null, null, null, null, null, true);
        var change = new BulkChange(null, all, new BulkAction.SetBillable(false), false, null);

        var result = bulk.change(change, ada.user());

        assertThat(result.affected()).isEqualTo(BulkChange.MOST);
        assertThat(result.matching()).isEqualTo(BulkChange.MOST + 2);
        assertThat(result.hasMore()).isTrue();
        assertThat(catalog.get(website, ada.user()).worked().billableSeconds()).isEqualTo(2 * 3600);
    }

    static Stream<BulkAction> actions() {
        return Stream.of(
                new BulkAction.SetBillable(false),
                new BulkAction.SetPaid(true),
                new BulkAction.AddTag("a"),
                new BulkAction.RemoveTag("css"),
                new BulkAction.SetTags(List.of("a")),
                new BulkAction.Delete());
    }

    @ParameterizedTest
    @MethodSource("actions")
    void eachEntryHasItsRowInTheLogAndSoHasItsReturn(BulkAction action) {
        var ids = logged(2);
        var reason = new BulkChange(ids, null, action, false, "because");

        var undo = bulk.change(reason, ada.user()).undo();
        undoing.undo(undo.handle(), ada.user());

        for (var id : ids) {
            assertThat(log(id)).hasSize(3);
            assertThat(log(id).get(1)).endsWith(" because");
            assertThat(log(id).get(2))
                    .isEqualTo(action instanceof BulkAction.Delete ? "time_entry.restored " : "time_entry.reverted ");
        }
    }

    private List<String> log(TimeEntryId id) {
        return jdbc.sql(
                        "select action, reason from change_log where entity_type = 'time_entry' and entity_id = ? order by seq")
                .param(id.value())
                .query((row, number) -> row.getString(1) + " " + (row.getString(2) == null ? "" : row.getString(2)))
                .list();
    }

    @Test
    void anAdministratorChangesWhatSeveralPeopleDid() {
        var hers = logged(1).getFirst();
        var bob = world.person("bob");
        var place = Booking.on(new ProjectId(world.project(bob, "His")));
        var his = timekeeping
                .log(LogTime.of(new When.Span(NINE, NINE.plusSeconds(60)), place, null, null), bob.user())
                .id();

        var result = bulk.change(
                BulkChange.of(List.of(his, hers), new BulkAction.Delete()),
                world.admin().user());
        undoing.undo(result.undo().handle(), world.admin().user());

        assertThat(result.affected()).isEqualTo(2);
        assertThat(seconds(website)).isEqualTo(3600);
        assertThat(catalog.get(place.projectId(), bob.user()).worked().seconds())
                .isEqualTo(60);
    }

    @Test
    void whatIsAMonthOldIsForgotten() {
        var old = logged(1).getFirst();
        timekeeping.delete(old, null, null, ada.user());
        var handle = undoing.offer(old, ada.user()).orElseThrow().handle();
        jdbc.sql("update change_act set at = ? where handle = ?")
                .params(java.time.LocalDateTime.now().minusDays(31), handle)
                .update();
        var kept = world.person(World.unique("kept"));
        var his = timekeeping
                .log(
                        LogTime.of(
                                new When.Span(NINE, NINE.plusSeconds(60)),
                                Booking.on(new ProjectId(world.project(kept, "His"))),
                                null,
                                null),
                        kept.user())
                .id();
        timekeeping.delete(his, null, null, kept.user());

        acts.forgetOld();

        assertThat(undoing.offer(old, ada.user())).isEmpty();
        assertThat(undoing.offer(his, kept.user())).isPresent();
        assertThat(jdbc.sql("select count(*) from change_act_entry where entry_id = ?")
                        .param(old.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
