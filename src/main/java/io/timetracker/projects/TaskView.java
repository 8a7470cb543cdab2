package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task as readers get it.
 *
 * @param status the key of a board column, or one of the built-in five
 * @param statusLabel what people call that status
 * @param tags comma text
 * @param startedAt when it was first in progress
 * @param completedAt set while it is in a complete state
 */
public record TaskView(
        TaskId id,
        ProjectId projectId,
        String name,
        @Nullable String description,
        String status,
        String statusLabel,
        TaskPriority priority,
        @Nullable Double estimatedHours,
        @Nullable LocalDate dueDate,
        @Nullable UserId assignedTo,
        UserId createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String tags,
        Worked worked,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    private static final Set<String> OVER = Set.of("done", "cancelled");

    public boolean isActive() {
        return !OVER.contains(status);
    }

    /** @param today in the app zone */
    public boolean isOverdue(LocalDate today) {
        return isActive() && dueDate != null && dueDate.isBefore(today);
    }

    /** How much of the estimate is worked, in percent with one decimal: 0 without an estimate, never more than 100. */
    public double progressPercentage() {
        if (estimatedHours == null || estimatedHours <= 0) {
            return 0;
        }
        var hours = worked.seconds() / 3600.0;
        return hours >= estimatedHours
                ? 100
                : BigDecimal.valueOf(hours / estimatedHours * 100)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    public List<String> tagList() {
        return tags == null
                ? List.of()
                : Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }
}
