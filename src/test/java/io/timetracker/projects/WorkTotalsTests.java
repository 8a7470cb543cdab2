package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.projects.WorkLogged.Work;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("engine")
class WorkTotalsTests extends ProjectsTest {

    private static final Instant NINE = Instant.parse("2026-02-02T09:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private ProjectView shop;
    private TaskView header;

    record Logged(@Nullable Work before, @Nullable Work after) implements WorkLogged {}

    @BeforeEach
    void twoProjects() {
        shop = project("Shop");
        header = task("Header");
    }

    @Test
    void workThatIsLoggedIsAddedToItsProjectAndTask() {
        log(null, work(website, header, 3600, true));
        log(null, work(website, null, 1800, false));

        assertThat(worked(website)).isEqualTo(new Worked(5400, 3600));
        assertThat(worked(header)).isEqualTo(new Worked(3600, 3600));
    }

    @Test
    void workThatIsTakenAwayIsSubtracted() {
        log(null, work(website, header, 3600, true));
        log(null, work(website, header, 60, false));

        log(work(website, header, 3600, true), null);

        assertThat(worked(website)).isEqualTo(new Worked(60, 0));
        assertThat(worked(header)).isEqualTo(new Worked(60, 0));
    }

    @Test
    void workThatMovesToAnotherProjectMovesBetweenTheTotals() {
        log(null, work(website, header, 3600, true));

        log(work(website, header, 3600, true), work(shop, null, 1200, true));

        assertThat(worked(website)).isEqualTo(Worked.NOTHING);
        assertThat(worked(header)).isEqualTo(Worked.NOTHING);
        assertThat(worked(shop)).isEqualTo(new Worked(1200, 1200));
    }

    @Test
    void billableOrNotChangesTheBillablePartOnly() {
        log(null, work(website, null, 3600, true));

        log(work(website, null, 3600, true), work(website, null, 3600, false));

        assertThat(worked(website)).isEqualTo(new Worked(3600, 0));
    }

    @Test
    void workForAClientAloneTouchesNoProject() {
        log(null, new Work(ada.id(), null, null, acme, NINE, 3600, true, false));

        assertThat(worked(website)).isEqualTo(Worked.NOTHING);
    }

    @Test
    void workThatIsRolledBackWasNeverThere() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Logged(null, work(website, header, 3600, true)));
            status.setRollbackOnly();
        });

        assertThat(worked(website)).isEqualTo(Worked.NOTHING);
    }

    @Test
    void outsideOfAWritersTransactionNothingIsCounted() {
        assertThatThrownBy(() -> events.publishEvent(new Logged(null, work(website, null, 1, true))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aProjectWithoutARowOfItsOwnGetsOne() {
        jdbc.sql("delete from project_worked where project_id = ?")
                .param(website.id().value())
                .update();

        log(null, work(website, null, 30, true));
        log(null, work(website, null, 30, true));

        assertThat(worked(website)).isEqualTo(new Worked(60, 60));
    }

    @Test
    void nothingIsBookedOnATaskThatIsGone() {
        board.delete(header.id(), null, ada.user());

        assertThatThrownBy(() -> log(null, work(website, header, 3600, true)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo("invalid_task"));
        assertThat(worked(website)).isEqualTo(Worked.NOTHING);
    }

    @Test
    void whatWasWorkedOnATaskThatIsGoneStaysWithItsProject() {
        log(null, work(website, header, 3600, true));
        board.delete(header.id(), null, ada.user());

        log(work(website, header, 3600, true), work(website, null, 3600, true));

        assertThat(worked(website)).isEqualTo(new Worked(3600, 3600));
    }

    /** Pairs of projects in both orders: without one order of locks, writers would wait for each other. */
    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        var random = new Random(7);
        var moves = IntStream.range(0, 120).mapToObj(i -> random.nextBoolean()).toList();
        try (var writers = Executors.newFixedThreadPool(8)) {
            var results = writers.invokeAll(moves.stream()
                    .<Callable<Boolean>>map(forth -> () -> {
                        log(null, work(website, header, 7, true));
                        log(null, work(shop, null, 11, true));
                        log(
                                forth ? work(website, header, 7, true) : work(shop, null, 11, true),
                                forth ? work(shop, null, 7, true) : work(website, header, 11, true));
                        return true;
                    })
                    .toList());
            for (var result : results) {
                assertThat(result.get()).isTrue();
            }
        }
        var forth = moves.stream().filter(way -> way).count();
        var back = moves.size() - forth;
        assertThat(worked(website).seconds()).isEqualTo(7 * back + 11 * back);
        assertThat(worked(shop).seconds()).isEqualTo(11 * forth + 7 * forth);
        assertThat(worked(header)).isEqualTo(worked(website));
    }

    private void log(@Nullable Work before, @Nullable Work after) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Logged(before, after)));
    }

    private Work work(ProjectView project, @Nullable TaskView task, long seconds, boolean billable) {
        return new Work(
                ada.id(),
                project.id(),
                task == null ? null : task.id(),
                project.clientId(),
                NINE,
                seconds,
                billable,
                false);
    }

    private Worked worked(ProjectView project) {
        return catalog.find(project.id()).orElseThrow().worked();
    }

    private Worked worked(TaskView task) {
        return board.findAll(List.of(task.id())).get(task.id()).worked();
    }
}
