package io.timetracker.projects.web;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.TaskView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tasks of a project: added, edited on a page of their own, finished, taken up again and removed. */
@Controller
@RequestMapping("/projects/{id}/tasks")
class TaskController {

    private static final String FORM = "taskForm";

    private final ProjectCatalog catalog;
    private final TaskBoard board;
    private final ProjectPages pages;
    private final Choices choices;
    private final Acts acts;

    TaskController(ProjectCatalog catalog, TaskBoard board, ProjectPages pages, Choices choices, Acts acts) {
        this.catalog = catalog;
        this.board = board;
        this.pages = pages;
        this.choices = choices;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping
    String list(@PathVariable ProjectId id, Call call) {
        return pages.tasks(catalog.get(id, call.user()), call);
    }

    @GetMapping("/new")
    String blank(@PathVariable ProjectId id, Call call) {
        return adding(catalog.get(id, call.user()), call);
    }

    private String adding(ProjectView project, Call call) {
        var statuses = choices.statuses(project.id(), null, call.user());
        if (!call.model().containsAttribute(FORM)) {
            call.model()
                    .addAttribute(
                            FORM, TaskForm.empty(statuses.keySet().iterator().next()));
        }
        offer(statuses, null, call);
        call.model().addAttribute("adding", true);
        return pages.tasks(project, call);
    }

    private void offer(Map<String, String> statuses, @Nullable TaskView task, Call call) {
        call.model().addAttribute("statuses", statuses);
        call.model().addAttribute("priorities", choices.priorities());
        call.model().addAttribute("people", choices.people(task == null ? null : task.assignedTo(), call.user()));
    }

    /** In place the form stays open for the next one: tasks come in numbers. */
    @PostMapping
    String add(@PathVariable ProjectId id, @ModelAttribute(FORM) TaskForm form, BindingResult errors, Call call) {
        var project = catalog.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> board.create(form.toCreate(id), call.user()),
                () -> adding(project, call),
                () -> acts.stay(
                        call,
                        Flash.success("projects.flash.taskAdded"),
                        tasksOf(id, call),
                        () -> adding(project, call)));
    }

    @GetMapping("/{task}")
    String show(@PathVariable ProjectId id, @PathVariable TaskId task, Call call) {
        var found = find(id, task, call);
        call.model().addAttribute(FORM, TaskForm.of(found));
        return shown(found, call);
    }

    private TaskView find(ProjectId project, TaskId id, Call call) {
        var task = board.get(id, call.user());
        if (!task.projectId().equals(project)) {
            throw new NotFound();
        }
        return task;
    }

    private String shown(TaskView task, Call call) {
        var project = catalog.find(task.projectId()).orElseThrow(NotFound::new);
        offer(choices.statuses(task.projectId(), task, call.user()), task, call);
        call.model().addAttribute("task", task);
        call.model().addAttribute("hours", new Hours(task.worked(), task.estimatedHours()));
        call.model().addAttribute("project", project);
        call.model().addAttribute("seesProject", catalog.isVisible(project, call.user()));
        return call.part("projects/task", "task");
    }

    @PostMapping("/{task}")
    String change(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            @ModelAttribute(FORM) TaskForm form,
            BindingResult errors,
            Call call) {
        find(id, task, call);
        return acts.act(
                call,
                errors,
                () -> board.change(task, form.toChange(), form.version(), call.user()),
                () -> corrected(id, task, form, errors, call),
                () -> acts.leave(call, Flash.success("projects.flash.taskChanged"), placeAfter(id, call)));
    }

    private String corrected(ProjectId id, TaskId task, TaskForm form, BindingResult errors, Call call) {
        var now = find(id, task, call);
        if (errors.hasFieldErrors("version")) {
            var options = Map.of(
                    "status", choices.statuses(id, now, call.user()),
                    "priority", choices.priorities(),
                    "assigneeId", choices.people(now.assignedTo(), call.user()));
            call.model().addAttribute("theirs", choices.theirs(form.differences(TaskForm.of(now)), options));
        }
        return shown(now, call);
    }

    /** A button beside a task, and what of the task was seen when it was pressed. */
    record TaskAct(@Nullable Integer version) {}

    @PostMapping("/{task}/complete")
    String complete(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            @ModelAttribute("taskAct") TaskAct form,
            BindingResult errors,
            Call call) {
        find(id, task, call);
        Runnable command = () -> board.complete(task, form.version(), call.user());
        return inTable(id, errors, command, "projects.flash.taskCompleted", call);
    }

    @PostMapping("/{task}/reopen")
    String reopen(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            @ModelAttribute("taskAct") TaskAct form,
            BindingResult errors,
            Call call) {
        find(id, task, call);
        Runnable command = () -> board.reopen(task, form.version(), call.user());
        return inTable(id, errors, command, "projects.flash.taskReopened", call);
    }

    private String inTable(ProjectId id, BindingResult errors, Runnable command, String flash, Call call) {
        var project = catalog.get(id, call.user());
        return acts.act(
                call,
                errors,
                command,
                () -> pages.tasks(project, call),
                () -> acts.stay(call, Flash.success(flash), tasksOf(id, call), () -> pages.tasks(project, call)));
    }

    @PostMapping("/{task}/delete")
    String delete(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            @ModelAttribute("taskAct") TaskAct form,
            BindingResult errors,
            Call call) {
        find(id, task, call);
        return acts.act(
                call,
                errors,
                () -> board.delete(task, form.version(), call.user()),
                () -> show(id, task, call),
                () -> acts.leave(call, Flash.success("projects.flash.taskDeleted"), placeAfter(id, call)));
    }

    /** Whoever has to do a task sees it, and perhaps not its project. */
    private String placeAfter(ProjectId id, Call call) {
        var seen = catalog.find(id)
                .filter(project -> catalog.isVisible(project, call.user()))
                .isPresent();
        return seen ? tasksOf(id, call) : "/projects";
    }

    private static String tasksOf(ProjectId id, Call call) {
        return "/projects/" + id.value() + (call.opens("closed") ? "?closed=true" : "") + "#tasks";
    }
}
