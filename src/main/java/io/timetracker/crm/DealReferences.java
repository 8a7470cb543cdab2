package io.timetracker.crm;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether there is what a deal refers to. What it referred to already is not looked at again. */
@Component
class DealReferences {

    private final ClientDirectory clients;
    private final ContactBook contacts;
    private final LeadQueries leads;
    private final ObjectProvider<ProjectLookup> projects;
    private final Owners owners;

    DealReferences(
            ClientDirectory clients,
            ContactBook contacts,
            LeadQueries leads,
            ObjectProvider<ProjectLookup> projects,
            Owners owners) {
        this.clients = clients;
        this.contacts = contacts;
        this.leads = leads;
        this.projects = projects;
        this.owners = owners;
    }

    /**
     * @throws Invalid at the field whose thing there is not, or at the contact when it is another client's
     * @throws Forbidden if the actor may not see the client, or the contact's
     */
    void check(CreateDeal wanted, @Nullable CreateDeal before, CurrentUser actor) {
        if (wanted.clientId() != null && isNew(wanted.clientId(), before == null ? null : before.clientId())) {
            client(wanted.clientId(), "clientId", actor);
        }
        contact(wanted, before, actor);
        if (wanted.leadId() != null && isNew(wanted.leadId(), before == null ? null : before.leadId())) {
            known("leadId", leads.findAll(List.of(wanted.leadId())).containsKey(wanted.leadId()));
        }
        if (isNew(wanted.relatedQuoteId(), before == null ? null : before.relatedQuoteId())) {
            known("relatedQuoteId", wanted.relatedQuoteId() == null);
        }
        if (isNew(wanted.relatedProjectId(), before == null ? null : before.relatedProjectId())) {
            checkProject(wanted.relatedProjectId(), actor);
        }
        if (isNew(wanted.ownerId(), before == null ? null : before.ownerId())) {
            owners.check(wanted.ownerId());
        }
    }

    private static boolean isNew(@Nullable Object wanted, @Nullable Object before) {
        return !Objects.equals(wanted, before);
    }

    private void client(ClientId id, String field, CurrentUser actor) {
        var client = clients.find(id).orElseThrow(() -> new Invalid(field, "validation.unknown"));
        if (!clients.isVisible(client, actor)) {
            throw new Forbidden();
        }
    }

    /** Looked at again with another client, whose contact it cannot be. */
    private void contact(CreateDeal wanted, @Nullable CreateDeal before, CurrentUser actor) {
        var id = wanted.contactId();
        var isNew = isNew(id, before == null ? null : before.contactId());
        if (id == null || !isNew && !isNew(wanted.clientId(), before == null ? null : before.clientId())) {
            return;
        }
        var contact = contacts.findAll(List.of(id)).get(id);
        known("contactId", contact != null);
        var client = Objects.requireNonNull(contact).clientId();
        if (isNew) {
            client(client, "contactId", actor);
        }
        if (wanted.clientId() != null && !wanted.clientId().equals(client)) {
            throw new Invalid("contactId", "validation.other_client");
        }
    }

    /** @throws Invalid if there is no such project, or the actor may not know of it */
    void checkProject(@Nullable Long id, CurrentUser actor) {
        var lookup = projects.getIfAvailable();
        known("relatedProjectId", id == null || lookup != null && lookup.isVisible(id, actor));
    }

    private static void known(String field, boolean isKnown) {
        if (!isKnown) {
            throw new Invalid(field, "validation.unknown");
        }
    }
}
