package io.timetracker.time.web;

import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.Warnings;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** How every form of this module ends: done and back to where it was sent from, or shown again with what is wrong. */
@Component
class TimeActs {

    /** The button of people without a script, who first choose a project and then one of its tasks. */
    private static final String SHOW_TASKS = "tasks";

    private final Acts acts;
    private final TimePages pages;
    private final Refusals refusals;

    TimeActs(Acts acts, TimePages pages, Refusals refusals) {
        this.acts = acts;
        this.pages = pages;
        this.refusals = refusals;
    }

    String press(Call call, Place place, Runnable command, Flash flash) {
        return acts.press(call, command, flash, place.back(), () -> changed(place, call));
    }

    /** As {@link #press}, for a command that may have something to tell. */
    String pressAndWarn(Call call, Place place, Consumer<Warnings> command, String success) {
        var warnings = new Warnings();
        Runnable told = () -> command.accept(warnings);
        return acts.press(call, told, () -> flash(success, warnings), place.back(), () -> changed(place, call));
    }

    String act(Call call, BindingResult form, Place place, Runnable command, Flash flash) {
        return act(call, form, place, place, command, flash);
    }

    /** As {@link #act}, for a command that may have something to tell. */
    String warn(Call call, BindingResult form, Place done, Place again, Consumer<Warnings> command, String success) {
        return warn(call, form, done, again, command, success, () -> null);
    }

    /** @param undo where the act can be taken back, once it is carried out; or null */
    String warn(
            Call call,
            BindingResult form,
            Place done,
            Place again,
            Consumer<Warnings> command,
            String success,
            Supplier<@Nullable String> undo) {
        var warnings = new Warnings();
        Runnable told = () -> command.accept(warnings);
        return act(call, form, done, again, told, () -> flash(success, warnings).backBy(undo.get()));
    }

    private Flash flash(String success, Warnings warnings) {
        return warnings.all().stream()
                .findFirst()
                .map(it -> Flash.warning(refusals.text(success) + ". "
                        + refusals.text(it.textKey(), it.entries().size()) + "."))
                .orElseGet(() -> Flash.success(success));
    }

    /** @param again where the form is, when it has to be shown again */
    String act(Call call, BindingResult form, Place done, Place again, Runnable command, Flash flash) {
        return act(call, form, done, again, command, () -> flash);
    }

    /** @param flash made once the command is carried out */
    String act(Call call, BindingResult form, Place done, Place again, Runnable command, Supplier<Flash> flash) {
        if (call.request().getParameter(SHOW_TASKS) != null) {
            return pages.show(again, call);
        }
        return acts.act(
                call,
                form,
                command,
                () -> pages.show(again, call),
                () -> acts.stay(call, flash.get(), done.back(), () -> changed(done, call)));
    }

    /** What other modules show of the day is a part of its own, and asks again. */
    private String changed(Place place, Call call) {
        call.response().setHeader("HX-Trigger", "time-changed");
        return pages.show(place, call);
    }
}
