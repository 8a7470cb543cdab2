package io.timetracker.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook, written row by row; what does not go on one sheet goes on another. Numbers, days and moments are such, and texts are
 * texts, whatever they begin with.
 */
final class XlsxTable implements ExportTable.Listener {

    /** What a sheet holds, with the header. */
    private static final int MOST_ROWS = Worksheet.MAX_ROWS;
    /** What a cell holds. */
    private static final int LONGEST = 32_767;
    /** So many rows are held before they are written. */
    private static final int AT_ONCE = 500;

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final ExportTable table;
    private final Workbook book;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private XlsxTable(ExportTable table, Workbook book, int mostRows) {
        this.table = table;
        this.book = book;
        this.mostRows = mostRows;
        this.sheet = begun(table.sheet());
    }

    static void write(ExportTable table, OutputStream out) throws IOException {
        write(table, out, MOST_ROWS);
    }

    static void write(ExportTable table, OutputStream out, int mostRows) throws IOException {
        var book = new Workbook(out, "TimeTracker", "1.0");
        var file = new XlsxTable(table, book, mostRows);
        table.rows().tell(file);
        file.sheet.finish();
        book.finish();
    }

    private Worksheet begun(String name) {
        var begun = book.newWorksheet(name);
        begun.freezePane(0, 1);
        begun.repeatRows(0);
        for (var place = 0; place < table.columns().size(); place++) {
            var column = table.columns().get(place);
            begun.width(place, column.kind() == ExportTable.Kind.TEXT ? 30 : 18);
            begun.inlineString(0, place, column.label());
            begun.style(0, place).bold().wrapText(true).set();
        }
        sheets++;
        row = 1;
        return begun;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        write(cells, false);
    }

    @Override
    public void total(List<@Nullable Object> cells) throws IOException {
        write(cells, true);
    }

    private void write(List<@Nullable Object> cells, boolean isTotal) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheet = begun(table.sheet() + " " + (sheets + 1));
        }
        for (var place = 0; place < cells.size(); place++) {
            write(place, cells.get(place), isTotal);
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell, boolean isTotal) {
        switch (cell) {
            case null -> {
                return;
            }
            case String words -> sheet.inlineString(row, column, fitting(words));
            case LocalDate day -> sheet.value(row, column, day);
            case LocalDateTime moment -> sheet.value(row, column, moment);
            case Duration length -> sheet.value(row, column, (Number) (length.toSeconds() / SECONDS_A_DAY));
            case Number number -> sheet.value(row, column, number);
            default -> throw new IllegalArgumentException(cell.toString());
        }
        if (isTotal || !(cell instanceof String)) {
            var style = sheet.style(row, column);
            if (!(cell instanceof String)) {
                style.format(format(table.columns().get(column).kind()));
            }
            if (isTotal) {
                style.bold();
            }
            style.set();
        }
    }

    private static String format(ExportTable.Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case DAY -> "yyyy-mm-dd";
            case MONTH -> "yyyy-mm";
            case MOMENT -> "yyyy-mm-dd hh:mm:ss";
            case LENGTH -> "[h]:mm:ss";
            case DECIMAL -> "#,##0.00";
            case PERCENT -> "0.0";
            case COUNT -> "#,##0";
            case YEAR -> "0";
        };
    }

    private static String fitting(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var end = LONGEST - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
