package io.timetracker.platform.startup;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Whether Redis answers a ping. */
record RedisCheck(String url) {

    static RedisCheck of(Environment environment) {
        return new RedisCheck(Attempt.property(environment, "spring.data.redis.url"));
    }

    Optional<String> problem(Duration limit) throws InterruptedException {
        if (url.isEmpty()) {
            return Optional.of(
                    "profile production needs a Redis. Set TIMETRACKER_REDIS_URL, such as redis://localhost:6379.");
        }
        RedisURI address;
        try {
            address = RedisURI.create(url);
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    "TIMETRACKER_REDIS_URL is not the address of a Redis. Write it like redis://localhost:6379.");
        }
        return Attempt.failure(limit, () -> ping(address)).map(failure -> described(address, failure));
    }

    private static String ping(RedisURI address) {
        var client = RedisClient.create(address);
        try (var connection = client.connect()) {
            return connection.sync().ping();
        } finally {
            client.shutdown(Duration.ZERO, Duration.ZERO);
        }
    }

    private String described(RedisURI address, Throwable failure) {
        return "Redis at %s:%d cannot be reached (%s). Check TIMETRACKER_REDIS_URL."
                .formatted(address.getHost(), address.getPort(), Attempt.reason(failure, url));
    }

    @Override
    public String toString() {
        return "RedisCheck";
    }
}
