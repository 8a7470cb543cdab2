package io.timetracker.platform.security;

import io.timetracker.platform.problems.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What the filter chains answer when nobody is signed in, or may not go on. JSON for programs, a page for people. */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final PageAskedFor page;

    Denials(ProblemWriter problems, PageAskedFor page) {
        this.problems = problems;
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (speaksJson(request)) {
            problems.write(
                    response,
                    401,
                    Problem.of(
                            "unauthorized",
                            "Authentication required",
                            "Send an API token: Authorization: Bearer tt_... or X-API-Key: tt_..."));
        } else if (request.getHeader("HX-Request") != null) {
            // A fragment of the sign-in page inside the old page helps nobody.
            page.remember(request, response);
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(401);
        } else {
            page.remember(request, response);
            response.sendRedirect("/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        var forged = cause instanceof CsrfException;
        if (speaksJson(request)) {
            problems.write(
                    response,
                    forged ? 400 : 403,
                    forged
                            ? Problem.of("csrf_failed", "csrf_token_missing_or_invalid", "Send the CSRF token")
                            : Problem.of("forbidden", "Access denied"));
        } else {
            response.sendError(forged ? 400 : 403);
        }
    }

    static boolean speaksJson(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/")
                || path.startsWith("/admin/api-tokens") && !acceptsHtml(request)
                || path.equals("/graphql")
                || path.startsWith("/auth/")
                || path.startsWith("/actuator/");
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") || request.getHeader("HX-Request") != null;
    }
}
