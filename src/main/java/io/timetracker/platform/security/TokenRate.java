package io.timetracker.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Admits a token's call and says in headers what is left (contract, conventions 8.1, Q03). Sessions are not counted. */
@Component
@EnableConfigurationProperties(RateProperties.class)
class TokenRate {

    private final RateLimiter limiter;
    private final RateProperties limits;
    private final TokenUse use;
    private final Clock clock;

    TokenRate(RateLimiter limiter, RateProperties limits, TokenUse use, Clock clock) {
        this.limiter = limiter;
        this.limits = limits;
        this.use = use;
        this.clock = clock;
    }

    /** @throws RateLimited if the minute or the hour is used up */
    void admit(CurrentUser user, HttpServletResponse response) {
        if (user.tokenId() == null) {
            return;
        }
        var minute = limiter.count("token:" + user.tokenId(), limits.tokenPerMinute(), Duration.ofMinutes(1));
        var hour = limiter.count("token:" + user.tokenId(), limits.tokenPerHour(), Duration.ofHours(1));
        tell(response, minute, hour);
        if (!minute.isAdmitted() || !hour.isAdmitted()) {
            throw new RateLimited(refusal(minute, hour));
        }
        use.used(user.tokenId());
    }

    private void tell(HttpServletResponse response, Allowance minute, Allowance hour) {
        var byMinute = minute.remaining() <= hour.remaining();
        var tighter = byMinute ? minute : hour;
        response.setIntHeader("X-RateLimit-Limit", byMinute ? limits.tokenPerMinute() : limits.tokenPerHour());
        response.setHeader("X-RateLimit-Remaining", Long.toString(tighter.remaining()));
        response.setHeader(
                "X-RateLimit-Reset", Long.toString(clock.instant().getEpochSecond() + tighter.resetInSeconds()));
    }

    private RateAnswer refusal(Allowance minute, Allowance hour) {
        return new RateAnswer(
                false,
                "Rate limit exceeded",
                "Too many requests for this API token",
                "rate_limited",
                limits.tokenPerMinute(),
                limits.tokenPerHour(),
                minute.remaining(),
                hour.remaining(),
                minute.isAdmitted() ? hour.resetInSeconds() : minute.resetInSeconds());
    }
}
