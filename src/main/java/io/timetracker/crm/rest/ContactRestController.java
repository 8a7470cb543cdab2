package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ContactBook;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.ContactView;
import io.timetracker.crm.CreateContact;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
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

/** C-04 to C-08. */
@RestController
@RequestMapping("/api/v1")
@NeedsModule("contacts")
@Tag(name = "Contacts", description = "Whom one talks to at a client")
class ContactRestController {

    private final ContactBook book;
    private final WireTime time;

    ContactRestController(ContactBook book, WireTime time) {
        this.book = book;
        this.time = time;
    }

    @WireRecord
    record Many(List<ContactResource> contacts) {}

    @WireRecord
    record One(ContactResource contact) {}

    @WireRecord
    record Saved(String message, ContactResource contact) {}

    @GetMapping("/clients/{client}/contacts")
    @NeedsScope("read:contacts")
    @Operation(summary = "List a client's contacts by name; those that were let go are left out")
    Many list(@PathVariable ClientId client, @AuthenticationPrincipal CurrentUser user) {
        return new Many(book.list(client, user).stream().map(this::resource).toList());
    }

    @PostMapping("/clients/{client}/contacts")
    @NeedsScope("write:contacts")
    @Operation(summary = "Add a contact; a primary one takes the place of the one before")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(
            @PathVariable ClientId client, @RequestBody ContactBody body, @AuthenticationPrincipal CurrentUser user) {
        var contact = book.create(client, body.change().over(CreateContact.named("", null)), user);
        return ETag.created(contact.version(), new Saved("Contact created", resource(contact)));
    }

    @GetMapping("/contacts/{id}")
    @NeedsScope("read:contacts")
    @Operation(summary = "Get a contact, also one that was let go")
    ResponseEntity<One> get(@PathVariable ContactId id, @AuthenticationPrincipal CurrentUser user) {
        var contact = book.get(id, user);
        return ETag.ok(contact.version(), new One(resource(contact)));
    }

    @RequestMapping(
            path = "/contacts/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:contacts")
    @Operation(summary = "Change a contact; what is absent or null is kept, an empty text empties")
    ResponseEntity<Saved> change(
            @PathVariable ContactId id,
            @RequestBody ContactBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var contact = book.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(contact.version(), new Saved("Contact updated", resource(contact)));
    }

    @DeleteMapping("/contacts/{id}")
    @NeedsScope("write:contacts")
    @Operation(summary = "Let a contact go; it is kept for the record")
    Done deactivate(@PathVariable ContactId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        book.deactivate(id, ETag.ifMatch(request), user);
        return new Done("Contact deleted");
    }

    private ContactResource resource(ContactView contact) {
        return ContactResource.of(contact, time);
    }
}
