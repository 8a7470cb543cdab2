package io.timetracker.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a file, one after the other: RFC 4180 in UTF-8, a byte order mark or none. Empty lines are no rows.
 * Reading fails with {@link UnreadableCsv} where that ends.
 */
final class CsvLines implements AutoCloseable, Iterator<CsvLines.Line> {

    /** @param row counts the header as 1 */
    record Line(int row, List<String> cells) {}

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvLines(InputStream content, char delimiter) {
        try {
            parser = format(delimiter).parse(decoded(content));
            records = parser.iterator();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .get();
    }

    private static Reader decoded(InputStream content) throws IOException {
        var start = new PushbackInputStream(content, 3);
        var mark = start.readNBytes(3);
        if (startsWith(mark, 0xFE, 0xFF) || startsWith(mark, 0xFF, 0xFE)) {
            throw UnreadableCsv.utf16();
        }
        if (!startsWith(mark, 0xEF, 0xBB, 0xBF)) {
            start.unread(mark);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(start, decoder);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean hasNext() {
        return told(records::hasNext);
    }

    @Override
    public Line next() {
        var record = told(records::next);
        var cells = new ArrayList<String>(record.size());
        for (var cell : record) {
            cells.add(cell);
        }
        return new Line(Math.toIntExact(record.getRecordNumber()), cells);
    }

    /** The library wraps what it cannot read. */
    private <T> T told(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException | IllegalStateException broken) {
            var line = parser.getCurrentLineNumber() + 1;
            throw broken.getCause() instanceof CharacterCodingException
                    ? UnreadableCsv.notUtf8(line)
                    : UnreadableCsv.quoting(line);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
