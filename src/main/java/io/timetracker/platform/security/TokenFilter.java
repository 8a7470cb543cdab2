package io.timetracker.platform.security;

import io.timetracker.platform.problems.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a call in by its API token (contract, conventions 2.1). */
class TokenFilter extends OncePerRequestFilter {

    private final Tokens tokens;
    private final ProblemWriter problems;
    private final RequestMatcher calls;

    /** @param calls those on which a token is looked at */
    TokenFilter(Tokens tokens, ProblemWriter problems, RequestMatcher calls) {
        this.tokens = tokens;
        this.problems = problems;
        this.calls = calls;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !calls.matches(request);
    }

    /** GraphQL over SSE answers asynchronously; the second dispatch needs the caller too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = tokenOf(request);
        if (token != null) {
            try {
                var face = request.getRequestURI().startsWith("/graphql") ? Face.GRAPHQL : Face.REST;
                var user = tokens.check(token, request.getRemoteAddr(), face);
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.NO_AUTHORITIES));
                SecurityContextHolder.setContext(context);
            } catch (TokenRefused refused) {
                problems.write(
                        response,
                        401,
                        Problem.of("unauthorized", refused.error(), String.valueOf(refused.getMessage())));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    static @Nullable String tokenOf(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var words = header == null ? new String[0] : header.strip().split("\\s+");
        if (words.length == 2 && (words[0].equalsIgnoreCase("Bearer") || words[0].equalsIgnoreCase("Token"))) {
            return words[1];
        }
        var key = request.getHeader("X-API-Key");
        return key == null || key.isBlank() ? null : key.strip();
    }
}
