package io.timetracker.time.web;

import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.UndoOffer;
import io.timetracker.time.Undoing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The Undo button of a flash. */
@Controller
class UndoController {

    private final Undoing undoing;
    private final TimeActs acts;

    UndoController(Undoing undoing, TimeActs acts) {
        this.undoing = undoing;
        this.acts = acts;
    }

    static String path(UndoOffer offer) {
        return "/time/undo/" + offer.handle();
    }

    @PostMapping("/time/undo/{handle}")
    String undo(@PathVariable String handle, Call call) {
        var place = Place.of(call.request()).notEditing();
        return acts.press(call, place, () -> undoing.undo(handle, call.user()), Flash.success("time.flash.undone"));
    }
}
