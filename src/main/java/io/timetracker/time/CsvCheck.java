package io.timetracker.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look through a whole file before anything is done with it.
 *
 * @param rows below the header
 * @param examples the first of them
 */
record CsvCheck(char delimiter, List<String> header, int rows, List<List<String>> examples, String hash, long size) {

    private static final int EXAMPLES = 100;
    /** Wider than any tool writes. */
    private static final int MOST_COLUMNS = 200;

    /**
     * @param delimiter null: whichever the first line has most of
     * @throws UnreadableCsv if it is empty, or no CSV in UTF-8
     */
    static CsvCheck of(CsvUpload file, @Nullable Character delimiter) {
        try {
            var between = delimiter == null ? guessed(file) : delimiter;
            var digest = MessageDigest.getInstance("SHA-256");
            try (var content = new DigestInputStream(file.open(), digest);
                    var lines = new CsvLines(content, between)) {
                return read(lines, between, file.size(), digest);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static CsvCheck read(CsvLines lines, char delimiter, long size, MessageDigest digest) {
        var header = lines.hasNext() ? lines.next().cells() : List.<String>of();
        if (header.stream().allMatch(String::isBlank)) {
            throw UnreadableCsv.empty();
        }
        if (header.size() > MOST_COLUMNS) {
            throw UnreadableCsv.tooWide(MOST_COLUMNS);
        }
        mustBeText(header);
        var examples = new ArrayList<List<String>>();
        var rows = 0;
        while (lines.hasNext()) {
            var line = lines.next();
            mustBeText(line.cells());
            if (rows++ < EXAMPLES) {
                examples.add(line.cells());
            }
        }
        return new CsvCheck(delimiter, header, rows, examples, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A zero byte is half a character of another encoding, or no text at all. */
    private static void mustBeText(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw UnreadableCsv.notText();
        }
    }

    private static char guessed(CsvUpload file) throws IOException {
        try (var content = file.open()) {
            var line = firstLine(content);
            var best = ',';
            for (var candidate : new char[] {';', '\t'}) {
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static String firstLine(InputStream content) throws IOException {
        var start = new String(content.readNBytes(16_384), java.nio.charset.StandardCharsets.UTF_8);
        return start.stripLeading().lines().findFirst().orElse("");
    }

    private static long count(String line, char candidate) {
        return line.chars().filter(it -> it == candidate).count();
    }
}
