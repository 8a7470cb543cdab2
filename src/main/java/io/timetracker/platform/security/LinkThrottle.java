package io.timetracker.platform.security;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down who tries out links that open pages without an account, per address. */
@Component
public class LinkThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimiter limiter;
    private final RateProperties limits;

    LinkThrottle(RateLimiter limiter, RateProperties limits) {
        this.limiter = limiter;
        this.limits = limits;
    }

    /** Counts a call. @throws RateLimited if there were too many */
    public void opens(String address) {
        var allowance = limiter.count("link:" + LoginThrottle.network(address), limits.linkPerMinute(), MINUTE);
        if (!allowance.isAdmitted()) {
            throw new RateLimited(RateAnswer.link(allowance.resetInSeconds()));
        }
    }
}
