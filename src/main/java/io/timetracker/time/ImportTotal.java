package io.timetracker.time;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a file says of itself: the column of durations, or the line that sums it up, which is no row. A duration
 * is {@code 1:30}, {@code 01:30:00} or, in hours, {@code 1.5}.
 */
final class ImportTotal {

    private static final Set<String> WORDS = Set.of("total", "totals", "sum", "summe", "gesamt", "totale", "somme");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,7}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern HOURS = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,6})?");
    /** How far apart a length and its notation may be: half of a minute. */
    private static final int NOTATION = 30;

    private final ImportReading reading;
    private @Nullable Long sum;
    private boolean isFinal;

    ImportTotal(ImportReading reading, @Nullable Long soFar) {
        this.reading = reading;
        this.sum = soFar;
    }

    /** Whether the line is the file's total and no row. */
    boolean takes(CsvLines.Line line) {
        var isTotal = reading.place(ImportColumn.DURATION) >= 0
                && reading.cell(line.cells(), ImportColumn.START).isEmpty()
                && reading.cell(line.cells(), ImportColumn.END).isEmpty()
                && line.cells().stream()
                        .map(cell -> cell.strip().replaceFirst(":$", "").toLowerCase(Locale.ROOT))
                        .anyMatch(WORDS::contains);
        var said = isTotal ? said(line.cells()) : Optional.<Long>empty();
        said.ifPresent(seconds -> {
            sum = seconds;
            isFinal = true;
        });
        return said.isPresent();
    }

    void add(ImportRow row) {
        if (isFinal) {
            return;
        }
        said(row.line().cells()).ifPresent(seconds -> {
            var span = row.work() == null
                    ? seconds
                    : Duration.between(row.start(), row.end()).toSeconds();
            sum = (sum == null ? 0 : sum) + (Math.abs(span - seconds) <= NOTATION ? span : seconds);
        });
    }

    private Optional<Long> said(List<String> cells) {
        return reading.cell(cells, ImportColumn.DURATION).flatMap(ImportTotal::seconds);
    }

    static Optional<Long> seconds(String text) {
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            var seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return Optional.of(Long.parseLong(clock.group(1)) * 3600 + Long.parseLong(clock.group(2)) * 60 + seconds);
        }
        return HOURS.matcher(text).matches()
                ? Optional.of(Math.round(Double.parseDouble(text.replace(',', '.')) * 3600))
                : Optional.empty();
    }

    /** Null: the file says nothing. */
    @Nullable Long seconds() {
        return sum;
    }
}
