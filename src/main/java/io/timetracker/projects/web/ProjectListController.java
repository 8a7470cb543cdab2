package io.timetracker.projects.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Forms;
import io.timetracker.projects.FavoriteProjects;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of projects, a new one, and what people keep at hand. */
@Controller
class ProjectListController {

    private static final int PER_PAGE = 50;
    private static final int UNPROCESSABLE = 422;

    private final ProjectCatalog catalog;
    private final FavoriteProjects favorites;
    private final ClientDirectory clients;
    private final Forms forms;

    ProjectListController(ProjectCatalog catalog, FavoriteProjects favorites, ClientDirectory clients, Forms forms) {
        this.catalog = catalog;
        this.favorites = favorites;
        this.clients = clients;
        this.forms = forms;
    }

    /** What the filter of the list says; anything unknown counts as nothing said. */
    record ListQuery(
            @Nullable String status,
            @Nullable String client,
            @Nullable String text,
            @Nullable String page) {

        ProjectFilter toFilter() {
            var base = "all".equals(status)
                    ? ProjectFilter.any()
                    : ProjectFilter.of(ProjectStatus.of(status).orElse(ProjectStatus.ACTIVE));
            return base.ofClient(clientOrNull()).containing(text == null || text.isBlank() ? null : text);
        }

        @Nullable ClientId clientOrNull() {
            return client != null && client.matches("\\d{1,18}") ? new ClientId(Long.parseLong(client)) : null;
        }

        int number() {
            return page != null && page.matches("\\d{1,6}") ? Math.max(Integer.parseInt(page), 1) : 1;
        }

        public String hrefOf(int number) {
            var address = UriComponentsBuilder.fromPath("/projects");
            if (status != null) {
                address.queryParam("status", status);
            }
            if (client != null) {
                address.queryParam("client", client);
            }
            if (text != null) {
                address.queryParam("text", text);
            }
            return address.queryParam("page", number).encode().build().toUriString();
        }
    }

    @GetMapping("/projects")
    String list(ListQuery query, Model model, @AuthenticationPrincipal CurrentUser user) {
        var page = catalog.list(query.toFilter(), PageAsk.of(query.number(), PER_PAGE, null, PER_PAGE), user);
        show(page, model);
        model.addAttribute("query", query);
        model.addAttribute("clients", clients.choices(user));
        model.addAttribute("favorites", favorites.projects(user));
        return "projects/projects";
    }

    private void show(PageOf<ProjectView> page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "clientNames",
                clients.names(page.items().stream().map(ProjectView::clientId).collect(Collectors.toSet())));
    }

    /** A part of the client's page. */
    @GetMapping("/clients/{id}/projects")
    String ofClient(@PathVariable ClientId id, Model model, @AuthenticationPrincipal CurrentUser user) {
        clients.get(id, user);
        show(catalog.list(ProjectFilter.any().ofClient(id), PageAsk.first(PER_PAGE), user), model);
        model.addAttribute("clientId", id);
        return "projects/_of-client :: projects";
    }

    @GetMapping("/projects/new")
    String fresh(@RequestParam @Nullable String client, Model model, @AuthenticationPrincipal CurrentUser user) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ProjectForm.empty(new ListQuery(null, client, null, null).clientOrNull()));
        }
        model.addAttribute("clients", clients.choices(user));
        return "projects/new-project";
    }

    @PostMapping("/projects")
    String create(
            @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var created = new AtomicReference<@Nullable ProjectView>();
        if (!forms.accept(errors, () -> created.set(catalog.create(form.toCreate(), user)))) {
            response.setStatus(UNPROCESSABLE);
            return fresh(null, model, user);
        }
        Flash.success("projects.flash.created").on(redirect);
        return "redirect:/projects/"
                + Objects.requireNonNull(created.get()).id().value();
    }

    @PostMapping("/projects/{id}/favorite")
    String favorite(
            @PathVariable ProjectId id,
            @RequestParam boolean keep,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal CurrentUser user) {
        if (keep) {
            favorites.add(id, user);
        } else {
            favorites.remove(id, user);
        }
        return "redirect:/projects?page=" + page;
    }
}
