package io.timetracker.time.web;

import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.QuickEntry;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.Undoing;
import io.timetracker.time.Warnings;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms around entries: quick line, new entry, inline edit, delete and its undo. */
@Controller
@RequestMapping("/time")
class TimeEntryController {

    private final Timekeeping timekeeping;
    private final QuickEntry quickEntry;
    private final Undoing undoing;
    private final TimeLog log;
    private final TimeScreens screens;
    private final TimeActs acts;

    TimeEntryController(
            Timekeeping timekeeping,
            QuickEntry quickEntry,
            Undoing undoing,
            TimeLog log,
            TimeScreens screens,
            TimeActs acts) {
        this.timekeeping = timekeeping;
        this.quickEntry = quickEntry;
        this.undoing = undoing;
        this.log = log;
        this.screens = screens;
        this.acts = acts;
    }

    @PostMapping("/quick")
    String quick(@ModelAttribute("quickForm") QuickForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        Consumer<Warnings> command = told -> quickEntry.log(form.lineOrBlank(), form.day(), call.user(), told);
        return acts.warn(call, errors, place, place, command, "time.flash.logged");
    }

    @PostMapping
    String log(@ModelAttribute("entryForm") TimeEntryForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        Consumer<Warnings> command = told -> timekeeping.log(form.toLog(screens.zone(call.user())), call.user(), told);
        return acts.warn(call, errors, place.notEditing(), place.adding(), command, "time.flash.logged");
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable TimeEntryId id,
            @ModelAttribute("entryForm") TimeEntryForm form,
            BindingResult errors,
            Call call) {
        var place = Place.of(call.request());
        var editing = Place.of(call.request()).editing(id.value());
        Consumer<Warnings> command = told -> {
            var was = log.get(id, call.user());
            timekeeping.change(id, screens.change(form, was, call.user()), call.user(), told);
        };
        return acts.warn(
                call, errors, place.notEditing(), editing, command, "time.flash.changed", () -> undo(id, call));
    }

    private @Nullable String undo(TimeEntryId id, Call call) {
        return undoing.offer(id, call.user()).map(UndoController::path).orElse(null);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable TimeEntryId id, @RequestParam @Nullable Integer version, Call call) {
        var place = Place.of(call.request()).notEditing();
        var flash = Flash.undoable("time.flash.deleted", "/time/" + id.value() + "/restore");
        return acts.press(call, place, () -> timekeeping.delete(id, version, null, call.user()), flash);
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable TimeEntryId id, Call call) {
        var place = Place.of(call.request()).notEditing();
        return acts.pressAndWarn(
                call, place, told -> timekeeping.restore(id, call.user(), told), "time.flash.restored");
    }
}
