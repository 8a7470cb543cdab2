package io.timetracker.platform.security;

import io.timetracker.platform.problems.Forbidden;
import java.util.Arrays;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;

/** The gate in front of each GraphQL field that names a scope or belongs to a module. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class GraphQlGate {

    /** Infrastructure, so that the proxies that transactions already make are used for it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor graphQlScopes(ObjectProvider<Gate> gate) {
        MethodInterceptor check = call -> {
            var user = caller(call.getArguments());
            var type = call.getMethod().getDeclaringClass();
            gate.getObject().checkScope(user, call.getMethod(), type);
            gate.getObject().checkModule(user, type);
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(new GraphQlHandlers(), check);
        advisor.setOrder(0);
        return advisor;
    }

    /**
     * A nested field may run on a thread that knows no caller; it is then handed one as an argument.
     *
     * @throws Forbidden if nobody is calling
     */
    private static CurrentUser caller(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Authentication call ? call.getPrincipal() : argument)
                .filter(CurrentUser.class::isInstance)
                .map(CurrentUser.class::cast)
                .findFirst()
                .or(() -> Optional.ofNullable(Gate.caller()))
                .orElseThrow(Forbidden::new);
    }

    private static final class GraphQlHandlers extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(java.lang.reflect.Method method, Class<?> type) {
            return type.getPackageName().endsWith(".graphql")
                    && AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                    && (AnnotatedElementUtils.hasAnnotation(method, NeedsScope.class)
                            || AnnotatedElementUtils.hasAnnotation(type, NeedsScope.class)
                            || AnnotatedElementUtils.hasAnnotation(type, NeedsModule.class));
        }
    }
}
