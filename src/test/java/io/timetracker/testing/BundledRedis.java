package io.timetracker.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** The Redis binary of embedded-redis, started by us so that it outlives the contexts that use it. */
public final class BundledRedis {

    private final int port = Workshop.freePort();
    private final Path directory = Workshop.forOneRun("redis");
    private ServerProcess process;

    private BundledRedis() {
        process = startProcess();
    }

    public static BundledRedis start() {
        return new BundledRedis();
    }

    public RedisServer server() {
        return new RedisServer("bundled", "redis://127.0.0.1:" + port);
    }

    /** kill -9; what was not yet saved is lost. */
    public void kill() {
        process.kill();
    }

    /** The same server again, at the same port. */
    public void restart() {
        process.kill();
        process = startProcess();
    }

    private ServerProcess startProcess() {
        var command = List.of(
                binary().toString(),
                "--port",
                "" + port,
                "--bind",
                "127.0.0.1",
                "--dir",
                directory.toString(),
                "--save",
                "");
        return ServerProcess.start(directory.resolve("redis.log"), command).awaitReady(this::ping);
    }

    private static Path binary() {
        var unpacked = Workshop.once("redis", directory -> {
            var file = ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get();
            Files.move(file.toPath(), directory.resolve("redis-server"));
        });
        return unpacked.resolve("redis-server");
    }

    private void ping() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            if (!answer.equals("+PONG")) {
                throw new IOException(answer);
            }
        }
    }
}
