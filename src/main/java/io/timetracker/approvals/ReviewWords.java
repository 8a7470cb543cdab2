package io.timetracker.approvals;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.time.TimesheetStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says flags and decisions in words, the same on all faces. */
@Component
public class ReviewWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMM", Locale.ENGLISH);

    private final Refusals refusals;

    ReviewWords(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Why the flag is there. */
    public String of(ReviewFlag flag) {
        var arguments = new ArrayList<>();
        arguments.add(day(flag.day()));
        arguments.addAll(flag.arguments());
        return refusals.text("review.flag.%s.why".formatted(flag.kind().wire()), arguments.toArray());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** What to write to the owner who has to put these right; empty where there is nothing that an owner can. */
    public String reason(List<ReviewFlag> flags) {
        return flags.stream()
                .filter(flag -> flag.kind().isForTheOwner())
                .map(this::of)
                .collect(Collectors.joining(". "));
    }

    public String of(ReviewOutcome outcome) {
        var refusal = outcome.refusal();
        if (refusal instanceof Invalid invalid) {
            return refusals.texts(invalid).entrySet().stream()
                    .map(field -> field.getKey() + ": " + String.join(". ", field.getValue()))
                    .collect(Collectors.joining(". "));
        }
        if (refusal != null) {
            return refusals.text(refusal);
        }
        return refusals.text(outcome.act() == ReviewDecision.Act.REJECT ? "review.done.reject" : "review.done.approve");
    }

    /** How many of them were done: {@code Approved 1 of 2 weeks}. */
    public String of(List<ReviewOutcome> outcomes) {
        var approved = count(outcomes, TimesheetStatus.APPROVED);
        var rejected = count(outcomes, TimesheetStatus.REJECTED);
        var onlyRejects = outcomes.stream().allMatch(outcome -> outcome.act() == ReviewDecision.Act.REJECT);
        var onlyApproves = outcomes.stream().allMatch(outcome -> outcome.act() == ReviewDecision.Act.APPROVE);
        return refusals.text(
                onlyRejects ? "review.bulk.rejected" : onlyApproves ? "review.bulk.approved" : "review.bulk.decided",
                approved,
                rejected,
                outcomes.size());
    }

    private static long count(List<ReviewOutcome> outcomes, TimesheetStatus status) {
        return outcomes.stream()
                .filter(outcome -> outcome.period() != null && outcome.period().status() == status)
                .count();
    }
}
