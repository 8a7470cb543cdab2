package io.timetracker.reporting;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether reports read what they should. Always up: a node that adds up, or whose sums were found wrong, answers as well as any
 * other, and a balancer must not turn to those that are no better.
 */
@Component
class RollUpsHealthIndicator extends AbstractHealthIndicator {

    private final RollUpDesk desk;

    RollUpsHealthIndicator(RollUpDesk desk) {
        super("The roll-ups cannot be read");
        this.desk = desk;
    }

    /** What is known; looks at no entry. */
    @Override
    protected void doHealthCheck(Health.Builder health) {
        var state = desk.view();
        health.up().withDetail("people", state.people()).withDetail("addedUp", state.ready());
        if (state.lastCheck() != null) {
            health.withDetail("lastCheck", String.valueOf(state.lastCheck().endedAt()))
                    .withDetail("wrongCells", state.wrongCells());
        }
        if (state.wrongCells() > 0) {
            health.withDetail("warning", "reports are wrong: add up anew");
        }
    }
}
