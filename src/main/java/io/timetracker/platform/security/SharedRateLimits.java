package io.timetracker.platform.security;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** With Redis, all nodes count together. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class SharedRateLimits {

    /** A client of our own: that of the connection factory is replaced whenever a context pauses and goes on. */
    @Bean(destroyMethod = "shutdown")
    RedisClient rateLimitRedis(@Value("${spring.data.redis.url}") String url) {
        return RedisClient.create(url);
    }

    @Bean
    ProxyManager<String> rateBuckets(
            RedisClient rateLimitRedis, @Value("${timetracker.redis.namespace}") String namespace) {
        var connection = rateLimitRedis.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        return Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build()
                .withMapper(key -> namespace + ":rate:" + key);
    }
}
