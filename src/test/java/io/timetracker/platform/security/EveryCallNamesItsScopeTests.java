package io.timetracker.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A call of the token API that names no scope would be open to every token. */
class EveryCallNamesItsScopeTests extends ApplicationTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Test
    void everyCallOfTheTokenApiNamesItsScope() {
        assertThat(mapping.getHandlerMethods().entrySet())
                .filteredOn(call -> call.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.startsWith("/api/v1/") && !PublicCalls.ALL.contains(path)))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(namesScope(call.getValue()))
                        .as("%s", call.getKey())
                        .isTrue());
    }

    private static boolean namesScope(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), NeedsScope.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), NeedsScope.class);
    }
}
