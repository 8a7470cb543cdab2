package io.timetracker.reporting;

import io.timetracker.platform.calendar.Durations;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * As RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets take it for another encoding. Numbers have a point
 * and no groups, days are those of ISO 8601. What people wrote and a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Also as Chinese, Japanese and Korean keyboards write them. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private CsvTable() {}

    static void write(ExportTable table, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(table.columns().stream().map(ExportTable.Column::label));
        table.rows().tell(new ExportTable.Listener() {
            @Override
            public void row(List<@Nullable Object> cells) throws IOException {
                for (var place = 0; place < cells.size(); place++) {
                    printer.print(
                            text(cells.get(place), table.columns().get(place).kind()));
                }
                printer.println();
            }

            @Override
            public void total(List<@Nullable Object> cells) throws IOException {
                row(cells);
            }
        });
        printer.flush();
    }

    private static String text(@Nullable Object cell, ExportTable.Kind kind) {
        return switch (cell) {
            case null -> "";
            case String words -> harmless(words);
            case LocalDate day ->
                kind == ExportTable.Kind.MONTH ? YearMonth.from(day).toString() : day.toString();
            case LocalDateTime moment -> MOMENT.format(moment);
            case Duration length -> Durations.wire(length.toSeconds());
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
