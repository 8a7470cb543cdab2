package io.timetracker.time.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done on the axis: time drawn on it, and entries put elsewhere. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private final Timekeeping timekeeping;
    private final TimeLog log;
    private final TimeScreens screens;
    private final TimeActs acts;
    private final WireTime time;

    CalendarController(Timekeeping timekeeping, TimeLog log, TimeScreens screens, TimeActs acts, WireTime time) {
        this.timekeeping = timekeeping;
        this.log = log;
        this.screens = screens;
        this.acts = acts;
        this.time = time;
    }

    @PostMapping
    String log(@ModelAttribute("entryForm") TimeEntryForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        var shown = ShownSpan.of(call.request());
        Runnable command = () -> timekeeping.log(form.toLog(screens.zone(call.user()), shown), call.user());
        return acts.act(call, errors, place.notEditing(), place.adding(), command, Flash.success("time.flash.logged"));
    }

    @PostMapping("/move")
    String move(
            @RequestParam TimeEntryId entry,
            @RequestParam @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean undo,
            @ModelAttribute("moveForm") MoveForm form,
            Call call) {
        var was = log.get(entry, call.user());
        call.model().addAttribute("moved", entry.value());
        Runnable command = () ->
                form.toChange(was, version, time).ifPresent(change -> timekeeping.change(entry, change, call.user()));
        var done = undo
                ? Flash.success("calendar.flash.back")
                : Flash.undoable("calendar.flash.moved", MoveForm.undoing(was));
        return acts.press(call, Place.of(call.request()).notEditing(), command, done);
    }
}
