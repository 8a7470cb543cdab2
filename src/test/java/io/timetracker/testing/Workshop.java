package io.timetracker.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** {@code target/test-servers}: what was unpacked once, and a directory for each server that runs now. */
final class Workshop {

    private static final Path ROOT = Path.of("target", "test-servers").toAbsolutePath();
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final AtomicInteger runs = new AtomicInteger();
    /** Two test runs begin at different places. */
    private static final AtomicInteger nextPort =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % PORTS));

    private Workshop() {}

    /** A directory that the first test run fills and later ones find; safe when two test runs begin at one time. */
    static Path once(String name, Filler filler) {
        return alone(name, () -> {
            var done = ROOT.resolve(name);
            if (Files.notExists(done)) {
                var filling = ROOT.resolve(name + ".filling");
                FileSystemUtils.deleteRecursively(filling);
                filler.fill(Files.createDirectory(filling));
                Files.move(filling, done);
            }
            return done;
        });
    }

    /** No other test run does the same at this moment. */
    private static synchronized Path alone(String name, Work work) {
        try {
            Files.createDirectories(ROOT);
            var lockFile = ROOT.resolve(name + ".lock");
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return work.result();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory for one server of this JVM, removed by a later test run. */
    static Path forOneRun(String name) {
        return alone("runs", () -> {
            var all = Files.createDirectories(ROOT.resolve("runs"));
            removeAbandoned(all);
            var pid = ProcessHandle.current().pid();
            return Files.createDirectory(all.resolve("%d-%s-%d".formatted(pid, name, runs.incrementAndGet())));
        });
    }

    /** Below those that the system gives to outgoing connections, so that a server finds its port again after a restart. */
    static int freePort() {
        for (var tries = 0; tries < PORTS; tries++) {
            var port = FIRST_PORT + Math.floorMod(nextPort.getAndIncrement(), PORTS);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one, then
            }
        }
        throw new IllegalStateException("no free port");
    }

    private static void removeAbandoned(Path all) throws IOException {
        try (var runs = Files.newDirectoryStream(all)) {
            for (var run : runs) {
                var pid = Long.parseLong(run.getFileName().toString().replaceFirst("-.*", ""));
                if (ProcessHandle.of(pid).isEmpty()) {
                    FileSystemUtils.deleteRecursively(run);
                }
            }
        }
    }

    private interface Work {
        Path result() throws IOException;
    }

    interface Filler {
        void fill(Path directory) throws IOException;
    }
}
