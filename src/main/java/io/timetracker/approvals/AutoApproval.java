package io.timetracker.approvals;

import io.timetracker.platform.jobs.Turns;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.settings.Modules;
import io.timetracker.time.ReviewedTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Approves what waited longer than the policy lets it that applies to its entry now. */
@Component
class AutoApproval {

    static final Duration TURN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(AutoApproval.class);
    private static final int TOGETHER = 200;

    private final ApprovalDesk desk;
    private final ApprovalQueries queries;
    private final ApprovalPolicies policies;
    private final PolicyChoice choice;
    private final ReviewedTime time;
    private final Modules modules;
    private final Turns turns;
    private final Clock clock;

    AutoApproval(
            ApprovalDesk desk,
            ApprovalQueries queries,
            ApprovalPolicies policies,
            PolicyChoice choice,
            ReviewedTime time,
            Modules modules,
            Turns turns,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.policies = policies;
        this.choice = choice;
        this.time = time;
        this.modules = modules;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void run() {
        if (modules.isOn("time_approvals")) {
            turns.take("auto_approval", TURN, this::approve);
        }
    }

    private void approve() {
        var soonest = policies.soonestHours();
        if (soonest == null) {
            return;
        }
        var now = clock.instant();
        var ask = PageAsk.first(TOGETHER).onlyByCursor();
        while (true) {
            var page = queries.waitingSince(now.minus(Duration.ofHours(soonest)), ask);
            due(page.items(), now).forEach(this::approve);
            if (page.next() == null) {
                return;
            }
            ask = new PageAsk(1, TOGETHER, page.next());
        }
    }

    private List<ApprovalId> due(List<ApprovalView> waiting, Instant now) {
        var entries =
                time.entries(waiting.stream().map(ApprovalView::timeEntryId).collect(Collectors.toSet()));
        var applying = choice.applyingAll(entries.values());
        return waiting.stream()
                .filter(approval -> {
                    var policy = applying.get(approval.timeEntryId());
                    return policy != null && isOver(approval, policy, now);
                })
                .map(ApprovalView::id)
                .toList();
    }

    private static boolean isOver(ApprovalView approval, ApprovalPolicyView policy, Instant now) {
        var hours = policy.autoApproveAfterHours();
        return hours != null
                && !approval.requestedAt().plus(Duration.ofHours(hours)).isAfter(now);
    }

    /** One that cannot be approved now, because its owner is busy or it is gone, keeps no other from it. */
    private void approve(ApprovalId approval) {
        try {
            desk.approveByItself(approval);
        } catch (RuntimeException failed) {
            LOG.warn("Request {} is not approved by itself: {}", approval.value(), failed.toString());
        }
    }
}
