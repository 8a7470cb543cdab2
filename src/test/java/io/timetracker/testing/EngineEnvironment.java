package io.timetracker.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives every Spring context of a test, slices too, an empty database of its own on the engine that the system property
 * {@code timetracker.test.engine} names: {@code h2}, which is the default, or {@code servers} for profile
 * {@code production} on a real MySQL and Redis. Not a context customizer, because those come too late to choose a
 * profile.
 */
class EngineEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final AtomicInteger contexts = new AtomicInteger();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = "context_%d".formatted(contexts.incrementAndGet());
        var servers = "servers".equals(environment.getProperty("timetracker.test.engine"));
        if (servers) {
            environment.addActiveProfile("production");
        }
        // above the variables of whoever runs the tests, whose own database they must not touch; below a test's own
        // words
        environment
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("test engine", servers ? servers(name) : h2(name)));
    }

    private static Map<String, Object> h2(String name) {
        var url =
                "jdbc:h2:mem:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=30000;QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1";
        return Map.of(
                "spring.datasource.url", url.formatted(name),
                "spring.datasource.username", "sa",
                "spring.datasource.password", "",
                "spring.test.database.replace", "none");
    }

    private static Map<String, Object> servers(String name) {
        var database = TestServers.mysql().freshDatabase(name);
        var namespace = "test:%d:%s".formatted(ProcessHandle.current().pid(), name);
        return Map.of(
                "timetracker.db.url", database.url(),
                "timetracker.db.username", database.username(),
                "timetracker.db.password", database.password(),
                "timetracker.redis.url", TestServers.redis().url(),
                "timetracker.redis.namespace", namespace,
                "spring.test.database.replace", "none");
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
