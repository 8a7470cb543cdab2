package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.CreateLead;
import io.timetracker.crm.LeadDesk;
import io.timetracker.crm.LeadFilter;
import io.timetracker.crm.LeadId;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.LeadView;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** C-09 to C-13, X-3 to X-5. */
@RestController
@RequestMapping("/api/v1/leads")
@NeedsModule("leads")
@Tag(name = "Leads", description = "Who may become a client")
class LeadRestController {

    private static final int CAP = 100;

    private final LeadDesk desk;
    private final WireTime time;

    LeadRestController(LeadDesk desk, WireTime time) {
        this.desk = desk;
        this.time = time;
    }

    @WireRecord
    record Many(List<LeadResource> leads, Pagination pagination) {}

    @WireRecord
    record One(LeadResource lead) {}

    @WireRecord
    record Saved(String message, LeadResource lead) {}

    @WireRecord
    record Activities(List<SalesActivityResource> activities) {}

    @WireRecord
    record Logged(String message, SalesActivityResource activity) {}

    @GetMapping
    @NeedsScope("read:leads")
    @Operation(summary = "List leads, the most promising first")
    @QueryParameter(
            name = "status",
            values = {"new", "contacted", "qualified", "converted", "lost", "all"},
            text = "Those that are neither converted nor lost unless told")
    @QueryParameter(name = "source", text = "Exactly")
    @QueryParameter(name = "owner", text = "Whose; for all but administrators, any value means their own")
    @QueryParameter(name = "search", text = "Part of a name, the company or the e-mail address, in any case")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var owner = query.text("owner") == null || user.isAdmin() ? query.id("owner", UserId::new) : user.id();
        var filter = new LeadFilter(statuses(query.text("status")), query.text("source"), owner, query.text("search"));
        var page = desk.list(filter, query.page(CAP), user);
        return new Many(page.items().stream().map(this::resource).toList(), Pagination.of(page));
    }

    private static Set<LeadStatus> statuses(@Nullable String status) {
        if (status == null) {
            return LeadStatus.OPEN;
        }
        return status.equals("all")
                ? EnumSet.allOf(LeadStatus.class)
                : LeadStatus.of(status).map(Set::of).orElse(Set.of());
    }

    @GetMapping("/{id}")
    @NeedsScope("read:leads")
    @Operation(summary = "Get a lead")
    ResponseEntity<One> get(@PathVariable LeadId id, @AuthenticationPrincipal CurrentUser user) {
        var lead = desk.get(id, user);
        return ETag.ok(lead.version(), new One(resource(lead)));
    }

    @PostMapping
    @NeedsScope("write:leads")
    @Operation(summary = "Add a lead")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(@RequestBody LeadBody body, @AuthenticationPrincipal CurrentUser user) {
        var lead = desk.create(body.change().over(CreateLead.named("", "")), user);
        return ETag.created(lead.version(), new Saved("Lead created", resource(lead)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:leads")
    @Operation(summary = "Change a lead; what is absent is kept, a text that is null, too")
    ResponseEntity<Saved> change(
            @PathVariable LeadId id,
            @RequestBody LeadBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        return saved("Lead updated", desk.change(id, body.change(), ETag.ifMatch(request), user));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:leads")
    @Operation(summary = "Delete a lead with its activities; deals that came of it stay")
    Done delete(@PathVariable LeadId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        desk.delete(id, ETag.ifMatch(request), user);
        return new Done("Lead deleted");
    }

    @PostMapping("/{id}/mark-lost")
    @NeedsScope("write:leads")
    @Operation(summary = "Give a lead up")
    ResponseEntity<Saved> markLost(
            @PathVariable LeadId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        return saved("Lead marked as lost", desk.markLost(id, ETag.ifMatch(request), user));
    }

    @GetMapping("/{id}/activities")
    @NeedsScope("read:leads")
    @Operation(summary = "List what was done about a lead: the newest first, at most 50")
    Activities activities(@PathVariable LeadId id, @AuthenticationPrincipal CurrentUser user) {
        return new Activities(desk.activities(id, user).stream()
                .map(activity -> SalesActivityResource.of(activity, time))
                .toList());
    }

    @PostMapping("/{id}/activities")
    @NeedsScope("write:leads")
    @Operation(summary = "Note what was done, or is to be done, about a lead")
    @ResponseStatus(HttpStatus.CREATED)
    Logged log(@PathVariable LeadId id, @RequestBody ActivityBody body, @AuthenticationPrincipal CurrentUser user) {
        var activity = desk.log(id, body.command(time), user);
        return new Logged("Activity created", SalesActivityResource.of(activity, time));
    }

    private ResponseEntity<Saved> saved(String message, LeadView lead) {
        return ETag.ok(lead.version(), new Saved(message, resource(lead)));
    }

    private LeadResource resource(LeadView lead) {
        return LeadResource.of(lead, time);
    }
}
