package io.timetracker.platform.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a person in through the form. One message for every failure, so that nobody learns which part was wrong. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final LoginThrottle throttle;

    PasswordSignIn(Accounts accounts, LoginThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = address(attempt);
        try {
            throttle.attemptAtForm(address, attempt.getName());
        } catch (RateLimited tooMany) {
            throw new LockedException("throttled", tooMany);
        }
        var account = accounts.authenticate(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("refused"));
        throttle.succeededAtForm(address, attempt.getName());
        accounts.signedIn(account.id());
        return UsernamePasswordAuthenticationToken.authenticated(
                CurrentUser.of(account, Face.WEB), null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
