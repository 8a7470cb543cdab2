package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.ContactBook;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.ContactView;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Contacts and what belongs to each; whatever is asked of many is fetched for all of them at once. */
@Controller
@NeedsModule("contacts")
@NeedsScope("read:contacts")
class ContactGraphQlController {

    private final ContactBook book;
    private final VisibleClients clients;
    private final People people;

    ContactGraphQlController(ContactBook book, VisibleClients clients, People people) {
        this.book = book;
        this.clients = clients;
        this.people = people;
    }

    @QueryMapping
    List<ContactView> contacts(@Argument ClientId clientId, @AuthenticationPrincipal CurrentUser user) {
        return book.list(clientId, user);
    }

    @QueryMapping
    ContactView contact(@Argument ContactId id, @AuthenticationPrincipal CurrentUser user) {
        return book.get(id, user);
    }

    @BatchMapping(typeName = "Client")
    List<List<ContactView>> contacts(List<ClientView> clients, Authentication caller) {
        var found = book.active(clients.stream().map(ClientView::id).toList());
        return clients.stream()
                .map(client -> found.getOrDefault(client.id(), List.of()))
                .toList();
    }

    @BatchMapping(typeName = "Contact")
    @NeedsScope("read:clients")
    Map<ContactView, ClientView> client(List<ContactView> contacts, Authentication caller) {
        return clients.of(contacts, ContactView::clientId, Callers.of(caller));
    }

    @BatchMapping(typeName = "Contact")
    Map<ContactView, Account> createdBy(List<ContactView> contacts, Authentication caller) {
        return people.of(contacts, ContactView::createdBy);
    }

    @SchemaMapping(typeName = "Contact")
    List<String> tags(ContactView contact, @AuthenticationPrincipal CurrentUser user) {
        return contact.tagList();
    }
}
