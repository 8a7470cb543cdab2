package io.timetracker.crm.web;

import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealFilter;
import io.timetracker.crm.DealStatus;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Pager;
import io.timetracker.platform.wire.Query;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** All deals, also those that are closed, filtered and page by page. */
@Controller
@NeedsModule("deals")
class DealListController {

    private static final int CAP = 100;

    private final DealDesk desk;
    private final DealCards cards;
    private final SalesChoices choices;

    DealListController(DealDesk desk, DealCards cards, SalesChoices choices) {
        this.desk = desk;
        this.cards = cards;
        this.choices = choices;
    }

    @GetMapping("/deals")
    String list(Query query, Call call) {
        var status = query.text("status");
        var owner = "mine".equals(query.text("whose")) ? call.user().id() : null;
        var filter = new DealFilter(DealStatus.of(status).orElse(null), query.text("stage"), owner, null);
        var page = desk.list(filter, query.page(CAP), call.user());
        var said = new HashMap<String, Object>();
        for (var name : new String[] {"status", "stage", "whose", "per_page"}) {
            if (query.text(name) != null) {
                said.put(name, query.text(name));
            }
        }
        var model = call.model();
        model.addAttribute("said", said);
        model.addAttribute("statuses", choices.dealStatuses());
        model.addAttribute("stages", choices.stages(null));
        model.addAttribute("rows", cards.of(page.items(), call.user()));
        model.addAttribute("labels", choices.stageLabels(page.items()));
        model.addAttribute("pager", Pager.of(page, address(said)));
        return call.part("crm/deals", "results");
    }

    /** Variables, because what stands in the address itself keeps its "+", which would be read as a blank. */
    private static UriComponentsBuilder address(Map<String, Object> said) {
        var address = UriComponentsBuilder.fromPath("/deals");
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.uriVariables(said);
    }
}
