package io.timetracker.crm.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ConvertLead;
import io.timetracker.crm.LeadConversion;
import io.timetracker.crm.LeadId;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:leads")
@NeedsModule("leads")
class ConversionMutationController {

    private final LeadConversion conversion;
    private final Payloads payloads;

    ConversionMutationController(LeadConversion conversion, Payloads payloads) {
        this.conversion = conversion;
        this.payloads = payloads;
    }

    record ToDealInput(
            @Nullable String name,
            @Nullable ClientId clientId,
            @Nullable String description,
            @Nullable String stage,
            @Nullable Integer probability,
            @Nullable LocalDate expectedCloseDate) {

        ConvertLead.Wish wish() {
            return new ConvertLead.Wish(name, clientId, description, stage, probability, expectedCloseDate);
        }
    }

    record ConvertLeadInput(
            LeadId leadId,
            @Nullable Integer version,
            boolean toClient,
            @Nullable ToDealInput deal) {}

    @MutationMapping
    Map<String, @Nullable Object> convertLead(
            @Argument ConvertLeadInput input, @AuthenticationPrincipal CurrentUser user) {
        var deal = input.deal() == null ? null : input.deal().wish();
        var command = new ConvertLead(input.toClient(), deal);
        return payloads.of("conversion", () -> conversion.convert(input.leadId(), command, input.version(), user));
    }
}
