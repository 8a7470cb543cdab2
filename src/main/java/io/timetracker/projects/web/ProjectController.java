package io.timetracker.projects.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.ChangeProject;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One project: begun, shown, edited in its place, paused, put away and taken up again. */
@Controller
@RequestMapping("/projects")
class ProjectController {

    private static final String FORM = "projectForm";

    private final ProjectCatalog catalog;
    private final ProjectPages pages;
    private final Choices choices;
    private final Modules modules;
    private final CurrentSettings settings;
    private final Acts acts;

    ProjectController(
            ProjectCatalog catalog,
            ProjectPages pages,
            Choices choices,
            Modules modules,
            CurrentSettings settings,
            Acts acts) {
        this.catalog = catalog;
        this.pages = pages;
        this.choices = choices;
        this.modules = modules;
        this.settings = settings;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping("/new")
    String blank(Query query, Call call) {
        call.model().addAttribute(FORM, ProjectForm.empty(query.id("client", ClientId::new)));
        return adding(call);
    }

    private String adding(Call call) {
        call.model().addAttribute("clients", choices.clients(null, call.user()));
        call.model().addAttribute("offersClients", modules.isOn("clients"));
        call.model().addAttribute("currency", settings.get().currency());
        return call.part("projects/new-project", "adding");
    }

    @PostMapping
    String create(@ModelAttribute(FORM) ProjectForm form, BindingResult errors, Call call) {
        var created = new AtomicReference<@Nullable ProjectView>();
        return acts.act(
                call,
                errors,
                () -> created.set(catalog.create(form.toCreate(), call.user())),
                () -> adding(call),
                () -> acts.leave(call, Flash.success("projects.flash.created"), placeOf(created.get(), call.user())));
    }

    /** Who sees given clients only may lose sight of one while the form is open. */
    private String placeOf(@Nullable ProjectView project, CurrentUser user) {
        return project == null || !catalog.isVisible(project, user) ? "/projects" : path(project.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable ProjectId id, Call call) {
        return pages.project(catalog.get(id, call.user()), call);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ProjectId id, Call call) {
        var project = catalog.get(id, call.user());
        call.model().addAttribute(FORM, ProjectForm.of(project));
        return editing(project, call);
    }

    private String editing(ProjectView project, Call call) {
        call.model().addAttribute("clients", choices.clients(project.clientId(), call.user()));
        call.model().addAttribute("editing", true);
        return pages.project(project, call);
    }

    @PostMapping("/{id}")
    String change(@PathVariable ProjectId id, @ModelAttribute(FORM) ProjectForm form, BindingResult errors, Call call) {
        catalog.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> catalog.change(id, form.toChange(), form.version(), call.user()),
                () -> corrected(id, form, errors, call),
                () -> done(id, "projects.flash.changed", call));
    }

    private String corrected(ProjectId id, ProjectForm form, BindingResult errors, Call call) {
        var project = catalog.get(id, call.user());
        if (errors.hasFieldErrors("version")) {
            var differences = form.differences(ProjectForm.of(project));
            var options = Map.of("clientId", choices.clients(project.clientId(), call.user()));
            call.model().addAttribute("theirs", choices.theirs(differences, options));
        }
        return editing(project, call);
    }

    /** Why a project is put away, and what of it was seen. */
    record ArchiveForm(@Nullable String reason, @Nullable Integer version) {}

    @GetMapping("/{id}/archive")
    String archiving(@PathVariable ProjectId id, Call call) {
        var project = catalog.get(id, call.user());
        call.model().addAttribute("archiveForm", new ArchiveForm("", project.version()));
        return pages.project(project, call);
    }

    @PostMapping("/{id}/archive")
    String archive(
            @PathVariable ProjectId id,
            @ModelAttribute("archiveForm") ArchiveForm form,
            BindingResult errors,
            Call call) {
        catalog.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> catalog.archive(id, form.reason(), form.version(), call.user()),
                () -> pages.project(catalog.get(id, call.user()), call),
                () -> done(id, "projects.flash.archived", call));
    }

    /** A button that changes the status, and what of the project was seen when it was pressed. */
    record StatusForm(@Nullable String status, @Nullable Integer version) {}

    @PostMapping("/{id}/status")
    String status(
            @PathVariable ProjectId id,
            @ModelAttribute("statusForm") StatusForm form,
            BindingResult errors,
            Call call) {
        catalog.get(id, call.user());
        var wanted = ProjectStatus.of(form.status()).orElseThrow(() -> new Invalid("status", "validation.choice"));
        return acts.act(
                call,
                errors,
                () -> catalog.change(id, ChangeProject.nothing().status(wanted), form.version(), call.user()),
                () -> pages.project(catalog.get(id, call.user()), call),
                () -> done(id, "projects.flash." + wanted.wire(), call));
    }

    private String done(ProjectId id, String flash, Call call) {
        return acts.stay(call, Flash.success(flash), path(id), () -> pages.project(catalog.get(id, call.user()), call));
    }

    private static String path(ProjectId id) {
        return "/projects/" + id.value();
    }
}
