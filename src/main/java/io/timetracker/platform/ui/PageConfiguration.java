package io.timetracker.platform.ui;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final List<HandlerInterceptor> gates;

    PageConfiguration(List<HandlerInterceptor> gates) {
        this.gates = gates;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        gates.forEach(registry::addInterceptor);
    }
}
