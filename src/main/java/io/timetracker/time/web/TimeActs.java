package io.timetracker.time.web;

import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** How every form of this module ends: done and back to where it was sent from, or shown again with what is wrong. */
@Component
class TimeActs {

    /** The button of people without a script, who first choose a project and then one of its tasks. */
    private static final String SHOW_TASKS = "tasks";

    private final Acts acts;
    private final TimePages pages;

    TimeActs(Acts acts, TimePages pages) {
        this.acts = acts;
        this.pages = pages;
    }

    String press(Call call, Place place, Runnable command, Flash flash) {
        return acts.press(call, command, flash, place.back(), () -> pages.show(place, call));
    }

    String act(Call call, BindingResult form, Place place, Runnable command, Flash flash) {
        return act(call, form, place, place, command, flash);
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
                () -> acts.stay(call, flash.get(), done.back(), () -> pages.show(done, call)));
    }
}
