package io.timetracker.projects.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.OfferStatus;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectOfferView;
import io.timetracker.projects.ProjectOffers;
import io.timetracker.projects.ProjectView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The won deals without a project, a section above the list of projects. */
@Component
class OfferPages {

    /** The section is short; the rest has a page of its own. */
    private static final int MOST = 5;

    private final ProjectOffers offers;
    private final ProjectCatalog catalog;
    private final ClientDirectory clients;
    private final Modules modules;

    OfferPages(ProjectOffers offers, ProjectCatalog catalog, ClientDirectory clients, Modules modules) {
        this.offers = offers;
        this.catalog = catalog;
        this.clients = clients;
        this.modules = modules;
    }

    /** @param rows the latest @param hasMore the page of all has more */
    record Section(List<OfferRow> rows, boolean hasMore) {}

    /** What the list of projects shows above itself. @param known names of clients by id, as its page has them already */
    void show(Map<String, String> known, Call call) {
        call.model().addAttribute("offers", latest(known, call.user()));
    }

    /** The section alone. */
    String section(Call call) {
        show(Map.of(), call);
        return "projects/_offers :: offers";
    }

    /** One statement when there is nothing to offer, and none where deals are switched off. */
    private Section latest(Map<String, String> known, CurrentUser user) {
        if (!modules.isOn("deals")) {
            return new Section(List.of(), false);
        }
        var page = offers.list(Set.of(OfferStatus.OPEN), PageAsk.first(MOST), user);
        return new Section(rows(page.items(), known, user), page.hasNext());
    }

    /** At most two statements for all of them. */
    List<OfferRow> rows(PageOf<ProjectOfferView> page, CurrentUser user) {
        return rows(page.items(), Map.of(), user);
    }

    OfferRow row(ProjectOfferView offer, CurrentUser user) {
        return rows(List.of(offer), Map.of(), user).getFirst();
    }

    private List<OfferRow> rows(List<ProjectOfferView> offers, Map<String, String> known, CurrentUser user) {
        var unknown = ids(offers, ProjectOfferView::clientId);
        unknown.removeIf(client -> known.containsKey(key(client)));
        var names = new HashMap<>(known);
        clients.names(unknown).forEach((client, name) -> names.put(key(client), name));
        var projects = catalog.findAll(ids(offers, ProjectOfferView::projectId));
        return offers.stream()
                .map(offer -> new OfferRow(
                        offer,
                        offer.clientId() == null ? null : names.get(key(offer.clientId())),
                        visible(offer.projectId() == null ? null : projects.get(offer.projectId()), user)))
                .toList();
    }

    private static String key(ClientId client) {
        return Long.toString(client.value());
    }

    private static <I> Set<I> ids(List<ProjectOfferView> offers, Function<ProjectOfferView, @Nullable I> id) {
        return offers.stream().map(id).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }

    private @Nullable ProjectView visible(@Nullable ProjectView project, CurrentUser user) {
        return project == null || !catalog.isVisible(project, user) ? null : project;
    }
}
