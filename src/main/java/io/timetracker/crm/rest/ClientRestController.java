package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientFilter;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientStatus;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.CreateClient;
import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
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

/** C-01 to C-03b. */
@RestController
@RequestMapping("/api/v1/clients")
@NeedsModule(value = "clients", exceptForAdmins = true)
@Tag(name = "Clients", description = "Whom work is done for")
class ClientRestController {

    private static final int CAP = 100;

    private final ClientDirectory directory;

    ClientRestController(ClientDirectory directory) {
        this.directory = directory;
    }

    @WireRecord
    record Many(List<ClientResource> clients, Pagination pagination) {}

    @WireRecord
    record One(ClientResource client) {}

    @WireRecord
    record Saved(String message, ClientResource client) {}

    /** Without {@code status} all, as shipped clients expect (Q32). {@code search} is ours. */
    @GetMapping
    @NeedsScope("read:clients")
    @Operation(summary = "List clients by name")
    @QueryParameter(
            name = "status",
            values = {"active", "inactive", "all"},
            text = "All unless told")
    @QueryParameter(name = "search", text = "Part of the name, in any case")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var status = ClientStatus.of(query.text("status")).orElse(null);
        var page = directory.list(new ClientFilter(status, query.text("search")), query.page(CAP), user);
        var counts = directory.projectCounts(
                page.items().stream().map(ClientView::id).toList());
        var resources = page.items().stream()
                .map(client -> ClientResource.of(client, counts.getOrDefault(client.id(), Counts.NONE)))
                .toList();
        return new Many(resources, Pagination.of(page));
    }

    @GetMapping("/{id}")
    @NeedsScope("read:clients")
    @Operation(summary = "Get a client")
    ResponseEntity<One> get(@PathVariable ClientId id, @AuthenticationPrincipal CurrentUser user) {
        var client = directory.get(id, user);
        return ETag.ok(client.version(), new One(resource(client)));
    }

    @PostMapping
    @NeedsScope("write:clients")
    @Operation(summary = "Add a client")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(@RequestBody ClientBody body, @AuthenticationPrincipal CurrentUser user) {
        var client = directory.create(body.change().over(CreateClient.named("")), user);
        return ETag.created(client.version(), new Saved("Client created", resource(client)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:clients")
    @Operation(summary = "Change a client; what is absent is kept, null clears")
    ResponseEntity<Saved> change(
            @PathVariable ClientId id,
            @RequestBody ClientBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var client = directory.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(client.version(), new Saved("Client updated", resource(client)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:clients")
    @Operation(summary = "Deactivate a client; its projects and hours stay")
    Done deactivate(@PathVariable ClientId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        directory.deactivate(id, ETag.ifMatch(request), user);
        return new Done("Client deactivated");
    }

    private ClientResource resource(ClientView client) {
        return ClientResource.of(client, directory.projectCounts(client.id()));
    }
}
