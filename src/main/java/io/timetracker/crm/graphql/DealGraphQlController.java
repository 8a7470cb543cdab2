package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.ContactBook;
import io.timetracker.crm.ContactView;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealFilter;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.DealView;
import io.timetracker.crm.LeadDesk;
import io.timetracker.crm.LeadView;
import io.timetracker.crm.Pipeline;
import io.timetracker.crm.SalesActivityView;
import io.timetracker.crm.StageTotal;
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
import io.timetracker.platform.settings.CurrentSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Deals and what belongs to each; whatever is asked of many is fetched for all of them at once. */
@Controller
@NeedsModule("deals")
@NeedsScope("read:deals")
class DealGraphQlController {

    private final DealDesk desk;
    private final LeadDesk leads;
    private final ContactBook contacts;
    private final VisibleClients clients;
    private final People people;
    private final CurrentSettings settings;

    DealGraphQlController(
            DealDesk desk,
            LeadDesk leads,
            ContactBook contacts,
            VisibleClients clients,
            People people,
            CurrentSettings settings) {
        this.desk = desk;
        this.leads = leads;
        this.contacts = contacts;
        this.clients = clients;
        this.people = people;
        this.settings = settings;
    }

    record DealFilterInput(
            @Nullable DealStatus status,
            @Nullable String stage,
            @Nullable UserId ownerId,
            @Nullable ClientId clientId) {

        DealFilter filter() {
            return new DealFilter(status, stage, ownerId, clientId);
        }
    }

    @QueryMapping
    Connection<DealView> deals(
            @Argument @Nullable DealFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? DealFilter.open() : filter.filter();
        return Connection.of(desk.list(wanted, Slice.of(first, after), user), DealDesk::place);
    }

    @QueryMapping
    DealView deal(@Argument DealId id, @AuthenticationPrincipal CurrentUser user) {
        return desk.get(id, user);
    }

    /** A stage without deals is nothing in the installation's currency. */
    @QueryMapping
    List<StageTotal> pipeline(@Argument @Nullable UserId ownerId, @AuthenticationPrincipal CurrentUser user) {
        var currency = settings.get().currency();
        var filter = new DealFilter(DealStatus.OPEN, null, ownerId, null);
        var totals = new ArrayList<StageTotal>();
        for (Pipeline.Stage stage : desk.pipeline(filter, 0, user).stages()) {
            totals.addAll(
                    stage.totals().isEmpty()
                            ? List.of(new StageTotal(stage.name(), currency, 0, Money.ZERO, Money.ZERO))
                            : stage.totals());
        }
        return totals;
    }

    @SchemaMapping(typeName = "PipelineStage")
    BigDecimal value(StageTotal total, @AuthenticationPrincipal CurrentUser user) {
        return total.value().decimal();
    }

    @SchemaMapping(typeName = "PipelineStage")
    BigDecimal weighted(StageTotal total, @AuthenticationPrincipal CurrentUser user) {
        return total.weighted().decimal();
    }

    /** Null for a deal that is not the caller's. */
    @BatchMapping(typeName = "Deal")
    Map<DealView, List<SalesActivityView>> activities(List<DealView> deals, Authentication caller) {
        var user = Callers.of(caller);
        var open = deals.stream().filter(deal -> deal.isOpenTo(user)).toList();
        var found = desk.activities(open.stream().map(DealView::id).toList());
        var activities = new HashMap<DealView, List<SalesActivityView>>();
        open.forEach(deal -> activities.put(deal, found.getOrDefault(deal.id(), List.of())));
        return activities;
    }

    @BatchMapping(typeName = "Deal")
    @NeedsScope("read:clients")
    Map<DealView, ClientView> client(List<DealView> deals, Authentication caller) {
        return clients.of(deals, DealView::clientId, Callers.of(caller));
    }

    /** Whoever sees its client sees the contact. */
    @BatchMapping(typeName = "Deal")
    @NeedsScope("read:contacts")
    Map<DealView, ContactView> contact(List<DealView> deals, Authentication caller) {
        var found = contacts.findAll(
                deals.stream().map(DealView::contactId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var visible = clients.of(List.copyOf(found.values()), ContactView::clientId, Callers.of(caller))
                .keySet();
        var contact = new HashMap<DealView, ContactView>();
        for (var deal : deals) {
            var one = deal.contactId() == null ? null : found.get(deal.contactId());
            if (one != null && visible.contains(one)) {
                contact.put(deal, one);
            }
        }
        return contact;
    }

    /** Null for a lead that is not the caller's. */
    @BatchMapping(typeName = "Deal")
    @NeedsScope("read:leads")
    Map<DealView, LeadView> lead(List<DealView> deals, Authentication caller) {
        var user = Callers.of(caller);
        var found = leads.findAll(
                deals.stream().map(DealView::leadId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var lead = new HashMap<DealView, LeadView>();
        for (var deal : deals) {
            var one = deal.leadId() == null ? null : found.get(deal.leadId());
            if (one != null && one.isOpenTo(user)) {
                lead.put(deal, one);
            }
        }
        return lead;
    }

    /** Null for a deal that is not the caller's. */
    @BatchMapping(typeName = "Lead")
    Map<LeadView, DealView> convertedToDeal(List<LeadView> leads, Authentication caller) {
        var user = Callers.of(caller);
        var found = desk.findAll(leads.stream()
                .map(LeadView::convertedToDealId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var deals = new HashMap<LeadView, DealView>();
        for (var lead : leads) {
            var one = lead.convertedToDealId() == null ? null : found.get(lead.convertedToDealId());
            if (one != null && one.isOpenTo(user)) {
                deals.put(lead, one);
            }
        }
        return deals;
    }

    @BatchMapping(typeName = "Deal")
    Map<DealView, Account> owner(List<DealView> deals, Authentication caller) {
        return people.of(deals, DealView::ownerId);
    }

    @BatchMapping(typeName = "Deal")
    Map<DealView, Account> createdBy(List<DealView> deals, Authentication caller) {
        return people.of(deals, DealView::createdBy);
    }

    @SchemaMapping(typeName = "Deal")
    @Nullable BigDecimal value(DealView deal, @AuthenticationPrincipal CurrentUser user) {
        return Money.decimal(deal.value());
    }

    @SchemaMapping(typeName = "Deal")
    BigDecimal weighted(DealView deal, @AuthenticationPrincipal CurrentUser user) {
        return deal.weighted().decimal();
    }
}
