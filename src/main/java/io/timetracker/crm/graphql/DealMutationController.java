package io.timetracker.crm.graphql;

import io.timetracker.crm.CloseDeal;
import io.timetracker.crm.CreateDeal;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealId;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:deals")
@NeedsModule("deals")
class DealMutationController {

    private static final String DEAL = "deal";

    private final DealDesk desk;
    private final Payloads payloads;

    DealMutationController(DealDesk desk, Payloads payloads) {
        this.desk = desk;
        this.payloads = payloads;
    }

    record MoveDealInput(DealId id, String stage, @Nullable Integer version) {}

    record CloseDealInput(
            DealId id,
            @Nullable LocalDate on,
            @Nullable String lossReason,
            @Nullable Integer version) {}

    @MutationMapping
    Map<String, @Nullable Object> createDeal(@Argument DealInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(DEAL, () -> desk.create(input.change().over(CreateDeal.named("")), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeDeal(@Argument DealInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(DEAL, () -> desk.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> moveDeal(@Argument MoveDealInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(DEAL, () -> desk.move(input.id(), input.stage(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> winDeal(@Argument CloseDealInput input, @AuthenticationPrincipal CurrentUser user) {
        var close = new CloseDeal(input.on(), null);
        return payloads.of(DEAL, () -> desk.win(input.id(), close, input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> loseDeal(@Argument CloseDealInput input, @AuthenticationPrincipal CurrentUser user) {
        var close = new CloseDeal(input.on(), input.lossReason());
        return payloads.of(DEAL, () -> desk.lose(input.id(), close, input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteDeal(
            @Argument DealId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedDealId", () -> {
            desk.delete(id, version, user);
            return id;
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> logDealActivity(
            @Argument DealId dealId, @Argument ActivityInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("activity", () -> desk.log(dealId, input.command(), user));
    }
}
