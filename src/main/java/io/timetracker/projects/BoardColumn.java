package io.timetracker.projects;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** Where tasks of one status stand, on a project's board or (without one) on every board that has no columns of its own. */
@Table("board_column")
class BoardColumn {

    private @Id @Nullable ColumnId id;
    private @Nullable ProjectId projectId;

    @Column("status_key")
    private String key;

    private String label;
    private @Nullable String icon;
    private @Nullable String color;
    private int position;

    @Column("is_active")
    private boolean active;

    @Column("is_system")
    private boolean system;

    @Column("is_complete_state")
    private boolean completeState;

    private @Nullable Integer wipLimit;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private BoardColumn() {}

    static BoardColumn add(@Nullable ProjectId project, AddColumn wanted, int position, Instant now) {
        var column = new BoardColumn();
        column.projectId = project;
        column.key = wanted.key();
        column.position = position;
        column.createdAt = now;
        column.change(wanted, now);
        return column;
    }

    void change(AddColumn wanted, Instant now) {
        label = wanted.label();
        icon = wanted.icon();
        color = wanted.color();
        active = wanted.isActive();
        completeState = wanted.isCompleteState();
        wipLimit = wanted.wipLimit();
        updatedAt = now;
    }

    void stand(int place, Instant now) {
        if (position != place) {
            position = place;
            updatedAt = now;
        }
    }

    /** What a change starts from. */
    AddColumn details() {
        return new AddColumn(label, key, icon, color, active, completeState, wipLimit);
    }

    int version() {
        return version;
    }

    ColumnId columnId() {
        return Objects.requireNonNull(id);
    }

    @Nullable ProjectId projectId() {
        return projectId;
    }

    String key() {
        return key;
    }

    boolean isActive() {
        return active;
    }

    /** Boards begin and end in it: it stays. */
    boolean isSystem() {
        return system;
    }

    BoardColumnView view() {
        return new BoardColumnView(
                columnId(),
                projectId,
                key,
                label,
                icon,
                color,
                position,
                active,
                system,
                completeState,
                wipLimit,
                version,
                createdAt,
                updatedAt);
    }
}
