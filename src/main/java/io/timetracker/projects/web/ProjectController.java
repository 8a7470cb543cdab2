package io.timetracker.projects.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project's page and its tasks. */
@Controller
@RequestMapping("/projects/{id}")
class ProjectController {

    /** A page shows a project's tasks whole, up to this many. */
    private static final int MOST_TASKS = 500;

    private static final int UNPROCESSABLE = 422;

    private final ProjectCatalog catalog;
    private final TaskBoard board;
    private final ClientDirectory clients;
    private final Forms forms;
    private final Zones zones;

    ProjectController(ProjectCatalog catalog, TaskBoard board, ClientDirectory clients, Forms forms, Zones zones) {
        this.catalog = catalog;
        this.board = board;
        this.clients = clients;
        this.forms = forms;
        this.zones = zones;
    }

    @GetMapping
    String page(@PathVariable ProjectId id, Model model, @AuthenticationPrincipal CurrentUser user) {
        var project = catalog.get(id, user);
        model.addAttribute("project", project);
        model.addAttribute("client", clients.find(project.clientId()).orElse(null));
        var tasks = board.list(TaskFilter.any().of(id), PageAsk.first(MOST_TASKS), user)
                .items();
        model.addAttribute(
                "open",
                tasks.stream().filter(task -> task.completedAt() == null).toList());
        model.addAttribute(
                "completed",
                tasks.stream().filter(task -> task.completedAt() != null).toList());
        model.addAttribute("today", zones.today());
        if (!model.containsAttribute("taskForm")) {
            model.addAttribute("taskForm", TaskForm.EMPTY);
        }
        return "projects/project";
    }

    @GetMapping("/edit")
    String edit(@PathVariable ProjectId id, Model model, @AuthenticationPrincipal CurrentUser user) {
        var project = catalog.get(id, user);
        model.addAttribute("project", project);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ProjectForm.of(project));
        }
        model.addAttribute("clients", clients.choices(user));
        return "projects/edit-project";
    }

    @PostMapping
    String change(
            @PathVariable ProjectId id,
            @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> catalog.change(id, form.toChange(), form.version(), user))) {
            response.setStatus(UNPROCESSABLE);
            return edit(id, model, user);
        }
        Flash.success("projects.flash.changed").on(redirect);
        return "redirect:/projects/" + id.value();
    }

    @PostMapping("/archive")
    String archive(
            @PathVariable ProjectId id,
            @RequestParam @Nullable String reason,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        catalog.archive(id, reason == null || reason.isBlank() ? null : reason.strip(), null, user);
        Flash.success("projects.flash.archived").on(redirect);
        return "redirect:/projects/" + id.value();
    }

    @PostMapping("/status")
    String status(
            @PathVariable ProjectId id,
            @RequestParam String status,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = ProjectStatus.of(status).orElse(ProjectStatus.ACTIVE);
        catalog.change(id, ChangeProject.nothing().status(wanted), null, user);
        Flash.success("projects.flash.changed").on(redirect);
        return "redirect:/projects/" + id.value();
    }

    @PostMapping("/tasks")
    String addTask(
            @PathVariable ProjectId id,
            @ModelAttribute("taskForm") TaskForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> board.create(form.toCreate(id), user))) {
            response.setStatus(UNPROCESSABLE);
            return page(id, model, user);
        }
        Flash.success("projects.flash.taskAdded").on(redirect);
        return "redirect:/projects/" + id.value() + "#tasks";
    }

    @GetMapping("/tasks/{task}")
    String task(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            Model model,
            @AuthenticationPrincipal CurrentUser user) {
        var found = board.get(task, user);
        model.addAttribute("project", catalog.get(found.projectId(), user));
        model.addAttribute("task", found);
        model.addAttribute("columns", board.columns(found.projectId(), user));
        if (!model.containsAttribute("taskForm")) {
            model.addAttribute("taskForm", TaskForm.of(found));
        }
        return "projects/task";
    }

    @PostMapping("/tasks/{task}")
    String changeTask(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            @ModelAttribute("taskForm") TaskForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        if (!forms.accept(errors, () -> board.change(task, form.toChange(), form.version(), user))) {
            response.setStatus(UNPROCESSABLE);
            return task(id, task, model, user);
        }
        Flash.success("projects.flash.taskChanged").on(redirect);
        return "redirect:/projects/" + id.value() + "#tasks";
    }

    @PostMapping("/tasks/{task}/complete")
    String complete(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        board.complete(task, null, user);
        Flash.success("projects.flash.taskCompleted").on(redirect);
        return "redirect:/projects/" + id.value() + "#tasks";
    }

    @PostMapping("/tasks/{task}/delete")
    String deleteTask(
            @PathVariable ProjectId id,
            @PathVariable TaskId task,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        board.delete(task, null, user);
        Flash.success("projects.flash.taskDeleted").on(redirect);
        return "redirect:/projects/" + id.value() + "#tasks";
    }
}
