package io.timetracker.crm.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientFilter;
import io.timetracker.crm.ClientStatus;
import io.timetracker.crm.ClientView;
import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.ui.Parts;
import io.timetracker.platform.wire.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The clients by name, filtered and page by page. */
@Controller
@NeedsModule(value = "clients", exceptForAdmins = true)
class ClientListController {

    private static final int CAP = 100;

    private final ClientDirectory directory;

    ClientListController(ClientDirectory directory) {
        this.directory = directory;
    }

    record Row(ClientView client, Counts projects) {}

    @GetMapping("/clients")
    String list(Query query, HtmxRequest htmx, Model model, @AuthenticationPrincipal CurrentUser user) {
        var filter = new ClientFilter(ClientStatus.of(query.text("status")).orElse(null), query.text("text"));
        var page = directory.list(filter, query.page(CAP), user);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows(page));
        model.addAttribute("pager", Pager.of(page, address(filter, query.number("per_page"))));
        return Parts.of("crm/clients", "results", htmx);
    }

    private List<Row> rows(PageOf<ClientView> page) {
        var counts = directory.projectCounts(
                page.items().stream().map(ClientView::id).toList());
        return page.items().stream()
                .map(client -> new Row(client, counts.getOrDefault(client.id(), Counts.NONE)))
                .toList();
    }

    private static UriComponentsBuilder address(ClientFilter filter, @Nullable Integer perPage) {
        var address = UriComponentsBuilder.fromPath("/clients");
        if (filter.status() != null) {
            address.queryParam("status", filter.status().wire());
        }
        if (filter.text() != null) {
            // A variable, because what stands in the address itself keeps its "+", which would be read as a blank.
            address.queryParam("text", "{text}").uriVariables(Map.of("text", filter.text()));
        }
        return perPage == null ? address : address.queryParam("per_page", perPage);
    }
}
