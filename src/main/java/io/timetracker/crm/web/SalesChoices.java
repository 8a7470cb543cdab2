package io.timetracker.crm.web;

import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.ActivityType;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ContactBook;
import io.timetracker.crm.ContactView;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.DealView;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.ProjectLookup;
import io.timetracker.crm.Stages;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.Modules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What the forms offer to choose from, value to words. What is chosen already is among it, even where nobody would be
 * offered it anew: a form that is sent back untouched changes nothing.
 */
@Component
class SalesChoices {

    private final ClientDirectory clients;
    private final ContactBook contacts;
    private final ObjectProvider<ProjectLookup> projects;
    private final Accounts accounts;
    private final Modules modules;
    private final MessageSourceAccessor messages;

    SalesChoices(
            ClientDirectory clients,
            ContactBook contacts,
            ObjectProvider<ProjectLookup> projects,
            Accounts accounts,
            Modules modules,
            MessageSource messages) {
        this.clients = clients;
        this.contacts = contacts;
        this.projects = projects;
        this.accounts = accounts;
        this.modules = modules;
        this.messages = new MessageSourceAccessor(messages);
    }

    /** Converted is what a lead becomes by being converted, and not by hand. */
    Map<String, String> leadStatuses(@Nullable LeadStatus chosen) {
        var options = new LinkedHashMap<String, String>();
        for (var status : LeadStatus.values()) {
            if (status != LeadStatus.CONVERTED || status == chosen) {
                options.put(status.wire(), text("leads.status." + status.wire()));
            }
        }
        return options;
    }

    /** What a lead can become. */
    Map<String, String> conversions(boolean withDeals) {
        var options = new LinkedHashMap<String, String>();
        for (var way : withDeals ? List.of("both", "client", "deal") : List.of("client")) {
            options.put(way, text("leads.convert." + way));
        }
        return options;
    }

    Map<String, String> dealStatuses() {
        var options = new LinkedHashMap<String, String>();
        for (var status : DealStatus.values()) {
            options.put(status.wire(), text("deals.status." + status.wire()));
        }
        return options;
    }

    /** The open ones in their order, and the one that is chosen already. */
    Map<String, String> stages(@Nullable String chosen) {
        var options = new LinkedHashMap<String, String>();
        Stages.OPEN.forEach(stage -> options.put(stage, stage(stage)));
        if (chosen != null) {
            options.putIfAbsent(chosen, stage(chosen));
        }
        return options;
    }

    /** A stage of one's own is called as it is. */
    String stage(String stage) {
        return Stages.ALL.contains(stage) ? text("deals.stage." + stage) : stage;
    }

    Map<String, String> stageLabels(List<DealView> deals) {
        var labels = new LinkedHashMap<String, String>();
        deals.forEach(deal -> labels.put(deal.stage(), stage(deal.stage())));
        return labels;
    }

    /** What people do; the rest is noted by other programs. */
    Map<String, String> activityTypes() {
        var options = new LinkedHashMap<String, String>();
        for (var type : List.of(ActivityType.CALL, ActivityType.EMAIL, ActivityType.MEETING, ActivityType.NOTE)) {
            options.put(type.wire(), text("activities.type." + type.wire()));
        }
        return options;
    }

    Map<String, String> activityStatuses() {
        var options = new LinkedHashMap<String, String>();
        for (var status : ActivityStatus.values()) {
            options.put(status.wire(), text("activities.status." + status.wire()));
        }
        return options;
    }

    /** Whoever works here; oneself first. */
    Map<String, String> people(@Nullable UserId chosen, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        Stream.of(List.of(user.account()), accounts.search(""), present(chosen))
                .flatMap(List::stream)
                .forEach(person -> options.putIfAbsent(Long.toString(person.id().value()), person.displayName()));
        return options;
    }

    private List<Account> present(@Nullable UserId id) {
        return id == null ? List.of() : accounts.find(id).stream().toList();
    }

    /** Active ones that the reader sees, below a first option for none of them. */
    Map<String, String> clients(String none, @Nullable ClientId chosen, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        options.put("", none);
        clients.choices(user)
                .forEach(client -> options.put(Long.toString(client.id().value()), client.name()));
        if (chosen != null && !options.containsKey(Long.toString(chosen.value()))) {
            clients.find(chosen).ifPresent(client -> options.put(Long.toString(chosen.value()), client.name()));
        }
        return options;
    }

    /** What belongs to the client for whom a deal is: its contacts, where those are on, and its projects. */
    Map<String, Map<String, String>> ofClient(@Nullable ClientId client, @Nullable DealView deal, CurrentUser user) {
        var seen = client != null && clients.isVisible(client, user) ? client : null;
        var options = new LinkedHashMap<String, Map<String, String>>();
        if (modules.isOn("contacts")) {
            options.put("dealContacts", contacts(seen, deal, user));
        }
        options.put("dealProjects", projects(seen, deal, user));
        return options;
    }

    private Map<String, String> contacts(@Nullable ClientId client, @Nullable DealView deal, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text("deals.contact.none"));
        var theirs = client == null ? List.<ContactView>of() : contacts.list(client, user);
        theirs.forEach(contact -> options.put(Long.toString(contact.id().value()), contact.displayName()));
        var chosen = deal == null || !Objects.equals(deal.clientId(), client) ? null : deal.contactId();
        if (chosen != null) {
            contacts.findAll(List.of(chosen))
                    .values()
                    .forEach(contact -> options.putIfAbsent(Long.toString(chosen.value()), contact.displayName()));
        }
        return options;
    }

    /** With whom one talks about a deal, as its page says it. */
    @Nullable String contact(DealView deal, CurrentUser user) {
        var id = deal.contactId();
        var contact = id == null || !modules.isOn("contacts")
                ? null
                : contacts.findAll(List.of(id)).get(id);
        return contact == null || !clients.isVisible(contact.clientId(), user) ? null : contact.displayName();
    }

    private Map<String, String> projects(@Nullable ClientId client, @Nullable DealView deal, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text("deals.project.none"));
        var lookup = projects.getIfAvailable();
        if (lookup != null && client != null) {
            lookup.ofClient(client, user).forEach((id, name) -> options.put(Long.toString(id), name));
        }
        var chosen = deal == null ? null : deal.relatedProjectId();
        if (chosen != null) {
            options.putIfAbsent(Long.toString(chosen), text("deals.project.present"));
        }
        return options;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
