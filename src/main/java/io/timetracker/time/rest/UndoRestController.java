package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.DeletedEntry;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.Trash;
import io.timetracker.time.Undoing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was done; not in the contract. */
@RestController
@Tag(name = "Time entries")
class UndoRestController {

    private static final int MOST_PER_PAGE = 100;

    private final Undoing undoing;
    private final Trash trash;
    private final TimeEntryResources resources;
    private final WireTime time;

    UndoRestController(Undoing undoing, Trash trash, TimeEntryResources resources, WireTime time) {
        this.undoing = undoing;
        this.trash = trash;
        this.resources = resources;
        this.time = time;
    }

    @WireRecord
    @Schema(name = "Undone")
    record UndoneAnswer(String message, int affected, List<Long> entryIds) {}

    @WireRecord
    @Schema(name = "DeletedTimeEntry")
    record DeletedResource(
            TimeEntryResource timeEntry,
            @Nullable String deletedAt,

            @Schema(description = "app-zone wall clock; `POST /time-entries/{id}/restore` until then") @Nullable String restorableUntil) {}

    @WireRecord
    @Schema(name = "TrashPage")
    record TrashPage(List<DeletedResource> deletedEntries, Pagination pagination) {}

    @PostMapping("/api/v1/undo/{handle}")
    @NeedsScope("write:time_entries")
    @Operation(
            summary = "Take back what an answer gave the handle for",
            description =
                    "Wholly or not at all. 400 with `details.reason`: `undo_expired` when it is too late, `undo_done` "
                            + "when it was taken back already, `undo_changed_since` when an entry was changed since, "
                            + "`overlapping_entry` when the time is taken, `invalid_project` or `invalid_task` when the place is gone.")
    UndoneAnswer undo(@PathVariable String handle, @AuthenticationPrincipal CurrentUser user) {
        var ids = undoing.undo(handle, user).entries().stream()
                .map(TimeEntryId::value)
                .toList();
        return new UndoneAnswer("Undone", ids.size(), ids);
    }

    @GetMapping("/api/v1/time-entries/trash")
    @NeedsScope("read:time_entries")
    @Operation(summary = "List own deleted entries that can still be restored, the last deleted first")
    TrashPage trash(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = trash.list(query.page(MOST_PER_PAGE), user);
        return new TrashPage(resources(page), Pagination.of(page));
    }

    private List<DeletedResource> resources(PageOf<DeletedEntry> page) {
        var dressed =
                resources.of(page.items().stream().map(DeletedEntry::entry).toList());
        var all = new ArrayList<DeletedResource>();
        for (var i = 0; i < dressed.size(); i++) {
            var deleted = page.items().get(i);
            all.add(new DeletedResource(
                    dressed.get(i), time.local(deleted.deletedAt()), time.local(deleted.restorableUntil())));
        }
        return all;
    }
}
