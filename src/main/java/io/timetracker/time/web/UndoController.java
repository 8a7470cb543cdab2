package io.timetracker.time.web;

import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.time.UndoOffer;
import io.timetracker.time.Undoing;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Takes them all back at once; null where there is none. */
    static @Nullable String path(List<UndoOffer> offers) {
        var handles = offers.stream().map(UndoOffer::handle).collect(Collectors.joining(","));
        return handles.isEmpty() ? null : "/time/undo/" + handles;
    }

    @PostMapping("/time/undo/{handles}")
    String undo(@PathVariable List<String> handles, Call call) {
        var place = Place.of(call.request()).notEditing();
        return acts.press(call, place, () -> undoing.undo(handles, call.user()), Flash.success("time.flash.undone"));
    }
}
