package io.timetracker.platform.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says on the answers of old calls which call is meant to be made. */
@Component
class SuccessionHeaders implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var old = handler instanceof HandlerMethod method ? method.getMethodAnnotation(SucceededBy.class) : null;
        if (old != null) {
            response.setHeader("X-API-Deprecated", "true");
            response.setHeader("Link", "<%s>; rel=\"successor-version\"".formatted(old.value()));
        }
        return true;
    }
}
