package io.timetracker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this repository that a test writes. A stale copy fails the test; {@code -Ddocs.write=true} writes it anew. */
public record GeneratedFile(Path path) {

    public static GeneratedFile at(String path) {
        return new GeneratedFile(Path.of(path));
    }

    public void mustBe(String text) {
        var lines = text.strip() + "\n";
        if (Boolean.getBoolean("docs.write")) {
            write(lines);
        }
        assertThat(read())
                .as("%s is stale: write it anew with ./mvnw test -Pquick -Ddocs.write=true", path)
                .isEqualTo(lines);
    }

    /** What is committed; empty where there is nothing yet. */
    public String read() {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
