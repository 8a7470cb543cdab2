package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ContactBook;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** C-19, for pages. */
@RestController
@NeedsModule("deals")
@Tag(name = "Deals")
class DealContactsController {

    private final DealDesk desk;
    private final ContactBook contacts;
    private final WireTime time;

    DealContactsController(DealDesk desk, ContactBook contacts, WireTime time) {
        this.desk = desk;
        this.contacts = contacts;
        this.time = time;
    }

    @WireRecord
    record OfDeal(List<ContactResource> contacts) {}

    @GetMapping("/api/deals/{id}/contacts")
    @Operation(summary = "List the contacts of the client for whom a deal is")
    OfDeal contacts(@PathVariable DealId id, @AuthenticationPrincipal CurrentUser user) {
        var client = desk.get(id, user).clientId();
        return new OfDeal(
                client == null
                        ? List.of()
                        : contacts.list(client, user).stream()
                                .map(contact -> ContactResource.of(contact, time))
                                .toList());
    }
}
