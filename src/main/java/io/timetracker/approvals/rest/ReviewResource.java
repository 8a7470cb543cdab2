package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ReviewView;
import io.timetracker.approvals.ReviewWords;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A period that waits for a decision, and why it deserves a look. */
@WireRecord
@Schema(name = "TimesheetReview")
record ReviewResource(
        @Schema(description = "of the period", example = "8")
        long id,

        @Schema(description = "give it back with the decision", example = "2")
        int version,

        @Schema(example = "2") long userId,
        @Schema(example = "ben") @Nullable String username,
        @Schema(example = "2026-02-02") String periodStart,

        @Schema(example = "2026-02-08", description = "belongs to it")
        String periodEnd,

        @Schema(example = "submitted") String status,
        @Nullable String submittedAt,
        @Schema(example = "38.5") double totalHours,
        @Schema(example = "23") int totalEntries,

        @Schema(description = "the gravest first; none: it is clean")
        List<Flag> flags,

        @Schema(description = "each of the period's days") List<Day> days,

        @Schema(description = "the most hours first") List<Project> projects) {

    @WireRecord
    @Schema(name = "TimesheetFlag")
    record Flag(
            @Schema(
                    example = "long_day",
                    allowableValues = {
                        "edited_after_submit",
                        "overlap",
                        "long_day",
                        "gap",
                        "budget_passed",
                        "new_project"
                    })
            String kind,

            @Schema(example = "2026-02-03", description = "null when it is about the whole period") @Nullable String day,

            @Schema(example = "Tuesday, 3 Feb: 13:00 h worked, more than 10")
            String message) {}

    @WireRecord
    @Schema(name = "TimesheetReviewDay")
    record Day(
            @Schema(example = "2026-02-03") String date,
            @Schema(example = "8.0") double hours,

            @Schema(example = "8.0", description = "not rounded")
            double workedHours,

            @Schema(example = "5") int entries) {}

    @WireRecord
    @Schema(name = "TimesheetReviewProject")
    record Project(
            @Schema(description = "null for time straight on a client") @Nullable Long projectId,

            @Schema(example = "Website", description = "or the client's; null when it is gone") @Nullable String name,

            @Schema(example = "12.5") double hours,
            @Schema(example = "7") int entries) {}

    static ReviewResource of(ReviewView review, @Nullable Account owner, ReviewWords words, WireTime time) {
        var period = review.period();
        return new ReviewResource(
                period.id().value(),
                period.version(),
                period.userId().value(),
                owner == null ? null : owner.username(),
                period.firstDay().toString(),
                period.lastDay().toString(),
                period.status().wire(),
                time.local(period.submittedAt()),
                Durations.hours(review.seconds()),
                review.entries(),
                review.flags().stream()
                        .map(flag -> new Flag(
                                flag.kind().wire(),
                                flag.day() == null ? null : Objects.toString(flag.day()),
                                words.of(flag)))
                        .toList(),
                review.days().stream().map(ReviewResource::day).toList(),
                review.work().stream().map(ReviewResource::project).toList());
    }

    private static Day day(ReviewView.Day day) {
        return new Day(
                day.date().toString(),
                Durations.hours(day.seconds()),
                Durations.hours(day.workedSeconds()),
                day.entries());
    }

    private static Project project(ReviewView.Work work) {
        return new Project(
                TypedId.valueOf(work.projectId()), work.name(), Durations.hours(work.seconds()), work.entries());
    }
}
