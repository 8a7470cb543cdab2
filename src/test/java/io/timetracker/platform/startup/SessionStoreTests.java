package io.timetracker.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@Tag("engine")
@SpringBootTest
class SessionStoreTests {

    @Autowired
    ObjectProvider<SessionRepository<? extends Session>> repositories;

    @Autowired
    ObjectProvider<StringRedisTemplate> redis;

    @Value("${timetracker.redis.namespace:}")
    String namespace;

    @Test
    void sessionsAreKeptWhereTheEngineHasThem() {
        if ("servers".equals(System.getProperty("timetracker.test.engine"))) {
            productionKeepsThemInRedisForTwoWeeks();
        } else {
            theDefaultKeepsThemToItself();
        }
    }

    private void theDefaultKeepsThemToItself() {
        assertThat(repositories.getIfAvailable()).isNull();
        assertThat(redis.getIfAvailable()).isNull();
    }

    private void productionKeepsThemInRedisForTwoWeeks() {
        var session = saved(repositories.getObject());

        var lifetime = redis.getObject().getExpire(namespace + ":session:sessions:" + session.getId());

        assertThat(Duration.ofSeconds(lifetime)).isBetween(Duration.ofDays(13), Duration.ofDays(15));
    }

    private static <S extends Session> S saved(SessionRepository<S> repository) {
        var session = repository.createSession();
        repository.save(session);
        return session;
    }
}
