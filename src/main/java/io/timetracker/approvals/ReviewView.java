package io.timetracker.approvals;

import io.timetracker.projects.ProjectId;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period that waits for a decision. Seconds are of finished entries that began on the day, in the app zone.
 *
 * @param flags the gravest first
 * @param days all of the period's
 * @param work by what it was done for, the most first
 */
public record ReviewView(TimesheetView period, List<ReviewFlag> flags, List<Day> days, List<Work> work) {

    /** Graver flags first, then more of them, then the oldest: what is clean comes last. */
    static final Comparator<ReviewView> BY_RANK = Comparator.comparingLong(ReviewView::gravest)
            .thenComparingLong(ReviewView::weight)
            .reversed()
            .thenComparing(review -> review.period().firstDay())
            .thenComparingLong(review -> review.period().id().value());

    public ReviewView {
        flags = List.copyOf(flags);
        days = List.copyOf(days);
        work = List.copyOf(work);
    }

    /**
     * @param seconds billed ones
     * @param workedSeconds not rounded
     */
    public record Day(LocalDate date, long seconds, long workedSeconds, int entries) {}

    /**
     * Time for one project, or straight for a client.
     *
     * @param name of the project or client; null when it is gone
     * @param color {@code #rrggbb}
     * @param days billed seconds of each of the period's days
     */
    public record Work(
            @Nullable ProjectId projectId,
            @Nullable String name,
            @Nullable String color,
            List<Long> days,
            int entries) {

        public Work {
            days = List.copyOf(days);
        }

        public long seconds() {
            return days.stream().mapToLong(Long::longValue).sum();
        }
    }

    public long seconds() {
        return days.stream().mapToLong(Day::seconds).sum();
    }

    public long workedSeconds() {
        return days.stream().mapToLong(Day::workedSeconds).sum();
    }

    public int entries() {
        return days.stream().mapToInt(Day::entries).sum();
    }

    public boolean isClean() {
        return flags.isEmpty();
    }

    long gravest() {
        return flags.stream().mapToLong(flag -> flag.kind().gravity()).max().orElse(0);
    }

    long weight() {
        return flags.stream().mapToLong(flag -> flag.kind().gravity()).sum();
    }
}
