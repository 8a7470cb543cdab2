package io.timetracker.time;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of an import that failed, as a file; written as it is read, whatever their number. */
public final class FailedRows {

    static final int AT_ONCE = 500;

    private final List<String> header;
    private final IntFunction<List<ImportFiles.FailedRow>> after;

    FailedRows(List<String> header, IntFunction<List<ImportFiles.FailedRow>> after) {
        this.header = header;
        this.after = after;
    }

    public void writeTo(Appendable file) throws IOException {
        var printer = new CSVPrinter(file, CSVFormat.RFC4180);
        printer.printRecord(with(header, "row", "error"));
        var rows = after.apply(0);
        while (!rows.isEmpty()) {
            for (var row : rows) {
                printer.printRecord(with(padded(row.cells()), Integer.toString(row.row()), row.error()));
            }
            rows = after.apply(rows.getLast().row());
        }
        printer.flush();
    }

    private List<String> padded(List<String> cells) {
        var all = new ArrayList<>(cells);
        while (all.size() < header.size()) {
            all.add("");
        }
        return all;
    }

    private static List<String> with(List<String> cells, String row, String error) {
        var all = new ArrayList<String>(cells.stream().map(FailedRows::harmless).toList());
        all.add(row);
        all.add(harmless(error));
        return all;
    }

    private static String harmless(String cell) {
        return cell.matches("(?s)[=+@\\-].*") ? "'" + cell : cell;
    }
}
