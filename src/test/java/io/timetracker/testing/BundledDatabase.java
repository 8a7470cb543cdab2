package io.timetracker.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A MySQL or MariaDB that came as a Maven artifact, with its own data, which a test may also kill and restart. */
public final class BundledDatabase {

    private static final String USER = "timetracker";
    private static final String INIT = """
            create user if not exists '%1$s'@'%%' identified by '%1$s';
            grant all on *.* to '%1$s'@'%%' with grant option;
            """.formatted(USER);

    private final DatabaseBinary binary;
    private final int port = Workshop.freePort();
    private final Path directory;
    private ServerProcess process;

    private BundledDatabase(DatabaseBinary binary) {
        this.binary = binary;
        this.directory = Workshop.forOneRun(binary.name());
        copyOf(binary.emptyData(), directory.resolve("data"));
        process = startProcess();
    }

    /** @param name {@code mysql}, {@code mariadb}, or empty for MySQL where it runs, else MariaDB */
    public static BundledDatabase start(String name) {
        return new BundledDatabase(
                switch (name) {
                    case "mysql" -> new MySqlBinary();
                    case "mariadb" -> new MariaDbBinary();
                    default -> MySqlBinary.runsHere() ? new MySqlBinary() : new MariaDbBinary();
                });
    }

    public DatabaseServer server() {
        // no encryption between two processes of one test run
        var url = "jdbc:mysql://127.0.0.1:%d/?sslMode=DISABLED".formatted(port);
        return new DatabaseServer("bundled", url, USER, USER);
    }

    /** kill -9, as the power of one process goes: what was committed must be there after {@link #restart}. */
    public void kill() {
        process.kill();
    }

    /** The same server with the same data at the same port. */
    public void restart() {
        process.kill();
        process = startProcess();
    }

    private ServerProcess startProcess() {
        try {
            Files.writeString(directory.resolve("init.sql"), INIT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ServerProcess.start(directory.resolve("server.log"), command())
                .awaitReady(() -> server().connect().close());
    }

    private List<String> command() {
        var command = new ArrayList<>(binary.command(directory.resolve("data")));
        command.addAll(List.of(
                "--init-file=" + directory.resolve("init.sql"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // relative to the data, since an absolute path may be longer than a socket's name can be
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--character-set-server=utf8mb4",
                "--max-connections=500",
                // A commit is with the system, which a killed server does not take along; the disk has it a second
                // later.
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-buffer-pool-size=96M"));
        return command;
    }

    private static void copyOf(Path from, Path to) {
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
