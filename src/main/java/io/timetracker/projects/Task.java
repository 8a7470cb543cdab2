package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A piece of a project's work. */
@Table("task")
class Task {

    /** Sorts behind every due date. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String IN_PROGRESS = "in_progress";

    private @Id @Nullable TaskId id;
    private ProjectId projectId;
    private String name;
    private @Nullable String description;
    private String status;
    private String priority;
    private int urgency;
    private LocalDate dueOrder;
    private @Nullable Double estimatedHours;
    private @Nullable LocalDate dueDate;
    private @Nullable UserId assignedTo;
    private UserId createdBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant completedAt;
    private @Nullable String tags;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Task() {}

    static Task create(CreateTask wanted, Board board, UserId creator, Instant now) {
        var task = new Task();
        task.status = "";
        task.createdBy = creator;
        task.createdAt = now;
        task.change(wanted, board, now);
        return task;
    }

    /** Becomes what is wanted; the status must be one of the board's. */
    void change(CreateTask wanted, Board board, Instant now) {
        projectId = Objects.requireNonNull(wanted.projectId());
        name = wanted.name();
        description = wanted.description();
        priority = wanted.priority().wire();
        urgency = wanted.priority().urgency();
        dueDate = wanted.dueDate();
        dueOrder = dueDate == null ? NEVER : dueDate;
        estimatedHours = wanted.estimatedHours() == null
                ? null
                : (Double) wanted.estimatedHours().doubleValue();
        assignedTo = wanted.assigneeId();
        tags = wanted.tags();
        move(wanted.status() == null ? Board.START : wanted.status(), board, now);
        updatedAt = now;
    }

    private void move(String wanted, Board board, Instant now) {
        if (wanted.equals(status)) {
            return;
        }
        status = wanted;
        if (status.equals(IN_PROGRESS) && startedAt == null) {
            startedAt = now;
        }
        if (!board.completes(status)) {
            completedAt = null;
        } else if (completedAt == null) {
            completedAt = now;
        }
    }

    /** What a change starts from. */
    CreateTask details() {
        return new CreateTask(
                name,
                projectId,
                description,
                assignedTo,
                TaskPriority.of(priority).orElse(TaskPriority.MEDIUM),
                dueDate,
                estimatedHours == null ? null : BigDecimal.valueOf(estimatedHours),
                tags,
                status);
    }

    int version() {
        return version;
    }

    TaskId taskId() {
        return Objects.requireNonNull(id);
    }

    TaskView view(Worked worked, @Nullable String statusLabel) {
        return new TaskView(
                taskId(),
                projectId,
                name,
                description,
                status,
                statusLabel == null ? Board.label(status) : statusLabel,
                TaskPriority.of(priority).orElse(TaskPriority.MEDIUM),
                estimatedHours,
                dueDate,
                assignedTo,
                createdBy,
                startedAt,
                completedAt,
                tags,
                worked,
                version,
                createdAt,
                updatedAt);
    }
}
