package io.timetracker.crm.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.timetracker.crm.LeadDesk;
import io.timetracker.crm.LeadFilter;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.LeadView;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.ui.Parts;
import io.timetracker.platform.wire.Query;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The leads, the most promising first, filtered and page by page. */
@Controller
@NeedsModule("leads")
class LeadListController {

    private static final int CAP = 100;
    private static final List<String> SAID = List.of("status", "source", "whose", "text", "per_page");

    private final LeadDesk desk;
    private final Accounts accounts;
    private final SalesChoices choices;

    LeadListController(LeadDesk desk, Accounts accounts, SalesChoices choices) {
        this.desk = desk;
        this.accounts = accounts;
        this.choices = choices;
    }

    /** @param isOpen whether the reader may open it */
    record Row(LeadView lead, String owner, boolean isOpen) {}

    @GetMapping("/leads")
    String list(Query query, HtmxRequest htmx, Model model, @AuthenticationPrincipal CurrentUser user) {
        var owner = "mine".equals(query.text("whose")) ? user.id() : null;
        var filter = new LeadFilter(statuses(query.text("status")), query.text("source"), owner, query.text("text"));
        var page = desk.list(filter, query.page(CAP), user);
        var said = said(query);
        model.addAttribute("said", said);
        model.addAttribute("statuses", choices.leadStatuses(LeadStatus.CONVERTED));
        model.addAttribute("rows", rows(page, user));
        model.addAttribute("pager", Pager.of(page, address(said)));
        return Parts.of("crm/leads", "results", htmx);
    }

    private static Set<LeadStatus> statuses(@Nullable String status) {
        return "all".equals(status)
                ? EnumSet.allOf(LeadStatus.class)
                : LeadStatus.of(status).map(Set::of).orElse(LeadStatus.OPEN);
    }

    private List<Row> rows(PageOf<LeadView> page, CurrentUser user) {
        var owners = accounts.findAll(page.items().stream()
                .map(LeadView::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.items().stream()
                .map(lead -> {
                    var owner = lead.ownerId() == null ? null : owners.get(lead.ownerId());
                    return new Row(lead, owner == null ? "" : owner.displayName(), lead.isOpenTo(user));
                })
                .toList();
    }

    private static Map<String, Object> said(Query query) {
        var said = new HashMap<String, Object>();
        SAID.forEach(name -> {
            var text = query.text(name);
            if (text != null) {
                said.put(name, text);
            }
        });
        return said;
    }

    /** Variables, because what stands in the address itself keeps its "+", which would be read as a blank. */
    private static UriComponentsBuilder address(Map<String, Object> said) {
        var address = UriComponentsBuilder.fromPath("/leads");
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.uriVariables(said);
    }
}
