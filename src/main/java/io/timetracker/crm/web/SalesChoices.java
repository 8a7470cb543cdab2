package io.timetracker.crm.web;

import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.ActivityType;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.DealView;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.Stages;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Accounts accounts;
    private final MessageSourceAccessor messages;

    SalesChoices(ClientDirectory clients, Accounts accounts, MessageSource messages) {
        this.clients = clients;
        this.accounts = accounts;
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

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
