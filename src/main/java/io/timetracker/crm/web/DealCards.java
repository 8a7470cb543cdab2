package io.timetracker.crm.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.DealView;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Deals with the names of their clients and owners, looked up together. */
@Component
class DealCards {

    private final ClientDirectory clients;
    private final Accounts accounts;

    DealCards(ClientDirectory clients, Accounts accounts) {
        this.clients = clients;
        this.accounts = accounts;
    }

    List<DealCard> of(List<DealView> deals, CurrentUser reader) {
        var found = clients.findAll(
                deals.stream().map(DealView::clientId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var owners = accounts.findAll(
                deals.stream().map(DealView::ownerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return deals.stream()
                .map(deal -> {
                    var client = deal.clientId() == null ? null : found.get(deal.clientId());
                    var owner = deal.ownerId() == null ? null : owners.get(deal.ownerId());
                    return new DealCard(
                            deal,
                            client == null || !clients.isVisible(client, reader) ? null : client.name(),
                            owner == null ? "" : owner.displayName(),
                            deal.isOpenTo(reader));
                })
                .toList();
    }
}
