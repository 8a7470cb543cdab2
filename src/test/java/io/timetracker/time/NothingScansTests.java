package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Person;
import io.timetracker.testing.Statements.Sent;
import io.timetracker.testing.World;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A hundred thousand entries of a hundred people, and no page or list reads more of them than it shows or adds up. On
 * MySQL and MariaDB the plans are asked for as well.
 */
@Tag("engine")
class NothingScansTests extends ApplicationTest {

    /** A table of so many rows may be read whole. */
    private static final int FEW = 3000;
    /** What one person has, twice, and no more. */
    private static final int MOST = 2 * ManyEntries.OWN;

    private static final int PAGE = 50;
    /** With those of the two days before it. */
    private static final int ENTRIES_OF_A_WEEK = 72;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcTemplate batch;

    @Autowired
    private TimeLog log;

    @Autowired
    private Timekeeping timekeeping;

    private static Person ada;
    private static ProjectId project;
    private static Browser hers;
    private static Browser admins;
    private static Runnable clear;

    private Plans plans;

    @BeforeEach
    void manyEntries() throws SQLException {
        if (ada == null) {
            ada = world.person("ada");
            project = new ProjectId(world.project(ada, World.unique("Years")));
            var many = new ManyEntries(batch);
            clear = () -> many.clear(ada.id());
            many.write(ada.id(), project);
            hers = browser(ada);
            admins = browser(world.admin());
            many.analyze();
        }
        plans = new Plans(source);
    }

    @AfterEach
    void close() throws SQLException {
        plans.close();
    }

    @AfterAll
    static void asBefore() {
        clear.run();
        ada = null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?date=2023-11-06",
                "/time",
                "/time?from=2023-10-01&until=2023-10-31",
                "/time?project={project}",
                "/time?billable=no",
                "/time?text=entry+4999",
                "/time?tags=many3",
                "/time?tags=many3,many4&tag_mode=none",
                "/time?page=90",
                "/week?date=2023-11-06",
                "/calendar?date=2023-11-06",
                "/time/tags",
                "/time/trash",
                "/time/import",
                "/timesheets",
                "/timesheets?page=3"
            })
    void noPageReadsWhatItDoesNotShow(String path) {
        var sent = statements.sentDuring(() -> hers.get(path.replace("{project}", String.valueOf(project.value())))
                .expect(200));

        mustNotScan(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/time?user=all",
                "/time?user=all&from=2024-06-03&until=2024-06-04",
                "/time?user=all&page=3",
                "/timesheets/review",
                "/timesheets/review?status=approved"
            })
    void norDoesWhatAdministratorsSeeOfEverybody(String path) {
        mustNotScan(statements.sentDuring(() -> admins.get(path).expect(200)));
    }

    /** Two hundred weeks wait and are ranked by what is in them; what lies around them is left alone. */
    @Test
    void theReviewReadsTheWeeksThatWait() {
        var sent = statements.sentDuring(() -> admins.get("/approvals/weeks").expect(200));

        assertThat(plans.steps(sent)).noneMatch(step -> step.isWhole() && step.rows() > FEW);
        assertThat(plans.rowsRead(sent)).as(() -> plans.costs(sent)).isLessThanOrEqualTo(200L * 2 * ENTRIES_OF_A_WEEK);
    }

    @Test
    void whoLogsTimeAsksOnlyForWhatLiesThere() {
        var start = Instant.parse("2025-01-07T09:00:00Z");
        var span = new When.Span(start, start.plusSeconds(3600));
        var command = LogTime.of(span, Booking.on(project), null, null);
        // What was written past the product is added up by the first who writes.
        var before = new When.Span(start.minusSeconds(3600), start);
        timekeeping.log(LogTime.of(before, Booking.on(project), null, null), ada.user());

        var sent = statements.sentDuring(() -> timekeeping.log(command, ada.user()));

        mustNotScan(sent);
        assertThat(plans.rowsRead(sent)).as(() -> plans.costs(sent)).isLessThan(plans.isH2() ? MOST : 300);
    }

    private void mustNotScan(List<Sent> sent) {
        assertThat(sent.stream().filter(Sent::isRead)).isNotEmpty();
        assertThat(plans.steps(sent))
                .noneMatch(step -> step.isWhole() && step.rows() > FEW)
                .allMatch(step -> step.rows() <= MOST);
        assertThat(plans.rowsRead(sent)).as(() -> plans.costs(sent)).isLessThanOrEqualTo(4L * MOST);
    }

    /** Page after page as a reader goes, and the last of them costs what the first does. */
    @Test
    void aListCostsTheSameAtAnyDepth() {
        costsTheSame(new TimeEntryFilter(ada.id(), null, null, null, null, null, null, null, true), ada);
    }

    @Test
    void everybodysListCostsTheSameAtAnyDepth() {
        costsTheSame(new TimeEntryFilter(null, null, null, null, null, null, null, null, true), world.admin());
    }

    @Test
    void aProjectsListCostsTheSameAtAnyDepth() {
        costsTheSame(new TimeEntryFilter(null, project, null, null, null, null, null, null, true), world.admin());
    }

    private void costsTheSame(TimeEntryFilter filter, Person reader) {
        var deep = log.list(filter, new PageAsk(41, PAGE, null), reader.user());
        var cursor = TimeLog.place(deep.items().getFirst());

        var first = cost(() -> log.list(filter, ask(Cursor.START), reader.user()));
        var after = cost(() -> log.list(filter, ask(cursor), reader.user()));
        var before = cost(() -> log.listBefore(filter, cursor, ask(cursor), reader.user()));

        assertThat(after).hasSameSizeAs(first).hasSize(1);
        // The row at the place itself is looked at, too, and all that begin at the same moment; other tests made some.
        assertThat(after.getFirst())
                .isBetween(
                        (long) PAGE, first.getFirst() + beginning(deep.items().getFirst()));
        assertThat(before).hasSize(1);
    }

    private long beginning(TimeEntryView entry) {
        return batch.queryForList(
                        "select id from time_entry where start_time = ?", InstantColumns.column(entry.startTime()))
                .size();
    }

    private static PageAsk ask(Cursor cursor) {
        return new PageAsk(1, PAGE, cursor);
    }

    /** Rows that each of its statements reads. */
    private List<Long> cost(Supplier<?> call) {
        return statements.sentDuring(call).stream()
                .map(sent -> plans.rowsRead(List.of(sent)))
                .toList();
    }

    @Test
    void theLinksOfTimeLeadThereAndBack() {
        var second =
                hers.get(hers.get("/time").html().select(".pager [rel=next]").attr("href"));
        var third = hers.get(second.html().select(".pager [rel=next]").attr("href"));
        var again = hers.get(third.html().select(".pager [rel=prev]").attr("href"));
        var first = hers.get(again.html().select(".pager [rel=prev]").attr("href"));

        assertThat(third.text(".pager__place")).contains("Page 3 of 10");
        assertThat(entries(again)).isEqualTo(entries(second)).hasSize(PAGE).doesNotContainAnyElementsOf(entries(third));
        assertThat(entries(first)).isEqualTo(entries(hers.get("/time")));
    }

    private static List<String> entries(io.timetracker.testing.Page page) {
        return page.html().select(".entries > li").eachAttr("id");
    }
}
