package io.timetracker.time.web;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import io.timetracker.time.DeletedEntry;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.Trash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What was deleted a moment ago, to bring it back. */
@Controller
@RequestMapping("/time/trash")
class TrashController {

    private static final int PER_PAGE = 50;

    private final Trash trash;
    private final Timekeeping timekeeping;
    private final TimeScreens screens;
    private final Acts acts;

    TrashController(Trash trash, Timekeeping timekeeping, TimeScreens screens, Acts acts) {
        this.trash = trash;
        this.timekeeping = timekeeping;
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping
    String show(Query query, Call call) {
        return page(query.page(PER_PAGE).page(), call);
    }

    private String page(int number, Call call) {
        var ask = PageAsk.of(number, PER_PAGE, null, PER_PAGE);
        var page = trash.list(ask, call.user());
        var entries = page.items().stream().map(DeletedEntry::entry).toList();
        call.model().addAttribute("rows", screens.rows(entries, call.user()));
        call.model().addAttribute("pager", Pager.of(page, UriComponentsBuilder.fromPath("/time/trash")));
        return call.part("time/trash", "list");
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable TimeEntryId id, Call call) {
        return acts.press(
                call,
                () -> timekeeping.restore(id, call.user()),
                Flash.success("time.flash.restored"),
                "/time/trash",
                () -> page(1, call));
    }
}
