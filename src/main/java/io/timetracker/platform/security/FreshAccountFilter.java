package io.timetracker.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the account of a session up anew on every call: a session outlives a role, a password and an account, and must
 * not act with them.
 */
class FreshAccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    FreshAccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = Gate.caller();
        if (known != null && known.tokenId() == null) {
            var now = accounts.find(known.id())
                    .filter(Account::isActive)
                    .filter(account ->
                            account.credentialsVersion() == known.account().credentialsVersion());
            // A new context: the one in the session must stay as it is, or every call would write the session.
            var context = SecurityContextHolder.createEmptyContext();
            if (now.isPresent()) {
                var face = request.getRequestURI().startsWith("/graphql") ? Face.GRAPHQL : Face.WEB;
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        CurrentUser.of(now.get(), face), null, AuthorityUtils.NO_AUTHORITIES));
            } else if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
