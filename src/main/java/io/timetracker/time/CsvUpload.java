package io.timetracker.time;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file as it came in, set aside on this node until the call is over: whatever its size, it takes no memory. */
public final class CsvUpload implements AutoCloseable {

    private static final int LONGEST_NAME = 255;

    private final Path file;
    private final String name;

    private CsvUpload(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    public static CsvUpload of(InputStream content, String name) {
        try {
            var file = Files.createTempFile("timetracker-import", ".csv");
            try (content) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
            return new CsvUpload(file, name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static CsvUpload of(String text, String name) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    /** Without the folders that some browsers tell. */
    String name() {
        var plain =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME - 1) + "…";
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
