package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectStanding;
import io.timetracker.reporting.TeamView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team, on the wire. */
@WireRecord
@Schema(name = "Team")
record TeamResource(
        @Schema(example = "2026-02-02") String startDate,

        @Schema(example = "2026-02-08", description = "belongs to it")
        String endDate,

        @Schema(example = "EUR") String currency,

        @Schema(description = "everybody who can sign in, by name")
        List<Member> members,

        @Schema(description = "of active projects, the most used up first, at most 50")
        List<Budget> budgets) {

    @WireRecord
    @Schema(name = "TeamAnswer")
    record Answer(TeamResource team) {}

    @WireRecord
    @Schema(name = "TeamMember")
    record Member(
            @Schema(example = "2") long userId,
            @Schema(example = "ben") String username,
            @Schema(example = "Ben Bitdiddle") String displayName,

            @Schema(description = "the timer that runs; null: none") @Nullable Working works,

            @Schema(example = "117000", description = "finished in the range")
            long durationSeconds,

            @Schema(example = "32.5") double hours,
            @Schema(example = "90000") long billableSeconds,

            @Schema(example = "144000", description = "what the usual days in the range come to, Monday to Friday")
            long expectedSeconds,

            @Schema(example = "81.3", description = "worked of expected, in per cent")
            BigDecimal utilisation,

            @Schema(example = "76.9", description = "billable of worked, in per cent")
            BigDecimal billableShare,

            @Schema(example = "1", description = "handed in and not decided on")
            long waitingWeeks,

            @Schema(example = "3", description = "whose approval was asked for and is not decided on")
            long waitingEntries) {

        static Member of(TeamView.Member member, WireTime time) {
            var works = member.works();
            return new Member(
                    member.person().id().value(),
                    member.person().username(),
                    member.person().displayName(),
                    works == null ? null : Working.of(works, time),
                    member.seconds(),
                    Durations.hours(member.seconds()),
                    member.billableSeconds(),
                    member.expected(),
                    member.utilisation(),
                    member.billableShare(),
                    member.waitingWeeks(),
                    member.waitingEntries());
        }
    }

    @WireRecord
    @Schema(name = "Working")
    record Working(
            @Schema(example = "7", description = "null: on no project") @Nullable Long projectId,

            @Schema(example = "Website", description = "of the project, else of the client") @Nullable String name,

            @Schema(example = "2026-02-03T09:00:00", description = "app-zone wall clock") @Nullable String since,

            boolean paused) {

        static Working of(TeamView.Working working, WireTime time) {
            return new Working(
                    TypedId.valueOf(working.project()), working.name(), time.local(working.since()), working.paused());
        }
    }

    @WireRecord
    @Schema(name = "TeamBudget")
    record Budget(
            @Schema(example = "7") long projectId,
            @Schema(example = "Website") String name,
            @Schema(example = "Acme") @Nullable String client,

            @Schema(example = "10000.00", description = "null without a budget of money") @Nullable BigDecimal budgetAmount,

            @Schema(example = "7250.00") BigDecimal consumedAmount,

            @Schema(example = "72", description = "null without a budget of money") @Nullable Integer percent,

            @Schema(example = "100.0", description = "null without an estimate") @Nullable Double budgetHours,

            @Schema(example = "85.5") double workedHours,

            @Schema(example = "85", description = "null without an estimate") @Nullable Integer hoursPercent,

            @Schema(example = "80", description = "from which share on it counts as nearly used up")
            int thresholdPercent) {

        static Budget of(ProjectStanding standing) {
            var project = standing.project();
            return new Budget(
                    project.id().value(),
                    project.name(),
                    standing.clientName(),
                    Money.decimal(project.budgetAmount()),
                    standing.budgetConsumed().decimal(),
                    standing.budgetPercent(),
                    project.estimatedHours(),
                    Durations.hours(project.worked().seconds()),
                    standing.hoursPercent(),
                    project.budgetThresholdPercent());
        }
    }

    static TeamResource of(TeamView team, String currency, WireTime time) {
        return new TeamResource(
                team.range().first().toString(),
                team.range().last().toString(),
                currency,
                team.members().stream().map(member -> Member.of(member, time)).toList(),
                team.budgets().stream().map(Budget::of).toList());
    }
}
