package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectView;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What work comes to is remembered where there is a Redis, and never longer than it is true for whoever writes. */
@Tag("engine")
class KnownValuesTests extends ApplicationTest {

    private static final boolean IS_SHARED = "servers".equals(System.getProperty("timetracker.test.engine"));
    private static final TrackedValue ONE = new TrackedValue(
            3600,
            1,
            1,
            DayOfWeek.MONDAY,
            3600,
            3600,
            List.of(new DayWorked(LocalDate.of(2025, 3, 3), 3600)),
            Money.of(new BigDecimal("12.50")));

    @Autowired
    private KnownValues values;

    @Autowired
    private ObjectProvider<StringRedisTemplate> redis;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    private Person ada;
    private ProjectView website;
    private final AtomicInteger readings = new AtomicInteger();

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
    }

    @AfterEach
    void usualRules() {
        world.resetRules();
    }

    private TrackedValue ask(KnownValues values, UserId user, String what) {
        return values.get(user, what, () -> {
            readings.incrementAndGet();
            return ONE;
        });
    }

    private void assertReadings(int shared, int elsewhere) {
        assertThat(readings.getAndSet(0)).isEqualTo(IS_SHARED ? shared : elsewhere);
    }

    @Test
    void itIsReadOnceWhileNobodyWritesAndComesBackAsItWas() {
        assertThat(ask(values, ada.id(), "today")).isEqualTo(ONE);
        assertThat(ask(values, ada.id(), "today")).isEqualTo(ONE);
        assertReadings(1, 2);

        ask(values, ada.id(), "tomorrow");
        ask(values, world.person("bob").id(), "tomorrow");
        assertReadings(2, 2);
        if (IS_SHARED) {
            var keys = redis.getObject().keys("*:value:" + ada.id().value());
            assertThat(redis.getObject().getExpire(keys.iterator().next())).isBetween(590L, 600L);
        }
    }

    @Test
    void itIsForgottenAfterTheCommitAndNotWhenItIsTakenBack() {
        ask(values, ada.id(), "today");
        transaction.executeWithoutResult(status -> {
            values.forget(ada.id());
            status.setRollbackOnly();
        });
        ask(values, ada.id(), "today");
        assertReadings(1, 2);

        transaction.executeWithoutResult(status -> {
            values.forget(ada.id());
            // As whoever reads meanwhile, who sees what was before.
            ask(values, ada.id(), "today");
        });
        ask(values, ada.id(), "today");
        assertReadings(1, 2);
        values.forgetAll();
        ask(values, ada.id(), "today");
        assertReadings(1, 1);
    }

    @Test
    void whoeverIsLateToRememberWhatTheyReadBeforeAWriteRemembersNothing() {
        values.get(ada.id(), "today", () -> {
            values.forget(ada.id());
            return ONE;
        });

        ask(values, ada.id(), "today");

        assertReadings(1, 1);
    }

    @Test
    void withoutAnAnswerEverythingIsReadAndWhatWasMissedMeanwhileCountsAfterwards() {
        if (!IS_SHARED) {
            return;
        }
        var factory = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
        factory.start();
        try {
            var store = new StringRedisTemplate[] {redis.getObject()};
            var moving = new KnownValues(provider(() -> store[0]), "silent", json, clock);
            ask(moving, ada.id(), "today");
            assertReadings(1, 1);
            store[0] = new StringRedisTemplate(factory);
            moving.forget(ada.id());

            assertThat(ask(moving, ada.id(), "today")).isEqualTo(ONE);
            assertReadings(1, 1);

            store[0] = redis.getObject();
            var later = Clock.offset(clock, java.time.Duration.ofSeconds(6));
            org.springframework.test.util.ReflectionTestUtils.setField(moving, "clock", later);
            ask(moving, ada.id(), "today");
            assertReadings(1, 1);
            ask(moving, ada.id(), "today");
            assertReadings(0, 0);
        } finally {
            factory.destroy();
        }
    }

    private static ObjectProvider<StringRedisTemplate> provider(Supplier<StringRedisTemplate> store) {
        return new ObjectProvider<>() {
            @Override
            public StringRedisTemplate getObject() {
                return store.get();
            }

            @Override
            public StringRedisTemplate getIfAvailable() {
                return store.get();
            }
        };
    }

    @Test
    void theDashboardIsNeverOlderThanOnesOwnWrite() {
        var session = browser(ada).script();
        var path = "/api/stats/value-dashboard";
        var admin = as(world.admin());
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Rome"));
        assertThat(session.get(path).expect(200).at("/total_hours").doubleValue())
                .isZero();
        for (var hour = 1; hour <= 3; hour++) {
            as(ada).post(
                            "/api/v1/time-entries",
                            Map.of(
                                    "project_id",
                                    website.id().value(),
                                    "start_time",
                                    today + "T0" + hour + ":00",
                                    "end_time",
                                    today + "T0" + (hour + 1) + ":00"))
                    .expect(201);
            assertThat(session.get(path).expect(200).at("/total_hours").doubleValue())
                    .isEqualTo(hour);
        }
        var asked = statements.duringARead(() -> session.get(path).expect(200));
        if (IS_SHARED) {
            assertThat(asked).noneMatch(sql -> sql.contains("roll_up"));
        }

        admin.patch("/api/v1/projects/" + website.id().value(), Map.of("hourly_rate", 50))
                .expect(200);
        assertThat(session.get(path).expect(200).at("/estimated_value_tracked").doubleValue())
                .isEqualTo(150);
        admin.patch("/api/v1/projects/" + website.id().value(), Map.of("hourly_rate", 0))
                .expect(200);
        admin.patch("/api/v1/clients/" + website.clientId().value(), Map.of("default_hourly_rate", 20))
                .expect(200);
        assertThat(session.get(path).expect(200).at("/estimated_value_tracked").doubleValue())
                .isEqualTo(60);
        admin.patch("/api/v1/settings", Map.of("currency", "CHF")).expect(200);
        assertThat(session.get(path).expect(200).text("/estimated_value_currency"))
                .isEqualTo("CHF");
    }
}
