package io.timetracker.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The MySQL and the Redis of this test run: started when first asked for, once per JVM, gone with it. An explicit
 * address in the environment wins over Docker, Docker over the binaries that come with the test dependencies.
 */
public final class TestServers {

    private static @Nullable DatabaseServer mysql;
    private static @Nullable RedisServer redis;

    private TestServers() {}

    /**
     * {@code TIMETRACKER_TEST_DB_URL}, {@code _USERNAME} and {@code _PASSWORD} name a server on which tests may create
     * databases; {@code TIMETRACKER_TEST_DB_BUNDLED=mysql} or {@code mariadb} asks for that binary even beside Docker.
     */
    public static synchronized DatabaseServer mysql() {
        if (mysql == null) {
            mysql = announced(chooseMysql(System.getenv()));
        }
        return mysql;
    }

    /** {@code TIMETRACKER_TEST_REDIS_URL} names a server on which tests may write keys. */
    public static synchronized RedisServer redis() {
        if (redis == null) {
            redis = announced(chooseRedis(System.getenv()));
        }
        return redis;
    }

    private static DatabaseServer chooseMysql(Map<String, String> env) {
        var url = env.getOrDefault("TIMETRACKER_TEST_DB_URL", "");
        if (!url.isBlank()) {
            var username = env.getOrDefault("TIMETRACKER_TEST_DB_USERNAME", "root");
            return new DatabaseServer("given", url, username, env.getOrDefault("TIMETRACKER_TEST_DB_PASSWORD", ""));
        }
        var bundled = env.getOrDefault("TIMETRACKER_TEST_DB_BUNDLED", "");
        if (bundled.isBlank() && Containers.available()) {
            return Containers.mysql();
        }
        return BundledDatabase.start(bundled).server();
    }

    private static RedisServer chooseRedis(Map<String, String> env) {
        var url = env.getOrDefault("TIMETRACKER_TEST_REDIS_URL", "");
        if (!url.isBlank()) {
            return new RedisServer("given", url);
        }
        return Containers.available()
                ? Containers.redis()
                : BundledRedis.start().server();
    }

    private static <T> T announced(T server) {
        System.out.println("Tests use " + server);
        return server;
    }
}
