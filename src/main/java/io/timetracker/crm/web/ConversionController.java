package io.timetracker.crm.web;

import io.timetracker.crm.ConversionView;
import io.timetracker.crm.LeadConversion;
import io.timetracker.crm.LeadId;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.ui.Acts;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.ui.Flash;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes a client, a deal, or both of a lead, from its page. */
@Controller
@NeedsModule("leads")
class ConversionController {

    private final LeadConversion conversion;
    private final LeadController leads;
    private final Modules modules;
    private final Acts acts;

    ConversionController(LeadConversion conversion, LeadController leads, Modules modules, Acts acts) {
        this.conversion = conversion;
        this.leads = leads;
        this.modules = modules;
        this.acts = acts;
    }

    @PostMapping("/leads/{id}/convert")
    String convert(
            @PathVariable LeadId id, @ModelAttribute("convertForm") ConvertForm form, BindingResult errors, Call call) {
        leads.mustBeTheirs(id, call);
        var done = new AtomicReference<@Nullable ConversionView>();
        // Without deals only a client can come of it, whatever was sent.
        var wanted = modules.isOn("deals") ? form : ConvertForm.onlyClient(form.version());
        return acts.act(
                call,
                errors,
                () -> done.set(converted(id, wanted, call)),
                () -> leads.show(id, call),
                () -> acts.leave(call, Flash.success("leads.flash.converted"), placeOf(done.get())));
    }

    private ConversionView converted(LeadId id, ConvertForm form, Call call) {
        try {
            return conversion.convert(id, form.command(), form.version(), call.user());
        } catch (RuleBroken refused) {
            // The name is the lead's; what is chosen here is that a client comes of it.
            throw "name".equals(refused.field()) ? new RuleBroken(refused.code(), refused.reason(), "into") : refused;
        }
    }

    private static String placeOf(@Nullable ConversionView done) {
        if (done == null) {
            return "/leads";
        }
        if (done.client() != null) {
            return "/clients/" + done.client().id().value();
        }
        return done.deal() == null ? "/leads" : "/deals/" + done.deal().id().value();
    }
}
