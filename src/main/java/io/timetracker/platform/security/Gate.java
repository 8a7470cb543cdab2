package io.timetracker.platform.security;

import io.timetracker.platform.settings.Modules;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether a call may come in at all: its scope, and whether its module is on. The same for REST, GraphQL and pages. */
@Component
class Gate {

    private final Modules modules;

    Gate(Modules modules) {
        this.modules = modules;
    }

    /** @throws MissingScope if the token lacks every scope that the handler names */
    void checkScope(CurrentUser user, Method handler, Class<?> type) {
        var needs = find(NeedsScope.class, handler, type);
        if (needs != null && java.util.Arrays.stream(needs.value()).noneMatch(user.scopes()::allow)) {
            throw new MissingScope(
                    String.join(", ", needs.value()), user.scopes().items());
        }
    }

    /** @throws ModuleDisabled if the handler's module is off for this caller */
    void checkModule(@Nullable CurrentUser user, Class<?> type) {
        var needs = AnnotatedElementUtils.findMergedAnnotation(type, NeedsModule.class);
        if (needs == null || user != null && user.isAdmin() && needs.exceptForAdmins()) {
            return;
        }
        for (var module : needs.value()) {
            if (!modules.isOn(module)) {
                throw new ModuleDisabled(module);
            }
        }
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(
            Class<A> annotation, Method handler, Class<?> type) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler, annotation);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(type, annotation);
    }

    static @Nullable CurrentUser caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user ? user : null;
    }
}
