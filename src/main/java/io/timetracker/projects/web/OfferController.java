package io.timetracker.projects.web;

import io.timetracker.crm.DealId;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.AcceptedOffer;
import io.timetracker.projects.OfferStatus;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectOfferId;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.projects.ProjectOffers;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What won deals may lead to: all of them, the form that makes the project, and the button that does not. */
@Controller
@RequestMapping("/projects/offers")
@NeedsModule("deals")
class OfferController {

    private static final String FORM = "projectForm";
    private static final int CAP = 100;

    private final ProjectOffers offers;
    private final ProjectCatalog catalog;
    private final OfferPages pages;
    private final DealProjects dealProjects;
    private final Choices choices;
    private final Modules modules;
    private final CurrentSettings settings;
    private final Acts acts;

    OfferController(
            ProjectOffers offers,
            ProjectCatalog catalog,
            OfferPages pages,
            DealProjects dealProjects,
            Choices choices,
            Modules modules,
            CurrentSettings settings,
            Acts acts) {
        this.offers = offers;
        this.catalog = catalog;
        this.pages = pages;
        this.dealProjects = dealProjects;
        this.choices = choices;
        this.modules = modules;
        this.settings = settings;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping
    String list(Query query, Call call) {
        var status = query.text("status");
        var statuses = "all".equals(status)
                ? EnumSet.allOf(OfferStatus.class)
                : Set.of(OfferStatus.of(status).orElse(OfferStatus.OPEN));
        var page = offers.list(statuses, query.page(CAP), call.user());
        var chosen = statuses.size() > 1 ? "all" : statuses.iterator().next().wire();
        var address = UriComponentsBuilder.fromPath("/projects/offers").queryParam("status", chosen);
        call.model().addAttribute("status", chosen);
        call.model().addAttribute("rows", pages.rows(page, call.user()));
        call.model().addAttribute("pager", Pager.of(page, address));
        return call.part("projects/offers", "results");
    }

    @GetMapping("/{id}")
    String show(@PathVariable ProjectOfferId id, Call call) {
        var offer = offers.get(id, call.user());
        var draft = offer.draft(settings.get().currency());
        call.model().addAttribute(FORM, ProjectForm.of(draft, offer.version()));
        return accepting(offer, call);
    }

    private String accepting(ProjectOfferView offer, Call call) {
        var currency = settings.get().currency();
        call.model().addAttribute("row", pages.row(offer, call.user()));
        call.model().addAttribute("foreign", offer.value() != null && !offer.isIn(currency));
        call.model().addAttribute("clients", choices.clients(offer.clientId(), call.user()));
        call.model().addAttribute("offersClients", modules.isOn("clients"));
        call.model().addAttribute("currency", currency);
        return call.part("projects/offer", "accepting");
    }

    @PostMapping("/{id}")
    String accept(
            @PathVariable ProjectOfferId id, @ModelAttribute(FORM) ProjectForm form, BindingResult errors, Call call) {
        offers.get(id, call.user());
        var accepted = new AtomicReference<@Nullable AcceptedOffer>();
        return acts.act(
                call,
                errors,
                () -> accepted.set(offers.accept(id, form.toChange(), form.version(), call.user())),
                () -> accepting(offers.get(id, call.user()), call),
                () -> acts.leave(call, Flash.success("projects.flash.created"), placeOf(accepted.get(), call)));
    }

    /** Who sees given clients only may lose sight of one while the form is open. */
    private String placeOf(@Nullable AcceptedOffer accepted, Call call) {
        return accepted == null || !catalog.isVisible(accepted.project(), call.user())
                ? "/projects"
                : "/projects/" + accepted.project().id().value();
    }

    /** A button, which says on whose page it stands: a deal's, that of all offers, or that of the projects. */
    @PostMapping("/{id}/decline")
    String decline(@PathVariable ProjectOfferId id, Query query, Call call) {
        Runnable command = () -> offers.decline(id, query.number("version"), call.user());
        var done = Flash.success("projects.flash.declined");
        var deal = query.id("deal", DealId::new);
        if (deal != null) {
            return acts.press(call, command, done, "/deals/" + deal.value(), () -> dealProjects.part(deal, call));
        }
        return Boolean.TRUE.equals(query.flag("all"))
                ? acts.press(call, command, done, "/projects/offers", () -> list(query, call))
                : acts.press(call, command, done, "/projects", () -> pages.section(call));
    }
}
