package io.timetracker.platform.security;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Slows guessing of passwords down: per address and per account, whichever face is used. */
@Component
public class LoginThrottle {

    private final RateLimiter limiter;
    private final RateProperties limits;

    LoginThrottle(RateLimiter limiter, RateProperties limits) {
        this.limiter = limiter;
        this.limits = limits;
    }

    /** Counts an attempt. @throws RateLimited if there were too many */
    public void attempt(String address, String username) {
        var byAddress = limiter.count("login-from:" + address, limits.loginPerMinute(), Duration.ofMinutes(1));
        var name = username.strip().toLowerCase(Locale.ROOT);
        var byAccount = limiter.count("login-to:" + name, limits.loginPerAccount(), Duration.ofHours(1));
        if (!byAddress.isAdmitted()) {
            throw new RateLimited(RateAnswer.login(byAddress.resetInSeconds()));
        }
        if (!byAccount.isAdmitted()) {
            throw new RateLimited(RateAnswer.login(byAccount.resetInSeconds()));
        }
    }
}
