package io.timetracker.crm.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealView;
import io.timetracker.crm.LeadDesk;
import io.timetracker.crm.LeadId;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.LeadView;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;

/** One lead: noted, shown, edited in its place, given up and removed, and what was done about it. */
@Controller
@RequestMapping("/leads")
@NeedsModule("leads")
class LeadController {

    private static final String FORM = "leadForm";

    private final LeadDesk desk;
    private final DealDesk deals;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final ActivityPages activities;
    private final SalesChoices choices;
    private final Theirs theirs;
    private final CurrentSettings settings;
    private final Modules modules;
    private final Acts acts;

    LeadController(
            LeadDesk desk,
            DealDesk deals,
            ClientDirectory clients,
            Accounts accounts,
            ActivityPages activities,
            SalesChoices choices,
            Theirs theirs,
            CurrentSettings settings,
            Modules modules,
            Acts acts) {
        this.desk = desk;
        this.deals = deals;
        this.clients = clients;
        this.accounts = accounts;
        this.activities = activities;
        this.choices = choices;
        this.theirs = theirs;
        this.settings = settings;
        this.modules = modules;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping("/new")
    String blank(Call call) {
        var currency = settings.get().currency();
        call.model().addAttribute(FORM, LeadForm.empty(call.user().id(), currency));
        return adding(call);
    }

    private String adding(Call call) {
        offer(null, call);
        return call.part("crm/new-lead", "adding");
    }

    private void offer(@Nullable LeadView lead, Call call) {
        call.model().addAttribute("statuses", choices.leadStatuses(lead == null ? null : lead.status()));
        call.model().addAttribute("people", choices.people(lead == null ? null : lead.ownerId(), call.user()));
    }

    @PostMapping
    String create(@ModelAttribute(FORM) LeadForm form, BindingResult errors, Call call) {
        var created = new AtomicReference<@Nullable LeadView>();
        return acts.act(
                call,
                errors,
                () -> created.set(desk.create(form.toCreate(), call.user())),
                () -> adding(call),
                () -> acts.leave(call, Flash.success("leads.flash.added"), placeOf(created.get(), call)));
    }

    /** Who gave it to somebody else does not open it. */
    private static String placeOf(@Nullable LeadView lead, Call call) {
        return lead == null || !lead.isOpenTo(call.user()) ? "/leads" : path(lead.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable LeadId id, Call call) {
        return shown(desk.get(id, call.user()), call);
    }

    void mustBeTheirs(LeadId id, Call call) {
        desk.get(id, call.user());
    }

    private String shown(LeadView lead, Call call) {
        var model = call.model();
        offerConversion(lead, call);
        model.addAttribute("lead", lead);
        model.addAttribute(
                "owner",
                lead.ownerId() == null ? null : accounts.find(lead.ownerId()).orElse(null));
        model.addAttribute(
                "noteLines",
                lead.notes() == null ? List.of() : lead.notes().lines().toList());
        model.addAttribute("client", client(lead, call));
        model.addAttribute("deal", deal(lead, call));
        activities.show(path(lead.id()), desk.activities(lead.id(), call.user()), call);
        return call.part("crm/lead", "lead");
    }

    private @Nullable ClientView client(LeadView lead, Call call) {
        var id = lead.convertedToClientId();
        return id == null
                ? null
                : clients.find(id)
                        .filter(client -> clients.isVisible(client, call.user()))
                        .orElse(null);
    }

    /** Null where it is not the reader's, or deals are off. */
    private @Nullable DealView deal(LeadView lead, Call call) {
        var id = lead.convertedToDealId();
        var deal = id == null || !modules.isOn("deals")
                ? null
                : deals.findAll(List.of(id)).get(id);
        return deal == null || !deal.isOpenTo(call.user()) ? null : deal;
    }

    private void offerConversion(LeadView lead, Call call) {
        var withDeals = modules.isOn("deals");
        var model = call.model();
        model.addAttribute("ways", choices.conversions(withDeals));
        model.addAttribute("withDeals", withDeals);
        model.addAttribute("clients", choices.clients(choices.text("deals.client.none"), null, call.user()));
        if (!model.containsAttribute("convertForm")) {
            model.addAttribute("convertForm", ConvertForm.empty(withDeals ? "both" : "client"));
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable LeadId id, Call call) {
        var lead = desk.get(id, call.user());
        call.model().addAttribute(FORM, LeadForm.of(lead));
        return editing(lead, call);
    }

    private String editing(LeadView lead, Call call) {
        call.model().addAttribute("editing", true);
        offer(lead, call);
        return shown(lead, call);
    }

    @PostMapping("/{id}")
    String change(@PathVariable LeadId id, @ModelAttribute(FORM) LeadForm form, BindingResult errors, Call call) {
        desk.get(id, call.user());
        var changed = new AtomicReference<@Nullable LeadView>();
        return acts.act(
                call,
                errors,
                () -> changed.set(desk.change(id, form.toChange(), form.version(), call.user())),
                () -> corrected(id, form, errors, call),
                () -> afterChange(changed.get(), call));
    }

    private String afterChange(@Nullable LeadView lead, Call call) {
        var flash = Flash.success("leads.flash.changed");
        return lead == null || !lead.isOpenTo(call.user())
                ? acts.leave(call, flash, "/leads")
                : acts.stay(call, flash, path(lead.id()), () -> shown(lead, call));
    }

    private String corrected(LeadId id, LeadForm form, BindingResult errors, Call call) {
        var lead = desk.get(id, call.user());
        if (errors.hasFieldErrors("version")) {
            var options = Map.of(
                    "status", choices.leadStatuses(LeadStatus.CONVERTED),
                    "ownerId", choices.people(lead.ownerId(), call.user()));
            call.model().addAttribute("theirs", theirs.words(form.differences(LeadForm.of(lead)), options));
        }
        return editing(lead, call);
    }

    @PostMapping("/{id}/lost")
    String lose(@PathVariable LeadId id, @RequestParam @Nullable Integer version, Call call) {
        desk.get(id, call.user());
        return acts.press(
                call,
                () -> desk.markLost(id, version, call.user()),
                Flash.success("leads.flash.lost"),
                path(id),
                () -> shown(desk.get(id, call.user()), call));
    }

    record DeleteForm(@Nullable Integer version) {}

    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable LeadId id, @ModelAttribute("deleteForm") DeleteForm form, BindingResult errors, Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.delete(id, form.version(), call.user()),
                () -> shown(desk.get(id, call.user()), call),
                () -> acts.leave(call, Flash.success("leads.flash.deleted"), "/leads"));
    }

    @PostMapping("/{id}/activities")
    String log(
            @PathVariable LeadId id,
            @ModelAttribute("activityForm") ActivityForm form,
            BindingResult errors,
            Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.log(id, form.command(activities.zone(call)), call.user()),
                () -> shown(desk.get(id, call.user()), call),
                () -> acts.stay(
                        call,
                        Flash.success("activities.flash.added"),
                        path(id),
                        () -> shown(desk.get(id, call.user()), call)));
    }

    private static String path(LeadId id) {
        return "/leads/" + id.value();
    }
}
