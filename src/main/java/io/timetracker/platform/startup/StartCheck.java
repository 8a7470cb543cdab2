package io.timetracker.platform.startup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Profile {@code production} starts only where its database and its Redis answer within five seconds. Asked before
 * anything else is built, because a missing server would otherwise show as hundreds of lines about beans.
 */
public final class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Consumer<String> refuse;

    StartCheck(Consumer<String> refuse) {
        this.refuse = refuse;
    }

    /** For {@code main} only: a refusal ends the process with exit code 1. */
    public static void register(SpringApplication application) {
        application.addListeners(new StartCheck(StartCheck::exit));
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        problem(event.getEnvironment(), LIMIT).ifPresent(refuse);
    }

    static Optional<String> problem(Environment environment, Duration limit) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return Optional.empty();
        }
        // both at one time, so that the wait is five seconds and not ten
        var database = begin(() -> DatabaseCheck.of(environment).problem(limit));
        var redis = begin(() -> RedisCheck.of(environment).problem(limit));
        return result(database).or(() -> result(redis)).map(problem -> "TimeTracker cannot start: " + problem);
    }

    private static FutureTask<Optional<String>> begin(Callable<Optional<String>> check) {
        var task = new FutureTask<>(check);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static Optional<String> result(FutureTask<Optional<String>> task) {
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void exit(String problem) {
        System.err.println(problem);
        System.exit(1);
    }
}
