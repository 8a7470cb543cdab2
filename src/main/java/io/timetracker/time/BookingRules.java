package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Reach;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.TaskView;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where time may be booked, and what has to be said about it. The order of the checks is the contract's. */
@Component
class BookingRules {

    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final ClientDirectory clients;
    private final CurrentSettings settings;
    private final Places anew;

    /** How projects and tasks are found: each time anew, or remembered by whoever asks for very many. */
    interface Places {

        Optional<ProjectView> project(ProjectId id);

        Optional<TaskView> task(TaskId id);
    }

    BookingRules(ProjectCatalog projects, TaskBoard tasks, ClientDirectory clients, CurrentSettings settings) {
        this.projects = projects;
        this.tasks = tasks;
        this.clients = clients;
        this.settings = settings;
        this.anew = new Places() {
            @Override
            public Optional<ProjectView> project(ProjectId id) {
                return projects.find(id);
            }

            @Override
            public Optional<TaskView> task(TaskId id) {
                return tasks.find(id);
            }
        };
    }

    /** Before a timer starts: whether the caller may know the project at all. An unknown one is nobody's. */
    void mayStartOn(ProjectId id, CurrentUser caller) {
        var project = projects.find(id);
        var known = project.map(it -> projects.isVisible(it, caller))
                .orElse(caller.account().reach().kind() == Reach.Kind.EVERYTHING);
        if (!known) {
            throw new Forbidden();
        }
    }

    /** @throws BookingRefused unless the project takes a timer and the task is one of its own */
    void canStart(Booking booking) {
        var project = existing(Objects.requireNonNull(booking.projectId()));
        mustNotBeArchived(project);
        if (project.status() != ProjectStatus.ACTIVE) {
            throw BookingRefused.inactiveProject();
        }
        taskBelongs(booking.taskId(), project.id());
    }

    /** @throws BookingRefused if there is no such place @throws Forbidden if the caller may not see it */
    void canBook(Booking booking, CurrentUser caller) {
        canBook(booking, caller, anew);
    }

    /** As {@link #canBook(Booking, CurrentUser)}, for many bookings on the same places. */
    void canBook(Booking booking, CurrentUser caller, Places places) {
        if (booking.isEmpty()) {
            throw BookingRefused.nowhere();
        }
        if (booking.projectId() != null) {
            canMoveTo(booking.projectId(), caller, places);
            taskBelongs(booking.taskId(), booking.projectId(), places);
        }
        if (booking.clientId() != null) {
            canBookOn(booking.clientId(), caller);
        }
        if (booking.taskId() != null && booking.clientId() != null) {
            throw BookingRefused.taskWithClient();
        }
        if (booking.taskId() != null && booking.projectId() == null) {
            throw BookingRefused.foreignTask();
        }
    }

    void canMoveTo(ProjectId id, CurrentUser caller) {
        canMoveTo(id, caller, anew);
    }

    private void canMoveTo(ProjectId id, CurrentUser caller, Places places) {
        var project = places.project(id).orElseThrow(BookingRefused::unknownProject);
        if (!projects.isVisible(project, caller)) {
            throw new Forbidden();
        }
        mustNotBeArchived(project);
    }

    void canBookOn(io.timetracker.crm.ClientId client, CurrentUser caller) {
        if (clients.find(client).isEmpty()) {
            throw BookingRefused.unknownClient();
        }
        if (!clients.isVisible(client, caller)) {
            throw new Forbidden();
        }
    }

    private ProjectView existing(ProjectId id) {
        return projects.find(id).orElseThrow(BookingRefused::unknownProject);
    }

    private static void mustNotBeArchived(ProjectView project) {
        if (project.isArchived()) {
            throw BookingRefused.archivedProject();
        }
    }

    void taskBelongs(@Nullable TaskId task, @Nullable ProjectId project) {
        taskBelongs(task, project, anew);
    }

    private static void taskBelongs(@Nullable TaskId task, @Nullable ProjectId project, Places places) {
        if (task == null) {
            return;
        }
        if (project == null) {
            throw BookingRefused.taskWithoutProject();
        }
        if (places.task(task).filter(found -> found.projectId().equals(project)).isEmpty()) {
            throw BookingRefused.foreignTask();
        }
    }

    /** Of what comes back as it was. @throws BookingRefused if a project or task of theirs is gone */
    void mustStillExist(Collection<TimeEntryView> entries) {
        var known = projects.findAll(ids(entries, TimeEntryView::projectId)).keySet();
        var found = tasks.findAll(ids(entries, TimeEntryView::taskId));
        for (var entry : entries) {
            if (entry.projectId() != null && !known.contains(entry.projectId())) {
                throw BookingRefused.unknownProject();
            }
            var task = entry.taskId() == null ? null : found.get(entry.taskId());
            if (entry.taskId() != null && (task == null || !task.projectId().equals(entry.projectId()))) {
                throw BookingRefused.foreignTask();
            }
        }
    }

    private static <T> Set<T> ids(Collection<TimeEntryView> entries, Function<TimeEntryView, @Nullable T> reference) {
        return entries.stream()
                .map(reference)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** @throws BookingRefused if the installation wants a task or a description and there is none */
    void saysEnough(Booking booking, @Nullable String notes) {
        var rules = settings.get();
        if (rules.requireTask() && booking.projectId() != null && booking.taskId() == null) {
            throw BookingRefused.noTask();
        }
        var length = notes == null ? 0 : notes.strip().length();
        if (rules.requireDescription() && length == 0) {
            throw BookingRefused.noDescription();
        }
        if (rules.requireDescription() && length < rules.descriptionMinLength()) {
            throw BookingRefused.shortDescription(rules.descriptionMinLength());
        }
    }
}
