package io.timetracker.projects.graphql;

import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.AgreeRate;
import io.timetracker.projects.ChangeRate;
import io.timetracker.projects.ExplainedRate;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.RateCard;
import io.timetracker.projects.RateId;
import io.timetracker.projects.RateView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** What an hour costs on a project, and why. */
@Controller
class RateGraphQlController {

    private static final String RATE = "rate";

    private final RateCard card;
    private final People people;
    private final Payloads payloads;

    RateGraphQlController(RateCard card, People people, Payloads payloads) {
        this.card = card;
        this.people = people;
        this.payloads = payloads;
    }

    record RateInput(
            ProjectId projectId,
            @Nullable RateId id,
            @Nullable Integer version,
            ArgumentValue<UserId> userId,
            ArgumentValue<BigDecimal> hourlyRate,
            ArgumentValue<LocalDate> effectiveFrom,
            ArgumentValue<LocalDate> effectiveTo) {

        ChangeRate change() {
            return new ChangeRate(
                    Inputs.patch(userId),
                    Inputs.patch(hourlyRate),
                    Inputs.patch(effectiveFrom),
                    Inputs.patch(effectiveTo));
        }
    }

    @QueryMapping
    @NeedsScope("read:projects")
    ExplainedRate explainRate(
            @Argument ProjectId projectId,
            @Argument @Nullable UserId userId,
            @Argument @Nullable LocalDate date,
            @AuthenticationPrincipal CurrentUser user) {
        return card.explain(projectId, userId, date, user);
    }

    @BatchMapping(typeName = "Project")
    List<List<RateView>> rates(List<ProjectView> projects) {
        var rates = card.lists(projects.stream().map(ProjectView::id).collect(Collectors.toSet()));
        return projects.stream()
                .map(project -> rates.getOrDefault(project.id(), List.of()))
                .toList();
    }

    @BatchMapping(typeName = "Rate")
    Map<RateView, Account> user(List<RateView> rates) {
        return people.of(rates, RateView::userId);
    }

    @SchemaMapping(typeName = "Rate")
    BigDecimal hourlyRate(RateView rate) {
        return rate.hourlyRate().decimal();
    }

    @SchemaMapping(typeName = "ExplainedRate")
    BigDecimal hourlyRate(ExplainedRate rate) {
        return rate.rate().decimal();
    }

    @MutationMapping
    @NeedsScope("write:projects")
    Map<String, @Nullable Object> agreeRate(@Argument RateInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(
                RATE, () -> card.agree(input.projectId(), input.change().over(AgreeRate.blank()), user));
    }

    @MutationMapping
    @NeedsScope("write:projects")
    Map<String, @Nullable Object> changeRate(@Argument RateInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(RATE, () -> card.change(input.projectId(), id, input.change(), input.version(), user));
    }

    @MutationMapping
    @NeedsScope("write:projects")
    Map<String, @Nullable Object> withdrawRate(
            @Argument ProjectId projectId,
            @Argument RateId id,
            @Argument @Nullable Integer version,
            @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("withdrawnRateId", () -> {
            card.withdraw(projectId, id, version, user);
            return id;
        });
    }
}
