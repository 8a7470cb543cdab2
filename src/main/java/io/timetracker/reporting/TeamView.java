package io.timetracker.reporting;

import io.timetracker.platform.security.Account;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStanding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a team stands.
 *
 * @param members everybody who can sign in, by name
 * @param budgets of active projects, the most used up first, at most {@value Team#MOST_BUDGETS}
 */
public record TeamView(ReportRange range, List<Member> members, List<ProjectStanding> budgets) {

    public long working() {
        return members.stream().filter(member -> member.works() != null).count();
    }

    public long seconds() {
        return members.stream().mapToLong(Member::seconds).sum();
    }

    public long expected() {
        return members.stream().mapToLong(Member::expected).sum();
    }

    public long waiting() {
        return members.stream().mapToLong(Member::waiting).sum();
    }

    /**
     * @param works what runs; of several the latest start
     * @param seconds finished in the range, as {@code billableSeconds}
     * @param expected how many seconds the usual days in the range come to, Monday to Friday
     * @param waitingWeeks how many weeks wait for a decision, as {@code waitingEntries}
     */
    public record Member(
            Account person,
            @Nullable Working works,
            long seconds,
            long billableSeconds,
            long expected,
            long waitingWeeks,
            long waitingEntries) {

        public long waiting() {
            return waitingWeeks + waitingEntries;
        }

        /** Worked of expected, in per cent to one decimal; 0 where nothing is expected. */
        public BigDecimal utilisation() {
            return percent(seconds, expected);
        }

        /** Billable of worked, in per cent to one decimal; 0 of nothing. */
        public BigDecimal billableShare() {
            return percent(billableSeconds, seconds);
        }

        private static BigDecimal percent(long part, long whole) {
            return whole == 0
                    ? BigDecimal.ZERO.setScale(1)
                    : BigDecimal.valueOf(part)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * A timer that runs.
     *
     * @param project null: for a client, on no project
     * @param name of the project, else of the client
     * @param paused it stands still
     */
    public record Working(
            @Nullable ProjectId project,
            @Nullable String name,
            @Nullable String color,
            Instant since,
            boolean paused) {}
}
