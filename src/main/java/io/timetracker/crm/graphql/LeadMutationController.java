package io.timetracker.crm.graphql;

import io.timetracker.crm.CreateLead;
import io.timetracker.crm.LeadDesk;
import io.timetracker.crm.LeadId;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:leads")
@NeedsModule("leads")
class LeadMutationController {

    private static final String LEAD = "lead";

    private final LeadDesk desk;
    private final Payloads payloads;

    LeadMutationController(LeadDesk desk, Payloads payloads) {
        this.desk = desk;
        this.payloads = payloads;
    }

    @MutationMapping
    Map<String, @Nullable Object> createLead(@Argument LeadInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(LEAD, () -> desk.create(input.change().over(CreateLead.named("", "")), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeLead(@Argument LeadInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(LEAD, () -> desk.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> markLeadLost(
            @Argument LeadId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(LEAD, () -> desk.markLost(id, version, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteLead(
            @Argument LeadId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedLeadId", () -> {
            desk.delete(id, version, user);
            return id;
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> logLeadActivity(
            @Argument LeadId leadId, @Argument ActivityInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("activity", () -> desk.log(leadId, input.command(), user));
    }
}
