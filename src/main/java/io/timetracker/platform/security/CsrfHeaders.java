package io.timetracker.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** The token may come in any of three headers or in the form's field (contract, conventions 2.3). */
class CsrfHeaders extends CsrfTokenRequestAttributeHandler {

    private static final List<String> HEADERS = List.of("X-CSRFToken", "X-CSRF-Token", "X-XSRF-TOKEN");

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return HEADERS.stream()
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> request.getParameter(token.getParameterName()));
    }
}
