package io.timetracker.reporting.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.reporting.UnbilledClient;
import io.timetracker.reporting.UnbilledProject;
import io.timetracker.reporting.UnbilledSum;
import io.timetracker.reporting.UnbilledTime;
import io.timetracker.reporting.UnbilledView;
import io.timetracker.time.MarkedPaid;
import io.timetracker.time.Payments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("reports")
@NeedsScope("read:reports")
class UnbilledGraphQlController {

    private final UnbilledTime unbilled;
    private final Payments payments;
    private final Payloads payloads;
    private final CurrentSettings settings;
    private final Zones zones;

    UnbilledGraphQlController(
            UnbilledTime unbilled, Payments payments, Payloads payloads, CurrentSettings settings, Zones zones) {
        this.unbilled = unbilled;
        this.payments = payments;
        this.payloads = payloads;
        this.settings = settings;
        this.zones = zones;
    }

    @QueryMapping
    UnbilledView unbilled(
            @Argument @Nullable LocalDate until,
            @Argument @Nullable List<ClientId> clientIds,
            @AuthenticationPrincipal CurrentUser user) {
        return unbilled.until(
                Objects.requireNonNullElseGet(until, zones::today),
                Objects.requireNonNullElse(clientIds, List.of()),
                user);
    }

    @MutationMapping
    @NeedsScope("write:time_entries")
    Map<String, @Nullable Object> markPaid(@Argument MarkPaidInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("marked", () -> payments.markPaid(input.toCommand(), user));
    }

    @SchemaMapping(typeName = "MarkedPaid")
    long durationSeconds(MarkedPaid marked) {
        return marked.seconds();
    }

    @SchemaMapping(typeName = "Unbilled")
    String currency(UnbilledView view) {
        return settings.get().currency();
    }

    @SchemaMapping(typeName = "UnbilledClient")
    @Nullable Long clientId(UnbilledClient client) {
        return client.client() == null ? null : client.client().value();
    }

    @SchemaMapping(typeName = "UnbilledProject")
    @Nullable Long projectId(UnbilledProject project) {
        return project.project() == null ? null : project.project().value();
    }

    @SchemaMapping(typeName = "UnbilledSum")
    long durationSeconds(UnbilledSum sum) {
        return sum.seconds();
    }

    @SchemaMapping(typeName = "UnbilledSum")
    BigDecimal amount(UnbilledSum sum) {
        return sum.amount().decimal();
    }
}
