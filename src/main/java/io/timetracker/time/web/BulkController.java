package io.timetracker.time.web;

import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskChoice;
import io.timetracker.time.BulkChange;
import io.timetracker.time.BulkChanges;
import io.timetracker.time.BulkResult;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Many entries changed alike: what is to be done, what would happen, and then it happens. */
@Controller
@RequestMapping("/time/bulk")
class BulkController {

    private static final String FORM = "bulkForm";
    /** The button of people without a script, who first choose a project and then one of its tasks. */
    private static final String SHOW_TASKS = "tasks";

    private final BulkChanges bulk;
    private final BulkScreens screens;
    private final TimeScreens time;
    private final TaskBoard tasks;
    private final Refusals refusals;
    private final Acts acts;

    BulkController(
            BulkChanges bulk, BulkScreens screens, TimeScreens time, TaskBoard tasks, Refusals refusals, Acts acts) {
        this.bulk = bulk;
        this.screens = screens;
        this.time = time;
        this.tasks = tasks;
        this.refusals = refusals;
        this.acts = acts;
    }

    /** Whoever comes by address has ticked nothing. */
    @GetMapping
    String nothing() {
        return "redirect:/time";
    }

    @PostMapping
    String preview(@ModelAttribute(FORM) BulkForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        if (form.isEmpty()) {
            return acts.leave(call, new Flash("error", "time.bulk.none", null, null), place.back());
        }
        if (!form.isWhole() || call.request().getParameter(SHOW_TASKS) != null) {
            return asking(place, form, call);
        }
        var seen = new AtomicReference<@Nullable BulkResult>();
        return acts.act(
                call,
                errors,
                () -> seen.set(bulk.change(command(form, place, call).dryRun(), call.user())),
                () -> asking(place, form, call),
                () -> previewing(place, form, Objects.requireNonNull(seen.get()), call));
    }

    private BulkChange command(BulkForm form, Place place, Call call) {
        return form.toCommand(time.filter(place, call.user()));
    }

    private String asking(Place place, BulkForm form, Call call) {
        return show(screens.asking(place, form, call.user()), form, call);
    }

    private String previewing(Place place, BulkForm form, BulkResult result, Call call) {
        call.model().addAttribute(FORM, form);
        return show(screens.preview(place, form, result, call.user()), form, call);
    }

    private String show(BulkScreen screen, BulkForm form, Call call) {
        call.model().addAttribute("screen", screen);
        call.model().addAttribute("tasks", tasksOf(form, call));
        return "time/bulk";
    }

    private List<TaskChoice> tasksOf(BulkForm form, Call call) {
        return form.projectId() == null ? List.of() : tasks.openTasks(form.projectId(), call.user());
    }

    @PostMapping("/do")
    String change(@ModelAttribute(FORM) BulkForm form, BindingResult errors, Call call) {
        var place = Place.of(call.request());
        var done = new AtomicReference<@Nullable BulkResult>();
        return acts.act(
                call,
                errors,
                () -> done.set(bulk.change(command(form, place, call), call.user())),
                () -> asking(place, form, call),
                () -> acts.leave(call, flash(Objects.requireNonNull(done.get())), place.back()));
    }

    private Flash flash(BulkResult result) {
        var text = refusals.text("time.flash.bulk", result.affected());
        var undo = result.undo();
        return new Flash("success", null, text, undo == null ? null : UndoController.path(undo));
    }
}
