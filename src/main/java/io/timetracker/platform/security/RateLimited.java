package io.timetracker.platform.security;

/** Too many calls; {@link #retryAfter} whole seconds to wait. */
public class RateLimited extends RuntimeException {

    private final transient RateAnswer answer;

    RateLimited(RateAnswer answer) {
        super("rate_limited", null, false, false);
        this.answer = answer;
    }

    public RateAnswer answer() {
        return answer;
    }

    public long retryAfter() {
        return answer.retryAfter();
    }
}
