package io.timetracker.reporting.graphql;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ProjectStanding;
import io.timetracker.projects.ProjectView;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.Team;
import io.timetracker.reporting.TeamView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("reports")
@NeedsScope("read:reports")
class TeamGraphQlController {

    private final Team team;
    private final Zones zones;

    TeamGraphQlController(Team team, Zones zones) {
        this.team = team;
        this.zones = zones;
    }

    @QueryMapping
    TeamView team(
            @Argument @Nullable ReportPreset preset,
            @Argument @Nullable LocalDate startDate,
            @Argument @Nullable LocalDate endDate,
            @AuthenticationPrincipal CurrentUser user) {
        var usual = preset == null && startDate == null && endDate == null;
        return team.of(Ranges.of(usual ? ReportPreset.THIS_WEEK : preset, startDate, endDate, zones.today()), user);
    }

    @SchemaMapping(typeName = "Team")
    LocalDate startDate(TeamView view) {
        return view.range().first();
    }

    @SchemaMapping(typeName = "Team")
    LocalDate endDate(TeamView view) {
        return view.range().last();
    }

    record Budget(ProjectView project, ProjectStanding budget) {}

    @SchemaMapping(typeName = "Team")
    List<Budget> budgets(TeamView view) {
        return view.budgets().stream()
                .map(standing -> new Budget(standing.project(), standing))
                .toList();
    }

    @SchemaMapping(typeName = "TeamMember")
    Account user(TeamView.Member member) {
        return member.person();
    }

    @SchemaMapping(typeName = "TeamMember")
    long durationSeconds(TeamView.Member member) {
        return member.seconds();
    }

    @SchemaMapping(typeName = "TeamMember")
    long expectedSeconds(TeamView.Member member) {
        return member.expected();
    }

    @SchemaMapping(typeName = "Working")
    @Nullable Long projectId(TeamView.Working working) {
        return working.project() == null ? null : working.project().value();
    }
}
