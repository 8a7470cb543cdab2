package io.timetracker.reporting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers what people's work comes to, where there is a Redis. A value is kept with the marks that stood when it was read; whoever
 * writes puts another mark there after the commit, so what was read before it is never given afterwards, not even by whoever is late
 * to remember it. Without an answer from Redis everything is read anew.
 */
@Component
class KnownValues {

    static final Duration LENGTH = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(KnownValues.class);
    /** Longer than any value that was kept with an older mark. */
    private static final Duration MARKED = Duration.ofHours(1);
    /** For so long it is not asked again after it did not answer: nobody shall wait each time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ObjectProvider<StringRedisTemplate> redis;
    private final String prefix;
    private final JsonMapper json;
    private final Clock clock;
    /** Marks that could not be put there; while they are missing, what stands there counts for nothing here. */
    private final Cache<String, String> missing =
            Caffeine.newBuilder().expireAfterWrite(LENGTH).build();

    private volatile Instant silentUntil = Instant.MIN;

    KnownValues(
            ObjectProvider<StringRedisTemplate> redis,
            @Value("${timetracker.redis.namespace:}") String namespace,
            JsonMapper json,
            Clock clock) {
        this.redis = redis;
        this.prefix = namespace + ":value:";
        this.json = json;
        this.clock = clock;
    }

    private record Kept(String marks, TrackedValue value) {}

    /** @param what it is asked for beside the person, such as the day */
    TrackedValue get(UserId user, String what, Supplier<TrackedValue> reading) {
        var found = ask(store -> {
            markMissing(store);
            return store.opsForValue().multiGet(List.of(mark(user), everybody(), value(user)));
        });
        if (found == null) {
            return reading.get();
        }
        var marks = what + " " + found.get(0) + " " + found.get(1);
        var kept = kept(found.get(2));
        if (kept != null && kept.marks().equals(marks)) {
            return kept.value();
        }
        var anew = reading.get();
        ask(store -> {
            store.opsForValue().set(value(user), json.writeValueAsString(new Kept(marks, anew)), LENGTH);
            return true;
        });
        return anew;
    }

    /** @return null: there is none, or it does not answer */
    private <T> @Nullable T ask(Function<StringRedisTemplate, @Nullable T> question) {
        var store = redis.getIfAvailable();
        if (store == null || clock.instant().isBefore(silentUntil)) {
            return null;
        }
        try {
            return question.apply(store);
        } catch (DataAccessException failed) {
            silentUntil = clock.instant().plus(PAUSE);
            LOG.warn("What work comes to is not remembered: {}", failed.toString());
            return null;
        }
    }

    private @Nullable Kept kept(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, Kept.class);
        } catch (JacksonException ofAnotherVersion) {
            return null;
        }
    }

    /** After the commit, or now where there is no transaction. */
    void forget(UserId user) {
        afterwards(mark(user));
    }

    void forgetAll() {
        afterwards(everybody());
    }

    private void afterwards(String mark) {
        if (redis.getIfAvailable() == null) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            mark(mark);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                mark(mark);
            }
        });
    }

    private void mark(String key) {
        missing.put(key, UUID.randomUUID().toString());
        ask(store -> {
            markMissing(store);
            return true;
        });
    }

    private void markMissing(StringRedisTemplate store) {
        missing.asMap().forEach((key, mark) -> {
            store.opsForValue().set(key, mark, MARKED);
            // Not one that has been missing since.
            missing.asMap().remove(key, mark);
        });
    }

    private String mark(UserId user) {
        return prefix + "mark:" + user.value();
    }

    private String everybody() {
        return prefix + "mark:all";
    }

    private String value(UserId user) {
        return prefix + user.value();
    }
}
