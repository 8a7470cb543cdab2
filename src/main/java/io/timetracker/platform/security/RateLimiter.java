package io.timetracker.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts calls in fixed windows of the clock (contract, conventions 8.1: the minute, the hour). In Redis when there is
 * one, so that several nodes count together, else in this process. If the store fails, the call goes through.
 */
@Component
class RateLimiter {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(2))
            .maximumSize(100_000)
            .build();
    private final ObjectProvider<ProxyManager<String>> shared;
    private final Clock clock;

    RateLimiter(ObjectProvider<ProxyManager<String>> shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** Counts one call under a key. Values of {@code limit} below 1 act as 1. */
    Allowance count(String key, int limit, Duration window) {
        var bound = Math.max(limit, 1);
        var reset = secondsToEndOf(window);
        try {
            var probe = bucket(key + ":" + window, bound, window).tryConsumeAndReturnRemaining(1);
            return new Allowance(probe.isConsumed(), probe.getRemainingTokens(), reset);
        } catch (RuntimeException storeFailed) {
            LoggerFactory.getLogger(RateLimiter.class).warn("Rate limits are not counted: {}", storeFailed.toString());
            return new Allowance(true, bound, reset);
        }
    }

    /** Takes so many calls back, as if they had not been. */
    void giveBack(String key, int calls, int limit, Duration window) {
        try {
            bucket(key + ":" + window, Math.max(limit, 1), window).addTokens(Math.max(calls, 1));
        } catch (RuntimeException storeFailed) {
            LoggerFactory.getLogger(RateLimiter.class).warn("Rate limits are not counted: {}", storeFailed.toString());
        }
    }

    private Bucket bucket(String key, int limit, Duration window) {
        var redis = shared.getIfAvailable();
        return redis != null
                ? redis.builder()
                        .build(
                                key,
                                () -> BucketConfiguration.builder()
                                        .addLimit(bandwidth(limit, window))
                                        .build())
                : buckets.get(key, missing -> local(limit, window));
    }

    private Bucket local(int limit, Duration window) {
        return Bucket.builder()
                .addLimit(bandwidth(limit, window))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private Bandwidth bandwidth(int limit, Duration window) {
        var end = clock.instant().getEpochSecond() + secondsToEndOf(window);
        return Bandwidth.builder()
                .capacity(limit)
                .refillIntervallyAligned(limit, window, Instant.ofEpochSecond(end))
                .build();
    }

    private long secondsToEndOf(Duration window) {
        var length = window.toSeconds();
        return length - clock.instant().getEpochSecond() % length;
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
