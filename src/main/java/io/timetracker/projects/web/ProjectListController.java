package io.timetracker.projects.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.FavoriteProjects;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The projects by name, filtered and page by page, and which of them somebody keeps at hand. */
@Controller
class ProjectListController {

    private static final int OF_CLIENT = 20;

    private final ProjectCatalog catalog;
    private final FavoriteProjects favorites;
    private final ClientDirectory clients;
    private final Choices choices;
    private final CurrentSettings settings;
    private final OfferPages offers;

    ProjectListController(
            ProjectCatalog catalog,
            FavoriteProjects favorites,
            ClientDirectory clients,
            Choices choices,
            CurrentSettings settings,
            OfferPages offers) {
        this.catalog = catalog;
        this.favorites = favorites;
        this.clients = clients;
        this.choices = choices;
        this.settings = settings;
        this.offers = offers;
    }

    record Row(ProjectStanding standing, boolean isFavorite) {

        public Hours hours() {
            var project = standing.project();
            return new Hours(project.worked(), project.estimatedHours());
        }
    }

    @ModelAttribute
    void vocabulary(Model model) {
        model.addAttribute("currency", settings.get().currency());
    }

    @GetMapping("/projects")
    String list(Query query, Call call) {
        var user = call.user();
        var model = call.model();
        var wanted = ListQuery.of(query);
        var page = catalog.list(wanted.filter(), wanted.ask(), user);
        var kept = favorites.projects(user);
        var rows = catalog.standings(page.items()).stream()
                .map(standing ->
                        new Row(standing, kept.contains(standing.project().id())))
                .toList();
        model.addAttribute("query", wanted);
        model.addAttribute("rows", rows);
        model.addAttribute("administers", user.isAdmin());
        model.addAttribute("pager", Pager.of(page, wanted.address()));
        var options = choices.clients(seen(wanted.client(), user), user);
        model.addAttribute("clients", options);
        if (!call.isInPlace()) {
            offers.show(options, call);
        }
        return call.part("projects/projects", "results");
    }

    private @Nullable ClientId seen(@Nullable ClientId client, CurrentUser user) {
        return client != null && clients.isVisible(client, user) ? client : null;
    }

    @PostMapping("/projects/{id}/favorite")
    String favorite(
            @PathVariable ProjectId id,
            @RequestParam boolean keep,
            Query query,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            @AuthenticationPrincipal CurrentUser user) {
        var project = catalog.get(id, user);
        keep(id, keep, user);
        var wanted = ListQuery.of(query);
        if (!htmx.isHtmxRequest()) {
            Flash.success(keep ? "projects.flash.kept" : "projects.flash.letGo").on(redirect);
            return "redirect:" + wanted.href();
        }
        model.addAttribute("query", wanted);
        model.addAttribute("row", new Row(catalog.standing(project), keep));
        return "projects/_row :: row";
    }

    /** Letting go twice, in two windows, is no mistake. */
    private void keep(ProjectId id, boolean keep, CurrentUser user) {
        if (keep) {
            favorites.add(id, user);
        } else if (favorites.projects(user).contains(id)) {
            favorites.remove(id, user);
        }
    }

    /** A part of the client's page; without a script the list, which says the same. */
    @GetMapping("/clients/{id}/projects")
    String ofClient(
            @PathVariable ClientId id, HtmxRequest htmx, Model model, @AuthenticationPrincipal CurrentUser user) {
        var client = clients.get(id, user);
        if (!htmx.isHtmxRequest()) {
            return "redirect:/projects?status=all&client=" + id.value();
        }
        var page = catalog.list(ProjectFilter.any().ofClient(id), PageAsk.first(OF_CLIENT), user);
        model.addAttribute("client", client);
        model.addAttribute("page", page);
        return "projects/_of-client :: projects";
    }
}
