package io.timetracker.projects.web;

import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealView;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.projects.ProjectOffers;
import io.timetracker.projects.ProjectView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which project came of a deal, or may come: a part of the deal's page. */
@Component
class DealProjects {

    private final DealDesk deals;
    private final ProjectOffers offers;
    private final ProjectCatalog catalog;
    private final OfferPages pages;

    DealProjects(DealDesk deals, ProjectOffers offers, ProjectCatalog catalog, OfferPages pages) {
        this.deals = deals;
        this.offers = offers;
        this.catalog = catalog;
        this.pages = pages;
    }

    String part(DealId id, Call call) {
        var deal = deals.get(id, call.user());
        var offer = offer(deal, call.user());
        call.model().addAttribute("deal", deal);
        call.model().addAttribute("project", project(deal, call.user()));
        call.model().addAttribute("newProject", newProject(deal));
        call.model().addAttribute("row", offer == null ? null : pages.row(offer, call.user()));
        return "projects/_of-deal :: project";
    }

    /** Without a script, where that part would lead to. */
    String place(DealId id, CurrentUser user) {
        var deal = deals.get(id, user);
        var project = project(deal, user);
        var offer = offer(deal, user);
        if (project != null) {
            return "/projects/" + project.id().value();
        }
        if (offer != null) {
            return "/projects/offers/" + offer.id().value();
        }
        // Without an offer though it is won, it was won before there were any.
        return deal.isWon() && deal.relatedProjectId() == null ? newProject(deal) : "/projects";
    }

    private static String newProject(DealView deal) {
        return deal.clientId() == null
                ? "/projects/new"
                : "/projects/new?client=" + deal.clientId().value();
    }

    private @Nullable ProjectOfferView offer(DealView deal, CurrentUser user) {
        var offer = offers.ofDeals(List.of(deal.id())).get(deal.id());
        return offer == null || !offer.isOpenTo(user) ? null : offer;
    }

    private @Nullable ProjectView project(DealView deal, CurrentUser user) {
        return deal.relatedProjectId() == null
                ? null
                : catalog.find(new ProjectId(deal.relatedProjectId()))
                        .filter(project -> catalog.isVisible(project, user))
                        .orElse(null);
    }
}
