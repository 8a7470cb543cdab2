package io.timetracker.platform.idempotency;

import io.timetracker.platform.wire.QueryResolver;
import io.timetracker.platform.wire.WireBodyResolver;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    /** Slices without a database have no retries to remember, and get the wire's bodies all the same. */
    @Bean
    WebMvcRegistrations wireHandling(
            ObjectProvider<Retries> retries, ObjectProvider<PlatformTransactionManager> transactions, JsonMapper json) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                var remembering = retries.getIfAvailable();
                var manager = transactions.getIfAvailable();
                return remembering == null || manager == null
                        ? new WireHandlerAdapter(json)
                        : new IdempotentHandlerAdapter(remembering, new TransactionTemplate(manager), json);
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
