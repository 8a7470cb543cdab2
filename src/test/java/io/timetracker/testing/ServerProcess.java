package io.timetracker.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server that lives exactly as long as this JVM, however the JVM ends. The shell between them waits on a pipe that
 * the operating system closes with the JVM: so the server outlives every shutdown hook (a context that closes still has
 * its database), and nothing is left behind when the test run is killed.
 */
final class ServerProcess {

    private static final String TIED_TO_STANDARD_INPUT = """
            "$@" </dev/null & server=$!
            exec 3<&0
            { cat <&3 >/dev/null; kill -9 $server; } 2>/dev/null &
            trap 'kill $server' TERM
            status=0
            # a signal ends the waiting and not the server
            while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
            exit $status
            """;

    private final Process shell;
    private final Path log;

    private ServerProcess(Process shell, Path log) {
        this.shell = shell;
        this.log = log;
    }

    static ServerProcess start(Path log, List<String> command) {
        return start(log, command, Map.of());
    }

    /** The server runs in the log's directory, and knows of our own environment only what names no application. */
    static ServerProcess start(Path log, List<String> command, Map<String, String> environment) {
        var tied = Stream.concat(Stream.of("sh", "-c", TIED_TO_STANDARD_INPUT, "sh"), command.stream());
        var builder = new ProcessBuilder(tied.toList())
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.matches("(TIMETRACKER|SPRING|SERVER)_.*"));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start(), log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tries until the attempt stops failing. @throws IllegalStateException with the end of the log if it never does */
    ServerProcess awaitReady(Attempt attempt) {
        return awaitReady(attempt, Duration.ofMinutes(2));
    }

    ServerProcess awaitReady(Attempt attempt, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                attempt.run();
                return this;
            } catch (Exception e) {
                if (!shell.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("does not start:\n" + endOfLog(), e);
                }
                pause();
            }
        }
    }

    /** Of the server itself, which is a Java program. */
    long javaPid() {
        return shell.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    /** kill -9: the server gets no chance to write anything more. Returns when it is gone. */
    void kill() {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end and waits until it has. */
    int stop() {
        // not Process.destroy(), which closes the pipe too, and that is a kill
        shell.toHandle().destroy();
        return awaitEnd();
    }

    /** Waits until it ends by itself. */
    int awaitEnd() {
        try {
            return shell.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Attempt {
        void run() throws Exception;
    }
}
