package io.timetracker.projects.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealView;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.OfferStatus;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectOfferId;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.projects.ProjectOffers;
import io.timetracker.projects.ProjectView;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** What won deals may lead to; whatever is asked of many is fetched for all of them at once. */
@Controller
@NeedsModule("deals")
@NeedsScope("read:projects")
class ProjectOfferGraphQlController {

    private final ProjectOffers offers;
    private final ProjectCatalog catalog;
    private final DealDesk deals;
    private final ClientDirectory clients;
    private final People people;

    ProjectOfferGraphQlController(
            ProjectOffers offers, ProjectCatalog catalog, DealDesk deals, ClientDirectory clients, People people) {
        this.offers = offers;
        this.catalog = catalog;
        this.deals = deals;
        this.clients = clients;
        this.people = people;
    }

    record ProjectOfferFilterInput(@Nullable Set<OfferStatus> statuses) {

        Set<OfferStatus> wanted() {
            return statuses == null
                    ? Set.of(OfferStatus.OPEN)
                    : statuses.isEmpty() ? EnumSet.allOf(OfferStatus.class) : statuses;
        }
    }

    @QueryMapping
    Connection<ProjectOfferView> projectOffers(
            @Argument @Nullable ProjectOfferFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? Set.of(OfferStatus.OPEN) : filter.wanted();
        return Connection.of(offers.list(wanted, Slice.of(first, after), user), ProjectOffers::place);
    }

    @QueryMapping
    ProjectOfferView projectOffer(@Argument ProjectOfferId id, @AuthenticationPrincipal CurrentUser user) {
        return offers.get(id, user);
    }

    /** Null for a deal that is not won, and where the offer is not for the caller. */
    @BatchMapping(typeName = "Deal")
    Map<DealView, ProjectOfferView> projectOffer(List<DealView> deals, Authentication caller) {
        var user = Callers.of(caller);
        var found = offers.ofDeals(deals.stream().map(DealView::id).toList());
        var visible = new HashMap<DealView, ProjectOfferView>();
        for (var deal : deals) {
            var offer = found.get(deal.id());
            if (offer != null && offer.isOpenTo(user)) {
                visible.put(deal, offer);
            }
        }
        return visible;
    }

    /** Null for a deal that is not the caller's. */
    @BatchMapping(typeName = "ProjectOffer")
    @NeedsScope("read:deals")
    Map<ProjectOfferView, DealView> deal(List<ProjectOfferView> offers, Authentication caller) {
        var user = Callers.of(caller);
        var found = deals.findAll(offers.stream().map(ProjectOfferView::dealId).collect(Collectors.toSet()));
        var visible = new HashMap<ProjectOfferView, DealView>();
        for (var offer : offers) {
            var deal = found.get(offer.dealId());
            if (deal != null && deal.isOpenTo(user)) {
                visible.put(offer, deal);
            }
        }
        return visible;
    }

    @BatchMapping(typeName = "ProjectOffer")
    @NeedsScope("read:clients")
    Map<ProjectOfferView, ClientView> client(List<ProjectOfferView> offers, Authentication caller) {
        var user = Callers.of(caller);
        var found = clients.findAll(clientsOf(offers));
        var visible = new HashMap<ProjectOfferView, ClientView>();
        for (var offer : offers) {
            var client = offer.clientId() == null ? null : found.get(offer.clientId());
            if (client != null && clients.isVisible(client, user)) {
                visible.put(offer, client);
            }
        }
        return visible;
    }

    @BatchMapping(typeName = "ProjectOffer")
    Map<ProjectOfferView, String> clientName(List<ProjectOfferView> offers, Authentication caller) {
        var names = clients.names(clientsOf(offers));
        return offers.stream()
                .filter(offer -> offer.clientId() != null && names.containsKey(offer.clientId()))
                .collect(Collectors.toMap(offer -> offer, offer -> names.get(offer.clientId())));
    }

    private static Set<ClientId> clientsOf(List<ProjectOfferView> offers) {
        return offers.stream()
                .map(ProjectOfferView::clientId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Null for a project that the caller may not see. */
    @BatchMapping(typeName = "ProjectOffer")
    Map<ProjectOfferView, ProjectView> project(List<ProjectOfferView> offers, Authentication caller) {
        var user = Callers.of(caller);
        var found = catalog.findAll(offers.stream()
                .map(ProjectOfferView::projectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var visible = new HashMap<ProjectOfferView, ProjectView>();
        for (var offer : offers) {
            var project = offer.projectId() == null ? null : found.get(offer.projectId());
            if (project != null && catalog.isVisible(project, user)) {
                visible.put(offer, project);
            }
        }
        return visible;
    }

    @BatchMapping(typeName = "ProjectOffer")
    Map<ProjectOfferView, Account> owner(List<ProjectOfferView> offers, Authentication caller) {
        return people.of(offers, ProjectOfferView::ownerId);
    }

    @BatchMapping(typeName = "ProjectOffer")
    Map<ProjectOfferView, Account> settledBy(List<ProjectOfferView> offers, Authentication caller) {
        return people.of(offers, ProjectOfferView::settledBy);
    }

    @SchemaMapping(typeName = "ProjectOffer")
    @Nullable BigDecimal value(ProjectOfferView offer, @AuthenticationPrincipal CurrentUser user) {
        return Money.decimal(offer.value());
    }
}
