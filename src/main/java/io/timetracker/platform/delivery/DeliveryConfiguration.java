package io.timetracker.platform.delivery;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Listeners after the commit run on a thread of their own: whoever caused them does not wait. On one only, so that on a node
 * they hear of things in the order in which they happened. What the queue holds when the process ends is in the registry.
 */
@EnableAsync
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    private static final String LISTENERS = "listeners";

    /** No default candidate: requests keep the executor that they have. */
    @Bean(name = LISTENERS, defaultCandidate = false)
    static ThreadPoolTaskExecutor listeners() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("notices-");
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        return executor;
    }

    @Bean
    static AsyncConfigurer deliveringAsync(BeanFactory beans) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return beans.getBean(LISTENERS, Executor.class);
            }
        };
    }
}
