package io.timetracker.projects.rest;

import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task on the wire. Its moments are in the app zone (Q07). */
@WireRecord
record TaskResource(
        long id,
        long projectId,
        String name,
        @Nullable String description,
        String status,
        String statusDisplay,
        String priority,
        String priorityDisplay,
        String priorityClass,
        @Nullable Double estimatedHours,
        @Nullable String dueDate,
        @Nullable Long assignedTo,
        @Nullable String assignedUser,
        long createdBy,
        @Nullable String creator,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String startedAt,
        @Nullable String completedAt,
        double totalHours,
        double totalBillableHours,
        double progressPercentage,
        boolean isActive,
        boolean isOverdue,
        @Nullable String tags,
        List<String> tagList) {}
