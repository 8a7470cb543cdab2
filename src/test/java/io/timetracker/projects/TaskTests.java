package io.timetracker.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class TaskTests {

    private static final UserId ADA = new UserId(1);
    private static final ProjectId WEBSITE = new ProjectId(7);
    private static final Instant MONDAY = Instant.parse("2026-02-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-03T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-02-04T09:00:00Z");
    private static final Board BOARD = new Board(List.of(
            column("todo", false), column("in_progress", false), column("done", true), column("shipped", true)));

    @Test
    void aTaskBeginsWhereBoardsBegin() {
        var task = aTask();

        assertThat(task.status()).isEqualTo("todo");
        assertThat(task.startedAt()).isNull();
        assertThat(task.completedAt()).isNull();
    }

    @Test
    void theFirstTimeInProgressIsWhenItWasStarted() {
        var task = made();
        move(task, "in_progress", TUESDAY);
        move(task, "todo", WEDNESDAY);
        move(task, "in_progress", WEDNESDAY);

        assertThat(view(task).startedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void enteringACompleteStateIsWhenItWasCompleted() {
        var task = made();

        move(task, "shipped", TUESDAY);

        assertThat(view(task).completedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void fromOneCompleteStateToAnotherItStaysCompletedAsItWas() {
        var task = made();
        move(task, "shipped", TUESDAY);

        move(task, "done", WEDNESDAY);

        assertThat(view(task).completedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void leavingACompleteStateIsNotCompletedAnyMore() {
        var task = made();
        move(task, "done", TUESDAY);

        move(task, "todo", WEDNESDAY);

        assertThat(view(task).completedAt()).isNull();
    }

    @Test
    void aCancelledTaskIsNotCompleted() {
        var task = made();

        move(task, "cancelled", TUESDAY);

        assertThat(view(task).completedAt()).isNull();
        assertThat(view(task).isActive()).isFalse();
    }

    @Test
    void nullClearsWhatMayBeEmptyAndKeepsTheRest() {
        var task = made(new CreateTask(
                "Header",
                WEBSITE,
                "words",
                ADA,
                TaskPriority.HIGH,
                LocalDate.of(2026, 2, 10),
                BigDecimal.TEN,
                "ui",
                null));
        var clear = new ChangeTask(
                Patch.keep(),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null),
                Patch.to(null));

        task.change(clear.over(task.details()), BOARD, TUESDAY);

        var view = view(task);
        assertThat(view.description()).isNull();
        assertThat(view.assignedTo()).isNull();
        assertThat(view.dueDate()).isNull();
        assertThat(view.estimatedHours()).isNull();
        assertThat(view.tags()).isNull();
        assertThat(view.projectId()).isEqualTo(WEBSITE);
        assertThat(view.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(view.status()).isEqualTo("todo");
    }

    @Test
    void itIsOverdueFromTheDayAfterTheDueDateUntilItIsOver() {
        var task = made(new CreateTask(
                "Header", WEBSITE, null, null, TaskPriority.LOW, LocalDate.of(2026, 2, 10), null, null, null));

        assertThat(view(task).isOverdue(LocalDate.of(2026, 2, 10))).isFalse();
        assertThat(view(task).isOverdue(LocalDate.of(2026, 2, 11))).isTrue();
        move(task, "done", TUESDAY);
        assertThat(view(task).isOverdue(LocalDate.of(2026, 2, 11))).isFalse();
    }

    @Test
    void progressIsTheWorkedShareOfTheEstimate() {
        assertThat(progress("4", 5_400)).isEqualTo(37.5);
        assertThat(progress("3", 3_600)).isEqualTo(33.3);
        assertThat(progress("1", 36_000)).isEqualTo(100);
        assertThat(progress("0", 36_000)).isZero();
        assertThat(progress(null, 36_000)).isZero();
        assertThat(progress("0.0000000000000000000000000001", 1)).isEqualTo(100);
    }

    private static double progress(String estimate, long seconds) {
        var hours = estimate == null ? null : new BigDecimal(estimate);
        var task = made(new CreateTask("Header", WEBSITE, null, null, TaskPriority.LOW, null, hours, null, null));
        return task.view(new Worked(seconds, 0), null).progressPercentage();
    }

    @Test
    void tagsAreListedWithoutBlanksAndEmptyOnes() {
        var task =
                made(new CreateTask("Header", WEBSITE, null, null, TaskPriority.LOW, null, null, " ui , css,, ", null));

        assertThat(view(task).tagList()).containsExactly("ui", "css");
        assertThat(view(task).tags()).isEqualTo("ui , css,,");
    }

    private static TaskView aTask() {
        return view(made());
    }

    private static Task made() {
        return made(CreateTask.named("Header", WEBSITE));
    }

    private static Task made(CreateTask command) {
        var task = Task.create(command, BOARD, ADA, MONDAY);
        ReflectionTestUtils.setField(task, "id", new TaskId(11));
        return task;
    }

    private static void move(Task task, String status, Instant now) {
        task.change(ChangeTask.nothing().status(status).over(task.details()), BOARD, now);
    }

    private static TaskView view(Task task) {
        return task.view(Worked.NOTHING, null);
    }

    private static BoardColumnView column(String key, boolean complete) {
        return new BoardColumnView(
                new ColumnId(1), null, key, key, null, null, 0, true, false, complete, null, 1, MONDAY, MONDAY);
    }
}
