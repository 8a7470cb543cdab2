package io.timetracker.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The application as a process of its own, so that a test can kill it, or run two of it. It has a directory of its own,
 * where the default engine keeps its database, and the same port through every restart.
 */
public final class AppProcess implements AutoCloseable {

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path directory;
    private final int port;
    private ServerProcess process;

    AppProcess(List<String> command, Map<String, String> environment, Path directory, int port) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.port = port;
        this.process = startProcess();
    }

    /** To be given properties and started. */
    public static AppProcessBuilder configured() {
        return new AppProcessBuilder();
    }

    /** An address of this node, such as {@code uri("/api/v1/me")}. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A program that calls this node with a token, or without. */
    public Api api(String token) {
        return new Api(port, token);
    }

    /** A browser at this node, not signed in. */
    public Browser browser() {
        return new Browser(port);
    }

    /** The same browser, with its cookies, sent to this node by the proxy in front. */
    public Browser browser(Browser same) {
        return same.at(port);
    }

    /** kill -9. Returns when the process is gone. */
    public void kill() {
        process.kill();
    }

    /** A stop as an operator does it. @return the exit code */
    public int stop() {
        return process.stop();
    }

    /** The same node again, with the same data; returns when it is ready. Kills it first if it still runs. */
    public void restart() {
        restartUnready();
        awaitReady();
    }

    /** As {@link #restart}, but returns at once: for a start that is to fail. */
    public void restartUnready() {
        process.kill();
        process = startProcess();
    }

    /** One more process with this node's data, told other things; waits until it ends by itself. @return the exit code */
    public int once(String... arguments) {
        var kept = command.stream()
                .filter(part -> Stream.of(arguments).noneMatch(it -> part.startsWith(it.split("=")[0] + "=")));
        var more = Stream.concat(kept, Stream.of(arguments)).toList();
        return ServerProcess.start(log(), more, environment).awaitEnd();
    }

    /** Waits until the process ends by itself. @return the exit code */
    public int awaitEnd() {
        return process.awaitEnd();
    }

    /** All that it printed, in all its lives. */
    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        kill();
    }

    /** Posts JSON and hands over the body as it comes, for what is too large to hold. */
    public InputStream stream(String token, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        var answer = Api.client().send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** The most bytes that it has had in memory so far, heap and everything else; where the system tells (Linux). */
    public long mostMemory() throws IOException {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.javaPid()), "status"))) {
            var line = status.filter(it -> it.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
    }

    AppProcess awaitReady() {
        return awaitReady(Duration.ofMinutes(2));
    }

    AppProcess awaitReady(Duration patience) {
        try (var client = HttpClient.newHttpClient()) {
            var readiness =
                    HttpRequest.newBuilder(uri("/actuator/health/readiness")).build();
            process.awaitReady(
                    () -> {
                        var status = client.send(readiness, BodyHandlers.discarding())
                                .statusCode();
                        if (status != 200) {
                            throw new IOException("readiness is " + status);
                        }
                    },
                    patience);
        }
        return this;
    }

    private ServerProcess startProcess() {
        return ServerProcess.start(log(), command, environment);
    }

    private Path log() {
        return directory.resolve("output.log");
    }
}
