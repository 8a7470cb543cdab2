package io.timetracker.time.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.time.AgreeRounding;
import io.timetracker.time.ChangeRounding;
import io.timetracker.time.ExplainedRounding;
import io.timetracker.time.RoundingDesk;
import io.timetracker.time.RoundingExplanations;
import io.timetracker.time.RoundingRuleId;
import io.timetracker.time.RoundingRuleView;
import io.timetracker.time.TimeEntryView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Rounding by project and client, and why an entry was rounded as it was. */
@Controller
class RoundingGraphQlController {

    private static final String RULE = "roundingRule";

    private final RoundingDesk desk;
    private final RoundingExplanations explanations;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Payloads payloads;

    RoundingGraphQlController(
            RoundingDesk desk,
            RoundingExplanations explanations,
            ProjectCatalog projects,
            ClientDirectory clients,
            Payloads payloads) {
        this.desk = desk;
        this.explanations = explanations;
        this.projects = projects;
        this.clients = clients;
        this.payloads = payloads;
    }

    record RoundingRuleInput(
            ArgumentValue<ProjectId> projectId,
            ArgumentValue<ClientId> clientId,
            ArgumentValue<Integer> minutes,
            ArgumentValue<String> method) {

        ChangeRounding change() {
            return new ChangeRounding(
                    Inputs.patch(projectId), Inputs.patch(clientId), Inputs.patch(minutes), Inputs.patch(method));
        }
    }

    record ChangeRoundingRuleInput(
            RoundingRuleId id,
            @Nullable Integer version,
            ArgumentValue<ProjectId> projectId,
            ArgumentValue<ClientId> clientId,
            ArgumentValue<Integer> minutes,
            ArgumentValue<String> method) {

        ChangeRounding change() {
            return new RoundingRuleInput(projectId, clientId, minutes, method).change();
        }
    }

    record WithdrawRoundingInput(
            RoundingRuleId id, @Nullable Integer version) {}

    @QueryMapping
    @NeedsScope("admin:all")
    Connection<RoundingRuleView> roundingRules(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(desk.list(Slice.of(first, after), user), RoundingDesk::place);
    }

    @QueryMapping
    @NeedsScope("admin:all")
    RoundingRuleView roundingRule(@Argument RoundingRuleId id, @AuthenticationPrincipal CurrentUser user) {
        return desk.get(id, user);
    }

    @BatchMapping(typeName = "RoundingRule")
    Map<RoundingRuleView, ProjectView> project(List<RoundingRuleView> rules) {
        return References.spread(rules, RoundingRuleView::projectId, projects::findAll);
    }

    @BatchMapping(typeName = "RoundingRule")
    Map<RoundingRuleView, ClientView> client(List<RoundingRuleView> rules) {
        return References.spread(rules, RoundingRuleView::clientId, clients::findAll);
    }

    @BatchMapping(typeName = "TimeEntry")
    @NeedsScope("read:time_entries")
    Map<TimeEntryView, ExplainedRounding> rounding(List<TimeEntryView> entries) {
        return explanations.explain(entries);
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> agreeRounding(
            @Argument RoundingRuleInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(RULE, () -> desk.agree(input.change().over(AgreeRounding.blank()), user));
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> changeRounding(
            @Argument ChangeRoundingRuleInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(RULE, () -> desk.change(input.id(), input.change(), input.version(), user));
    }

    @MutationMapping
    @NeedsScope("admin:all")
    Map<String, @Nullable Object> withdrawRounding(
            @Argument WithdrawRoundingInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("withdrawnId", () -> {
            desk.withdraw(input.id(), input.version(), user);
            return input.id();
        });
    }
}
