package io.timetracker.crm.graphql;

import io.timetracker.crm.ContactBook;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.CreateContact;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:contacts")
@NeedsModule("contacts")
class ContactMutationController {

    private static final String CONTACT = "contact";

    private final ContactBook book;
    private final Payloads payloads;

    ContactMutationController(ContactBook book, Payloads payloads) {
        this.book = book;
        this.payloads = payloads;
    }

    @MutationMapping
    Map<String, @Nullable Object> createContact(
            @Argument ContactInput input, @AuthenticationPrincipal CurrentUser user) {
        var client = Objects.requireNonNull(input.clientId());
        return payloads.of(CONTACT, () -> book.create(client, input.change().over(CreateContact.named("", "")), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeContact(
            @Argument ContactInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(CONTACT, () -> book.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deactivateContact(
            @Argument ContactId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(CONTACT, () -> book.deactivate(id, version, user));
    }
}
