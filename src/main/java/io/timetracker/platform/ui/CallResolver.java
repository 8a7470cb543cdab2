package io.timetracker.platform.ui;

import io.timetracker.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Only for pages that somebody signed in sees. */
class CallResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer answer,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var container = Objects.requireNonNull(answer);
        var redirect = new RedirectAttributesModelMap();
        container.setRedirectModel(redirect);
        return new Call(
                given(request.getNativeRequest(HttpServletRequest.class)),
                given(request.getNativeResponse(HttpServletResponse.class)),
                redirect,
                (Model) container.getModel(),
                caller());
    }

    private static CurrentUser caller() {
        var authentication = given(SecurityContextHolder.getContext().getAuthentication());
        return (CurrentUser) given(authentication.getPrincipal());
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
