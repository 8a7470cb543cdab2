package io.timetracker.crm.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.CloseDeal;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealView;
import io.timetracker.crm.Stages;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.wire.Query;
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

/** One deal: noted, shown, edited in its place, won, lost, taken up again and removed, and what was done about it. */
@Controller
@RequestMapping("/deals")
@NeedsModule("deals")
class DealController {

    private static final String FORM = "dealForm";

    private final DealDesk desk;
    private final DealCards cards;
    private final ClientDirectory clients;
    private final ActivityPages activities;
    private final SalesChoices choices;
    private final Theirs theirs;
    private final CurrentSettings settings;
    private final Acts acts;

    DealController(
            DealDesk desk,
            DealCards cards,
            ClientDirectory clients,
            ActivityPages activities,
            SalesChoices choices,
            Theirs theirs,
            CurrentSettings settings,
            Acts acts) {
        this.desk = desk;
        this.cards = cards;
        this.clients = clients;
        this.activities = activities;
        this.choices = choices;
        this.theirs = theirs;
        this.settings = settings;
        this.acts = acts;
    }

    @ModelAttribute("theirs")
    Map<String, String> theirs() {
        return Map.of();
    }

    @GetMapping("/new")
    String blank(Query query, Call call) {
        var client = query.id("client", ClientId::new);
        var seen = client != null && clients.isVisible(client, call.user()) ? client : null;
        var currency = settings.get().currency();
        call.model().addAttribute(FORM, DealForm.empty(call.user().id(), currency, seen));
        return adding(call);
    }

    private String adding(Call call) {
        offer(null, call);
        return call.part("crm/new-deal", "adding");
    }

    private void offer(@Nullable DealView deal, Call call) {
        var model = call.model();
        model.addAttribute("stages", choices.stages(deal == null ? null : deal.stage()));
        model.addAttribute("people", choices.people(deal == null ? null : deal.ownerId(), call.user()));
        var none = choices.text("deals.client.none");
        model.addAttribute("clients", choices.clients(none, deal == null ? null : deal.clientId(), call.user()));
        var client = model.getAttribute(FORM) instanceof DealForm form ? form.client() : null;
        model.addAllAttributes(choices.ofClient(client, deal, call.user()));
    }

    @PostMapping
    String create(@ModelAttribute(FORM) DealForm form, BindingResult errors, Call call) {
        var created = new AtomicReference<@Nullable DealView>();
        return acts.act(
                call,
                errors,
                () -> created.set(desk.create(form.toCreate(), call.user())),
                () -> adding(call),
                () -> acts.leave(call, Flash.success("deals.flash.added"), placeOf(created.get(), call)));
    }

    /** Who gave it to somebody else does not open it. */
    private static String placeOf(@Nullable DealView deal, Call call) {
        return deal == null || !deal.isOpenTo(call.user()) ? "/pipeline" : path(deal.id());
    }

    @GetMapping("/{id}")
    String show(@PathVariable DealId id, Call call) {
        return shown(desk.get(id, call.user()), call);
    }

    private String shown(DealView deal, Call call) {
        var model = call.model();
        model.addAttribute("deal", deal);
        model.addAttribute("card", cards.of(List.of(deal), call.user()).getFirst());
        model.addAttribute("contact", choices.contact(deal, call.user()));
        model.addAttribute("stageLabel", choices.stage(deal.stage()));
        model.addAttribute("descriptionLines", lines(deal.description()));
        model.addAttribute("noteLines", lines(deal.notes()));
        activities.show(path(deal.id()), desk.activities(deal.id(), call.user()), call);
        return call.part("crm/deal", "deal");
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable DealId id, Call call) {
        var deal = desk.get(id, call.user());
        call.model().addAttribute(FORM, DealForm.of(deal));
        return editing(deal, call);
    }

    private String editing(DealView deal, Call call) {
        call.model().addAttribute("editing", true);
        offer(deal, call);
        return shown(deal, call);
    }

    @PostMapping("/{id}")
    String change(@PathVariable DealId id, @ModelAttribute(FORM) DealForm form, BindingResult errors, Call call) {
        desk.get(id, call.user());
        var changed = new AtomicReference<@Nullable DealView>();
        return acts.act(
                call,
                errors,
                () -> changed.set(desk.change(id, form.toChange(), form.version(), call.user())),
                () -> corrected(id, form, errors, call),
                () -> afterChange(changed.get(), call));
    }

    private String afterChange(@Nullable DealView deal, Call call) {
        var flash = Flash.success("deals.flash.changed");
        return deal == null || !deal.isOpenTo(call.user())
                ? acts.leave(call, flash, "/pipeline")
                : acts.stay(call, flash, path(deal.id()), () -> shown(deal, call));
    }

    private String corrected(DealId id, DealForm form, BindingResult errors, Call call) {
        var deal = desk.get(id, call.user());
        if (errors.hasFieldErrors("version")) {
            var ofClient = choices.ofClient(deal.clientId(), deal, call.user());
            var options = Map.of(
                    "contactId", ofClient.getOrDefault("dealContacts", Map.of()),
                    "relatedProjectId", ofClient.getOrDefault("dealProjects", Map.of()),
                    "stage", choices.stages(deal.stage()),
                    "ownerId", choices.people(deal.ownerId(), call.user()),
                    "clientId", choices.clients("", deal.clientId(), call.user()));
            call.model().addAttribute("theirs", theirs.words(form.differences(DealForm.of(deal)), options));
        }
        return editing(deal, call);
    }

    @PostMapping("/{id}/win")
    String win(@PathVariable DealId id, @RequestParam @Nullable Integer version, Call call) {
        Runnable command = () -> desk.win(id, CloseDeal.today(), version, call.user());
        return press(id, command, "deals.flash.won", call);
    }

    /** Takes it up again. */
    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable DealId id, @RequestParam @Nullable Integer version, Call call) {
        Runnable command = () -> desk.move(id, Stages.LAST_OPEN, version, call.user());
        return press(id, command, "deals.flash.reopened", call);
    }

    private String press(DealId id, Runnable command, String flash, Call call) {
        desk.get(id, call.user());
        return acts.press(call, command, Flash.success(flash), path(id), () -> show(id, call));
    }

    record LossForm(@Nullable String lossReason, @Nullable Integer version) {}

    @PostMapping("/{id}/lose")
    String lose(@PathVariable DealId id, @ModelAttribute("lossForm") LossForm form, BindingResult errors, Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.lose(id, new CloseDeal(null, form.lossReason()), form.version(), call.user()),
                () -> show(id, call),
                () -> acts.stay(call, Flash.success("deals.flash.lost"), path(id), () -> show(id, call)));
    }

    record DeleteForm(@Nullable Integer version) {}

    @PostMapping("/{id}/delete")
    String delete(
            @PathVariable DealId id, @ModelAttribute("deleteForm") DeleteForm form, BindingResult errors, Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.delete(id, form.version(), call.user()),
                () -> show(id, call),
                () -> acts.leave(call, Flash.success("deals.flash.deleted"), "/pipeline"));
    }

    @PostMapping("/{id}/activities")
    String log(
            @PathVariable DealId id,
            @ModelAttribute("activityForm") ActivityForm form,
            BindingResult errors,
            Call call) {
        desk.get(id, call.user());
        return acts.act(
                call,
                errors,
                () -> desk.log(id, form.command(activities.zone(call)), call.user()),
                () -> show(id, call),
                () -> acts.stay(call, Flash.success("activities.flash.added"), path(id), () -> show(id, call)));
    }

    private static String path(DealId id) {
        return "/deals/" + id.value();
    }
}
