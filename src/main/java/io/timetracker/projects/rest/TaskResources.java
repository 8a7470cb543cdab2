package io.timetracker.projects.rest;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.TaskView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Renders tasks with the names of those who have to do with them, looked up together. */
@Component
class TaskResources {

    private final Accounts accounts;
    private final WireTime time;
    private final Zones zones;

    TaskResources(Accounts accounts, WireTime time, Zones zones) {
        this.accounts = accounts;
        this.time = time;
        this.zones = zones;
    }

    TaskResource one(TaskView task) {
        return all(List.of(task)).getFirst();
    }

    List<TaskResource> all(List<TaskView> tasks) {
        var ids = new HashSet<UserId>();
        tasks.forEach(task -> {
            ids.add(task.createdBy());
            if (task.assignedTo() != null) {
                ids.add(task.assignedTo());
            }
        });
        var people = accounts.findAll(ids);
        return tasks.stream().map(task -> of(task, people)).toList();
    }

    private TaskResource of(TaskView task, Map<UserId, Account> people) {
        var priority = task.priority().wire();
        return new TaskResource(
                task.id().value(),
                task.projectId().value(),
                task.name(),
                task.description(),
                task.status(),
                task.statusLabel(),
                priority,
                StringUtils.capitalize(priority),
                "priority-" + priority,
                task.estimatedHours(),
                task.dueDate() == null ? null : task.dueDate().toString(),
                TypedId.valueOf(task.assignedTo()),
                username(task.assignedTo(), people),
                task.createdBy().value(),
                username(task.createdBy(), people),
                time.local(task.createdAt()),
                time.local(task.updatedAt()),
                time.local(task.startedAt()),
                time.local(task.completedAt()),
                Durations.hours(task.worked().seconds()),
                Durations.hours(task.worked().billableSeconds()),
                task.progressPercentage(),
                task.isActive(),
                task.isOverdue(zones.today()),
                task.tags(),
                task.tagList());
    }

    private static @Nullable String username(@Nullable UserId id, Map<UserId, Account> people) {
        var account = id == null ? null : people.get(id);
        return account == null ? null : account.username();
    }
}
