package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientView;
import io.timetracker.crm.LeadDesk;
import io.timetracker.crm.LeadFilter;
import io.timetracker.crm.LeadId;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.LeadView;
import io.timetracker.crm.SalesActivityView;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Leads and what belongs to each; whatever is asked of many is fetched for all of them at once. */
@Controller
@NeedsModule("leads")
@NeedsScope("read:leads")
class LeadGraphQlController {

    private final LeadDesk desk;
    private final VisibleClients clients;
    private final People people;

    LeadGraphQlController(LeadDesk desk, VisibleClients clients, People people) {
        this.desk = desk;
        this.clients = clients;
        this.people = people;
    }

    record LeadFilterInput(
            @Nullable Set<LeadStatus> statuses,
            @Nullable String source,
            @Nullable UserId ownerId,
            @Nullable String text) {

        LeadFilter filter() {
            return new LeadFilter(statuses == null ? LeadStatus.OPEN : statuses, source, ownerId, text);
        }
    }

    @QueryMapping
    Connection<LeadView> leads(
            @Argument @Nullable LeadFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? LeadFilter.open() : filter.filter();
        return Connection.of(desk.list(wanted, Slice.of(first, after), user), LeadDesk::place);
    }

    @QueryMapping
    LeadView lead(@Argument LeadId id, @AuthenticationPrincipal CurrentUser user) {
        return desk.get(id, user);
    }

    /** Null for a lead that is not the caller's. */
    @BatchMapping(typeName = "Lead")
    Map<LeadView, List<SalesActivityView>> activities(List<LeadView> leads, Authentication caller) {
        var user = Callers.of(caller);
        var open = leads.stream().filter(lead -> lead.isOpenTo(user)).toList();
        var found = desk.activities(open.stream().map(LeadView::id).toList());
        var activities = new HashMap<LeadView, List<SalesActivityView>>();
        open.forEach(lead -> activities.put(lead, found.getOrDefault(lead.id(), List.of())));
        return activities;
    }

    @BatchMapping(typeName = "Lead")
    @NeedsScope("read:clients")
    Map<LeadView, ClientView> convertedToClient(List<LeadView> leads, Authentication caller) {
        return clients.of(leads, LeadView::convertedToClientId, Callers.of(caller));
    }

    @BatchMapping(typeName = "Lead")
    Map<LeadView, Account> owner(List<LeadView> leads, Authentication caller) {
        return people.of(leads, LeadView::ownerId);
    }

    @BatchMapping(typeName = "Lead")
    Map<LeadView, Account> createdBy(List<LeadView> leads, Authentication caller) {
        return people.of(leads, LeadView::createdBy);
    }

    @BatchMapping(typeName = "Lead")
    Map<LeadView, Account> convertedBy(List<LeadView> leads, Authentication caller) {
        return people.of(leads, LeadView::convertedBy);
    }

    @SchemaMapping(typeName = "Lead")
    @Nullable BigDecimal estimatedValue(LeadView lead, @AuthenticationPrincipal CurrentUser user) {
        return Money.decimal(lead.estimatedValue());
    }

    @SchemaMapping(typeName = "Lead")
    List<String> tags(LeadView lead, @AuthenticationPrincipal CurrentUser user) {
        return lead.tagList();
    }
}
