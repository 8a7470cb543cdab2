package io.timetracker.platform.idempotency;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxMvcAutoConfiguration;
import io.timetracker.platform.wire.QueryResolver;
import io.timetracker.platform.wire.WireBodyResolver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    /**
     * Slices without a database have no retries to remember, and get the wire's bodies all the same. Primary, because
     * Boot takes either one registration or none, and htmx brings one for its mappings.
     */
    @Bean
    @Primary
    WebMvcRegistrations wireHandling(
            ObjectProvider<Retries> retries, ObjectProvider<HtmxMvcAutoConfiguration> htmx, JsonMapper json) {
        return new WebMvcRegistrations() {
            @Override
            public @Nullable RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                var mappings = htmx.getIfAvailable();
                return mappings == null ? null : mappings.getRequestMappingHandlerMapping();
            }

            @Override
            public @Nullable ExceptionHandlerExceptionResolver getExceptionHandlerExceptionResolver() {
                var mappings = htmx.getIfAvailable();
                return mappings == null ? null : mappings.getExceptionHandlerExceptionResolver();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                var remembering = retries.getIfAvailable();
                return remembering == null
                        ? new WireHandlerAdapter(json)
                        : new IdempotentHandlerAdapter(remembering, json);
            }
        };
    }

    /** Puts our resolvers first: Spring's own for {@code @RequestBody} insists on a content type. */
    static class WireHandlerAdapter extends RequestMappingHandlerAdapter {

        private final JsonMapper json;

        WireHandlerAdapter(JsonMapper json) {
            this.json = json;
        }

        @Override
        public void afterPropertiesSet() {
            super.afterPropertiesSet();
            var resolvers = new ArrayList<HandlerMethodArgumentResolver>();
            resolvers.add(new WireBodyResolver(json));
            resolvers.add(new QueryResolver());
            var others = getArgumentResolvers();
            resolvers.addAll(others == null ? List.of() : others);
            setArgumentResolvers(resolvers);
        }
    }
}
