package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientNoteId;
import io.timetracker.crm.Notebook;
import io.timetracker.crm.WriteNote;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
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

/** C-20 to C-24. */
@RestController
@RequestMapping("/api/v1")
@NeedsModule(value = "clients", exceptForAdmins = true)
@Tag(name = "Client notes", description = "What is to be remembered of a client")
class ClientNoteRestController {

    private static final int CAP = 100;

    private final Notebook notebook;
    private final ClientNoteResources resources;

    ClientNoteRestController(Notebook notebook, ClientNoteResources resources) {
        this.notebook = notebook;
        this.resources = resources;
    }

    @WireRecord
    record Many(List<ClientNoteResource> notes, Pagination pagination) {}

    @WireRecord
    record One(ClientNoteResource note) {}

    @WireRecord
    record Saved(String message, ClientNoteResource note) {}

    @GetMapping("/clients/{client}/notes")
    @NeedsScope("read:clients")
    @Operation(summary = "List a client's notes: important ones first, then the newest")
    Many list(@PathVariable ClientId client, Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = notebook.list(client, query.page(CAP), user);
        return new Many(resources.all(page.items()), Pagination.of(page));
    }

    @PostMapping("/clients/{client}/notes")
    @NeedsScope("write:clients")
    @Operation(summary = "Write a note")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> write(
            @PathVariable ClientId client,
            @RequestBody ClientNoteBody body,
            @AuthenticationPrincipal CurrentUser user) {
        var note = notebook.write(client, body.change().over(new WriteNote("", false)), user);
        return ETag.created(note.version(), new Saved("Note created", resources.one(note)));
    }

    @GetMapping("/client-notes/{id}")
    @NeedsScope("read:clients")
    @Operation(summary = "Get a note")
    ResponseEntity<One> get(@PathVariable ClientNoteId id, @AuthenticationPrincipal CurrentUser user) {
        var note = notebook.get(id, user);
        return ETag.ok(note.version(), new One(resources.one(note)));
    }

    @RequestMapping(
            path = "/client-notes/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:clients")
    @Operation(summary = "Change a note; its content must be given, by its author or an administrator")
    ResponseEntity<Saved> change(
            @PathVariable ClientNoteId id,
            @RequestBody ClientNoteBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var note = notebook.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(note.version(), new Saved("Note updated", resources.one(note)));
    }

    @DeleteMapping("/client-notes/{id}")
    @NeedsScope("write:clients")
    @Operation(summary = "Delete a note, by its author or an administrator")
    Done delete(@PathVariable ClientNoteId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        notebook.delete(id, ETag.ifMatch(request), user);
        return new Done("Note deleted");
    }
}
