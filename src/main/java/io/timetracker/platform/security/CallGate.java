package io.timetracker.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.function.HandlerFunction;

/**
 * The gate in front of REST and pages: scope, then rate limit, then module, all before the body is looked at
 * (contract, conventions 2.1, checks 8 and 9).
 */
@Component
class CallGate implements HandlerInterceptor {

    private final Gate gate;
    private final TokenRate rate;

    CallGate(Gate gate, TokenRate rate) {
        this.gate = gate;
        this.rate = rate;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var secondHalf = request.getDispatcherType() == DispatcherType.ASYNC;
        var user = Gate.caller();
        if (!secondHalf && handler instanceof HandlerMethod method) {
            admit(user, method, response);
        }
        if (!secondHalf && handler instanceof HandlerFunction && user != null) {
            // GraphQL: its fields ask for scopes and modules, but the call is one like any other.
            rate.admit(user, response);
        }
        return true;
    }

    private void admit(@Nullable CurrentUser user, HandlerMethod method, HttpServletResponse response) {
        if (user != null) {
            gate.checkScope(user, method.getMethod(), method.getBeanType());
            rate.admit(user, response);
        }
        gate.checkModule(user, method.getBeanType());
    }
}
