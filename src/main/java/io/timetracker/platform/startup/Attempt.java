package io.timetracker.platform.startup;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Something tried once with a limit of time, whatever the library below thinks about limits. */
final class Attempt {

    private Attempt() {}

    /** What went wrong, if anything did. */
    static Optional<Throwable> failure(Duration limit, Callable<?> attempt) throws InterruptedException {
        var task = new FutureTask<>(attempt);
        // a platform thread: a driver may hold its carrier while it waits
        Thread.ofPlatform().daemon().start(task);
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(new TimeoutException("no answer within %d seconds".formatted(limit.toSeconds())));
        } catch (ExecutionException e) {
            return Optional.of(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** The innermost message, unless it repeats something that must not be shown. */
    static String reason(Throwable failure, String... secrets) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        for (var secret : secrets) {
            if (!secret.isBlank() && message.contains(secret)) {
                return cause.getClass().getSimpleName();
            }
        }
        return message.lines().findFirst().orElse("no reason given");
    }

    /** Empty where a property is missing or refers to one that is. */
    static String property(Environment environment, String name) {
        try {
            return environment.getProperty(name, "").strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
