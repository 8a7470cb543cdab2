package io.timetracker.testing;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an {@link AppProcess} is started with. Without further words: the default engine, 384 MB of heap, a free port. */
public final class AppProcessBuilder {

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>(
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));

    private Duration patience = Duration.ofMinutes(2);

    AppProcessBuilder() {}

    public AppProcessBuilder property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public AppProcessBuilder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Comes after the defaults, so it may replace them. */
    public AppProcessBuilder jvmOption(String option) {
        jvmOptions.add(option);
        return this;
    }

    /** How long it may take until it is ready. */
    public AppProcessBuilder patience(Duration longest) {
        patience = longest;
        return this;
    }

    /** Profile production on this database and Redis. Two nodes given the same serve one installation. */
    public AppProcessBuilder on(Database database, RedisServer redis) {
        return environment("SPRING_PROFILES_ACTIVE", "production")
                .environment("TIMETRACKER_DB_URL", database.url())
                .environment("TIMETRACKER_DB_USERNAME", database.username())
                .environment("TIMETRACKER_DB_PASSWORD", database.password())
                .environment("TIMETRACKER_REDIS_URL", redis.url())
                // the database's own name is unique, so the keys are too
                .environment("TIMETRACKER_REDIS_NAMESPACE", database.name());
    }

    /** Returns when it is ready to serve. */
    public AppProcess start() {
        return startUnready().awaitReady(patience);
    }

    /** Returns at once: for a start that is to fail, or to be interrupted. */
    public AppProcess startUnready() {
        var port = Workshop.freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(application());
        command.add("--server.port=" + port);
        properties.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        return new AppProcess(command, environment, Workshop.forOneRun("app"), port);
    }

    /** The packaged jar if {@code -Dtimetracker.test.jar} names one, else what Maven has just compiled. */
    private static List<String> application() {
        var jar = System.getProperty("timetracker.test.jar");
        return jar != null
                ? List.of("-jar", Path.of(jar).toAbsolutePath().toString())
                : List.of("-cp", classPathWithoutTests(), "io.timetracker.TimetrackerApplication");
    }

    /** The tests' own classes would give the application a database of theirs. */
    private static String classPathWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replaceAll("[/\\\\]$", "").endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
