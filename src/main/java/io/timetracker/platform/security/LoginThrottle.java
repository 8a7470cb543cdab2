package io.timetracker.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Slows guessing of passwords down: per address on each face, and per account over both. */
@Component
public class LoginThrottle {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_NAME = 80;
    private static final int NETWORK_BYTES = 8;

    private final RateLimiter limiter;
    private final RateProperties limits;

    LoginThrottle(RateLimiter limiter, RateProperties limits) {
        this.limiter = limiter;
        this.limits = limits;
    }

    /**
     * Counts an app's attempt; right ones count too (contract, conventions 8.2).
     *
     * @throws RateLimited if there were too many
     */
    public void attempt(String address, String username) {
        attempt(limiter.count(fromApp(address), limits.loginPerMinute(), MINUTE), username);
    }

    /** Counts an attempt at the form. @throws RateLimited if there were too many */
    void attemptAtForm(String address, String username) {
        attempt(limiter.count(fromForm(address), limits.loginPerMinute(), MINUTE), username);
    }

    private void attempt(Allowance byAddress, String username) {
        var byAccount = limiter.count(to(username), limits.loginPerAccount(), HOUR);
        admit(byAddress);
        admit(byAccount);
    }

    /** Counts an attempt of somebody whose session says who they are. @throws RateLimited if there were too many */
    public void attempt(String username) {
        admit(limiter.count(to(username), limits.loginPerAccount(), HOUR));
    }

    private static void admit(Allowance allowance) {
        if (!allowance.isAdmitted()) {
            throw new RateLimited(RateAnswer.login(allowance.resetInSeconds()));
        }
    }

    /** The password was right: the account's count begins anew. */
    public void succeeded(String username) {
        limiter.giveBack(to(username), limits.loginPerAccount(), limits.loginPerAccount(), HOUR);
    }

    /** As {@link #succeeded}, and the address gets its attempt back: a whole office may sign in from one. */
    void succeededAtForm(String address, String username) {
        limiter.giveBack(fromForm(address), 1, limits.loginPerMinute(), MINUTE);
        succeeded(username);
    }

    private static String fromApp(String address) {
        return "login-app:" + network(address);
    }

    private static String fromForm(String address) {
        return "login-form:" + network(address);
    }

    /** No account has a longer name, and a key must not be as long as a body. */
    private static String to(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return "login-to:" + name.substring(0, Math.min(name.length(), LONGEST_NAME + 1));
    }

    /** Of an IPv6 address its /64: whoever has one address of it has all. */
    static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address) instanceof Inet6Address six ? six.getAddress() : null;
            return bytes == null ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
