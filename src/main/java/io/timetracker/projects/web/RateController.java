package io.timetracker.projects.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.RateCard;
import io.timetracker.projects.RateId;
import io.timetracker.projects.RateView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an hour costs on a project: agreed, changed, withdrawn and explained on the project's page. */
@Controller
@RequestMapping("/projects/{id}/rates")
class RateController {

    private static final String FORM = "rateForm";

    private final ProjectCatalog catalog;
    private final RateCard card;
    private final ProjectPages pages;
    private final Zones zones;
    private final Acts acts;

    RateController(ProjectCatalog catalog, RateCard card, ProjectPages pages, Zones zones, Acts acts) {
        this.catalog = catalog;
        this.card = card;
        this.pages = pages;
        this.zones = zones;
        this.acts = acts;
    }

    @GetMapping
    String list(@PathVariable ProjectId id, Call call) {
        return pages.rates(catalog.get(id, call.user()), call);
    }

    @GetMapping("/new")
    String blank(@PathVariable ProjectId id, Call call) {
        call.model().addAttribute(FORM, RateForm.empty(zones.today()));
        return list(id, call);
    }

    @PostMapping
    String agree(@PathVariable ProjectId id, @ModelAttribute(FORM) RateForm form, BindingResult errors, Call call) {
        catalog.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> card.agree(id, form.toAgree(), call.user()),
                () -> list(id, call),
                () -> done(id, "projects.flash.rateAgreed", call));
    }

    @GetMapping("/{rate}")
    String edit(@PathVariable ProjectId id, @PathVariable RateId rate, Call call) {
        call.model().addAttribute(FORM, RateForm.of(find(id, rate, call)));
        return editing(id, rate, call);
    }

    private RateView find(ProjectId id, RateId rate, Call call) {
        return card.list(id, call.user()).stream()
                .filter(found -> found.id().equals(rate))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String editing(ProjectId id, RateId rate, Call call) {
        call.model().addAttribute("editedRate", find(id, rate, call));
        return list(id, call);
    }

    @PostMapping("/{rate}")
    String change(
            @PathVariable ProjectId id,
            @PathVariable RateId rate,
            @ModelAttribute(FORM) RateForm form,
            BindingResult errors,
            Call call) {
        find(id, rate, call);
        return acts.act(
                call,
                errors,
                () -> card.change(id, rate, form.toChange(), form.version(), call.user()),
                () -> editing(id, rate, call),
                () -> done(id, "projects.flash.rateChanged", call));
    }

    /** A button, and what of the rate was seen when it was pressed. */
    record Withdrawal(@Nullable Integer version) {}

    @PostMapping("/{rate}/withdraw")
    String withdraw(
            @PathVariable ProjectId id,
            @PathVariable RateId rate,
            @ModelAttribute("withdrawal") Withdrawal form,
            Call call) {
        find(id, rate, call);
        return acts.press(
                call,
                () -> card.withdraw(id, rate, form.version(), call.user()),
                Flash.success("projects.flash.rateWithdrawn"),
                place(id),
                () -> list(id, call));
    }

    @GetMapping("/explain")
    String explain(@PathVariable ProjectId id, Query query, Call call) {
        var day = WireTime.date(query.text("day")).orElseGet(zones::today);
        var explained = card.explain(id, query.id("user", UserId::new), day, call.user());
        call.model().addAttribute("explained", explained);
        return list(id, call);
    }

    private String done(ProjectId id, String flash, Call call) {
        return acts.stay(call, Flash.success(flash), place(id), () -> list(id, call));
    }

    private static String place(ProjectId id) {
        return "/projects/" + id.value() + "#rates";
    }
}
