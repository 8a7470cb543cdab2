package io.timetracker.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL 8.0. Its artifact's own launcher cannot run as root and clashes with a current driver, so we start it. */
final class MySqlBinary implements DatabaseBinary {

    private static final String ARCHIVE = "/mysql-%s-%s.tar.gz"
            .formatted(System.getProperty("os.name").replace(' ', '_'), System.getProperty("os.arch"));

    /** Needs Linux or macOS on the right processor, and libaio and libnuma installed. */
    static boolean runsHere() {
        return MySqlBinary.class.getResource(ARCHIVE) != null
                && Shell.succeeds(List.of(program().toString(), "--no-defaults", "--version"));
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Path emptyData() {
        return Workshop.once("mysql-data", directory -> {
                    var command = new ArrayList<>(command(directory.resolve("data")));
                    command.add("--initialize-insecure");
                    Shell.run(command);
                })
                .resolve("data");
    }

    @Override
    public List<String> command(Path data) {
        return List.of(
                program().toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home(),
                "--lc-messages-dir=" + home().resolve("share"),
                "--datadir=" + data,
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-authentication-plugin=mysql_native_password",
                "--performance-schema=OFF",
                "--mysqlx=OFF",
                "--innodb-log-file-size=16M");
    }

    private static Path program() {
        return home().resolve("bin/mysqld");
    }

    private static Path home() {
        return Workshop.once("mysql", MySqlBinary::unpack);
    }

    private static void unpack(Path directory) throws IOException {
        try (var archive = MySqlBinary.class.getResourceAsStream(ARCHIVE)) {
            Files.copy(archive, directory.resolve("mysql.tar.gz"));
        }
        Shell.run(List.of("tar", "-xzf", directory.resolve("mysql.tar.gz").toString(), "-C", directory.toString()));
        Files.delete(directory.resolve("mysql.tar.gz"));
        linkRenamedLibrary(directory);
    }

    /** Newer Debian and Ubuntu have the library under another name; on 64 bits it is the same. */
    private static void linkRenamedLibrary(Path directory) throws IOException {
        var libraries = Path.of("/usr/lib/x86_64-linux-gnu");
        if (Files.exists(libraries.resolve("libaio.so.1t64")) && Files.notExists(libraries.resolve("libaio.so.1"))) {
            Files.createSymbolicLink(directory.resolve("bin/libaio.so.1"), libraries.resolve("libaio.so.1t64"));
        }
    }
}
