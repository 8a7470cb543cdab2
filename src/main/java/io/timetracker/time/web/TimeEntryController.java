package io.timetracker.time.web;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.QuickEntry;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.web.Acts.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms around entries: quick line, new entry, inline edit, delete and its undo. */
@Controller
@RequestMapping("/time")
class TimeEntryController {

    private final Timekeeping timekeeping;
    private final QuickEntry quickEntry;
    private final TimeLog log;
    private final TimeScreens screens;
    private final Acts acts;

    TimeEntryController(Timekeeping timekeeping, QuickEntry quickEntry, TimeLog log, TimeScreens screens, Acts acts) {
        this.timekeeping = timekeeping;
        this.quickEntry = quickEntry;
        this.log = log;
        this.screens = screens;
        this.acts = acts;
    }

    @ModelAttribute
    Call call(
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            @AuthenticationPrincipal CurrentUser user) {
        return new Call(request, response, redirect, model, user);
    }

    @PostMapping("/quick")
    String quick(@ModelAttribute("quickForm") QuickForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        Runnable command = () -> quickEntry.log(form.lineOrBlank(), form.day(), call.user());
        return acts.act(call, errors, place, place, command, Flash.success("time.flash.logged"));
    }

    @PostMapping
    String log(@ModelAttribute("entryForm") TimeEntryForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        Runnable command = () -> timekeeping.log(form.toLog(screens.zone(call.user())), call.user());
        return acts.act(call, errors, place.notEditing(), place.adding(), command, Flash.success("time.flash.logged"));
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable TimeEntryId id,
            @ModelAttribute("entryForm") TimeEntryForm form,
            BindingResult errors,
            Call call) {
        var place = Place.of(call.request());
        var editing = Place.of(call.request()).editing(id.value());
        Runnable command = () -> {
            var was = log.get(id, call.user());
            timekeeping.change(id, form.toChange(was, screens.zone(call.user())), call.user());
        };
        return acts.act(call, errors, place.notEditing(), editing, command, Flash.success("time.flash.changed"));
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable TimeEntryId id, @RequestParam @Nullable Integer version, Call call) {
        var place = Place.of(call.request()).notEditing();
        var flash = Flash.undoable("time.flash.deleted", "/time/" + id.value() + "/restore");
        return acts.act(call, noForm(), place, place, () -> timekeeping.delete(id, version, null, call.user()), flash);
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable TimeEntryId id, Call call) {
        var place = Place.of(call.request()).notEditing();
        return acts.act(
                call,
                noForm(),
                place,
                place,
                () -> timekeeping.restore(id, call.user()),
                Flash.success("time.flash.restored"));
    }

    private static BindingResult noForm() {
        return new MapBindingResult(Map.of(), "entryAct");
    }
}
