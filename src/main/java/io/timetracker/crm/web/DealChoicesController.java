package io.timetracker.crm.web;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.wire.Query;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the form of a deal offers once its client is chosen. Without a script the form offers it after it was saved. */
@Controller
@NeedsModule("deals")
class DealChoicesController {

    private final SalesChoices choices;

    DealChoicesController(SalesChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/deals/choices")
    String ofClient(Query query, Call call) {
        var client = query.id("clientId", ClientId::new);
        var model = call.model();
        model.addAttribute("dealForm", DealForm.empty(call.user().id(), "", client));
        model.addAttribute("theirs", Map.of());
        model.addAllAttributes(choices.ofClient(client, null, call.user()));
        return "crm/_deal-fields :: ofClient";
    }
}
