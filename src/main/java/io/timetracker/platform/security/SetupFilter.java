package io.timetracker.platform.security;

import io.timetracker.platform.problems.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until somebody administers the installation, there is nothing but the setup page and three calls (contract 1). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SetupFilter extends OncePerRequestFilter {

    private static final Set<String> ALWAYS = Set.of(
            "/api/v1/info",
            "/api/v1/health",
            "/api/v1/auth/login",
            "/api/health",
            "/api/openapi.json",
            "/api/docs",
            "/auth/csrf-token",
            "/setup");
    private static final Set<String> ASSETS = Set.of("/css/", "/js/", "/img/", "/webjars/", "/actuator/", "/favicon");

    private final Accounts accounts;
    private final ProblemWriter problems;

    SetupFilter(Accounts accounts, ProblemWriter problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (isAlwaysOpen(path) || !accounts.isSetupRequired()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/") || path.startsWith("/graphql")) {
            problems.write(response, 503, Problem.of("setup_required", "Setup required"));
        } else {
            response.sendRedirect("/setup");
        }
    }

    private static boolean isAlwaysOpen(String path) {
        return ALWAYS.contains(path) || ASSETS.stream().anyMatch(path::startsWith);
    }
}
