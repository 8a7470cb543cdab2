package io.timetracker.approvals;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetRefused;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides on periods, one or many. What a decision is, {@code time} knows. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ReviewDesk {

    /** So many are decided on in one go. */
    public static final int MOST = 200;

    private final Timesheets timesheets;
    private final TimesheetPolicyDesk policy;
    private final Refusals refusals;

    ReviewDesk(Timesheets timesheets, TimesheetPolicyDesk policy, Refusals refusals) {
        this.timesheets = timesheets;
        this.policy = policy;
        this.refusals = refusals;
    }

    /**
     * Decides on one period.
     *
     * @throws Forbidden unless the caller decides on periods
     * @throws Invalid if nothing is to be done, or a reason is missing
     * @throws NotFound if there is no such period
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws TimesheetRefused if it cannot be decided on like that
     */
    public TimesheetView decide(ReviewDecision decision, CurrentUser user) {
        return switch (decision.act()) {
            case APPROVE -> timesheets.approve(decision.id(), decision.version(), decision.reason(), user);
            case REJECT -> timesheets.reject(decision.id(), decision.version(), decision.reason(), user);
            case null -> throw new Invalid("act", "validation.choice");
        };
    }

    /**
     * Decides on many periods, in their order. Each is judged alone, in a transaction of its own: what becomes of one changes
     * nothing for the others.
     *
     * @return one for each decision, in the same order
     * @throws Forbidden unless the caller decides on periods
     * @throws Invalid if there are no decisions, or more than {@value #MOST}
     */
    public List<ReviewOutcome> decideMany(List<ReviewDecision> decisions, CurrentUser user) {
        if (!policy.isApprover(user)) {
            throw new Forbidden();
        }
        if (decisions.isEmpty()) {
            throw new Invalid("decisions", "validation.required");
        }
        if (decisions.size() > MOST) {
            throw new Invalid("decisions", "validation.too_many_decisions");
        }
        return decisions.stream().map(decision -> outcome(decision, user)).toList();
    }

    private ReviewOutcome outcome(ReviewDecision decision, CurrentUser user) {
        try {
            return new ReviewOutcome(decision.id(), decision.act(), decide(decision, user), null);
        } catch (RuntimeException failure) {
            var refusal = refusals.of(failure).orElseThrow(() -> failure);
            return new ReviewOutcome(decision.id(), decision.act(), null, refusal);
        }
    }
}
