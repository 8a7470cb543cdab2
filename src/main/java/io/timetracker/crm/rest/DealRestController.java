package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.CreateDeal;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealFilter;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.DealView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** C-14 to C-18, X-6. */
@RestController
@RequestMapping("/api/v1/deals")
@NeedsModule("deals")
@Tag(name = "Deals", description = "What may be sold")
class DealRestController {

    private static final int CAP = 100;

    private final DealDesk desk;
    private final WireTime time;

    DealRestController(DealDesk desk, WireTime time) {
        this.desk = desk;
        this.time = time;
    }

    @WireRecord
    record Many(List<DealResource> deals, Pagination pagination) {}

    @WireRecord
    record One(DealResource deal) {}

    @WireRecord
    record Saved(String message, DealResource deal) {}

    @WireRecord
    record Activities(List<SalesActivityResource> activities) {}

    @WireRecord
    record Logged(String message, SalesActivityResource activity) {}

    @GetMapping
    @NeedsScope("read:deals")
    @Operation(summary = "List deals, what is expected to close first before the rest")
    @QueryParameter(
            name = "status",
            values = {"open", "won", "lost", "cancelled", "all"},
            text = "Open unless told")
    @QueryParameter(name = "stage", text = "Exactly")
    @QueryParameter(name = "owner", text = "Whose; for all but administrators, any value means their own")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var owner = query.text("owner") == null || user.isAdmin() ? query.id("owner", UserId::new) : user.id();
        var status = query.text("status");
        var filter = new DealFilter(
                status == null ? DealStatus.OPEN : DealStatus.of(status).orElse(null),
                query.text("stage"),
                owner,
                null);
        var page = desk.list(filter, query.page(CAP), user);
        return new Many(page.items().stream().map(this::resource).toList(), Pagination.of(page));
    }

    @GetMapping("/{id}")
    @NeedsScope("read:deals")
    @Operation(summary = "Get a deal")
    ResponseEntity<One> get(@PathVariable DealId id, @AuthenticationPrincipal CurrentUser user) {
        var deal = desk.get(id, user);
        return ETag.ok(deal.version(), new One(resource(deal)));
    }

    @PostMapping
    @NeedsScope("write:deals")
    @Operation(summary = "Add a deal")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(@RequestBody DealBody body, @AuthenticationPrincipal CurrentUser user) {
        var deal = desk.create(body.change().over(CreateDeal.named("")), user);
        return ETag.created(deal.version(), new Saved("Deal created", resource(deal)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:deals")
    @Operation(summary = "Change a deal; what is absent is kept, a text that is null, too")
    ResponseEntity<Saved> change(
            @PathVariable DealId id,
            @RequestBody DealBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var deal = desk.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(deal.version(), new Saved("Deal updated", resource(deal)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:deals")
    @Operation(summary = "Delete a deal with its activities; not one that a lead became")
    Done delete(@PathVariable DealId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        desk.delete(id, ETag.ifMatch(request), user);
        return new Done("Deal deleted");
    }

    @GetMapping("/{id}/activities")
    @NeedsScope("read:deals")
    @Operation(summary = "List what was done about a deal: the newest first, at most 50")
    Activities activities(@PathVariable DealId id, @AuthenticationPrincipal CurrentUser user) {
        return new Activities(desk.activities(id, user).stream()
                .map(activity -> SalesActivityResource.of(activity, time))
                .toList());
    }

    @PostMapping("/{id}/activities")
    @NeedsScope("write:deals")
    @Operation(summary = "Note what was done, or is to be done, about a deal")
    @ResponseStatus(HttpStatus.CREATED)
    Logged log(@PathVariable DealId id, @RequestBody ActivityBody body, @AuthenticationPrincipal CurrentUser user) {
        var activity = desk.log(id, body.command(time), user);
        return new Logged("Activity created", SalesActivityResource.of(activity, time));
    }

    private DealResource resource(DealView deal) {
        return DealResource.of(deal, time);
    }
}
