package io.timetracker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Profiles;

@Tag("engine")
class EngineEnvironmentTests {

    @Test
    void aContextRunsOnTheEngineOfTheTestRun() {
        var servers = "servers".equals(System.getProperty("timetracker.test.engine"));

        try (var context = context()) {
            assertThat(database(context)).startsWith(servers ? "jdbc:mysql:" : "jdbc:h2:mem:");
            assertThat(context.getEnvironment().acceptsProfiles(Profiles.of("production")))
                    .isEqualTo(servers);
        }
    }

    @Test
    void everyContextHasADatabaseOfItsOwn() {
        try (var one = context();
                var other = context()) {
            assertThat(database(one)).isNotEqualTo(database(other));
        }
    }

    private static ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run();
    }

    private static String database(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("spring.datasource.url");
    }

    @Configuration
    static class Nothing {}
}
