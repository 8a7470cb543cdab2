package io.timetracker.approvals;

import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many decisions at once. Each is judged alone and is a transaction of its own: one that is refused keeps no other from it. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ApprovalPile {

    /** More than anybody ticks; a call must end some time. */
    static final int MOST = 500;

    private final ApprovalDesk desk;
    private final Refusals refusals;

    ApprovalPile(ApprovalDesk desk, Refusals refusals) {
        this.desk = desk;
        this.refusals = refusals;
    }

    /**
     * What became of each, in their order; the second decision on the same level is left out.
     *
     * @throws Invalid if there is none, or more than five hundred, or if all of them are rejections and none has a reason
     */
    public List<DecisionResult> decide(List<Decision> decisions, CurrentUser user) {
        if (decisions.isEmpty()) {
            throw new Invalid("approvalIds", "validation.required");
        }
        if (decisions.size() > MOST) {
            throw new Invalid("approvalIds", "validation.too_many");
        }
        if (decisions.stream().allMatch(ApprovalPile::lacksReason)) {
            throw new Invalid("reason", "validation.required");
        }
        var once = new LinkedHashMap<ApprovalId, Decision>();
        decisions.forEach(decision -> once.putIfAbsent(decision.approval(), decision));
        return once.values().stream().map(decision -> decide(decision, user)).toList();
    }

    private static boolean lacksReason(Decision decision) {
        return !decision.isApproved() && Wording.orEmpty(decision.reason()).isBlank();
    }

    private DecisionResult decide(Decision decision, CurrentUser user) {
        try {
            return new DecisionResult(decision.approval(), desk.decide(decision, user), null);
        } catch (PessimisticLockingFailureException busy) {
            return new DecisionResult(decision.approval(), null, new Conflict());
        } catch (RuntimeException failure) {
            var refusal = refusals.of(failure).orElseThrow(() -> failure);
            return new DecisionResult(decision.approval(), null, refusal);
        }
    }
}
