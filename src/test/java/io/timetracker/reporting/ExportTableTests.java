package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.reporting.ExportTable.Column;
import io.timetracker.reporting.ExportTable.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ExportTableTests {

    private static ExportTable table(int rows, String words) {
        return new ExportTable(
                "Title",
                "Rows",
                List.of("1 Mar 2025"),
                null,
                "Page {0} of",
                null,
                List.of(new Column("Name", Kind.TEXT), new Column("Hours", Kind.DECIMAL)),
                listener -> {
                    for (var row = 0; row < rows; row++) {
                        listener.row(Arrays.asList(words + row, BigDecimal.ONE));
                    }
                    listener.total(Arrays.asList("Total", BigDecimal.valueOf(rows)));
                });
    }

    @Test
    void whatDoesNotGoOnASheetGoesOnAnother() throws IOException {
        var file = new ByteArrayOutputStream();
        XlsxTable.write(table(7, "n"), file, 4);

        var rows = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            for (var sheet : book.getSheets().toList()) {
                rows.add(sheet.read().stream().map(row -> row.getCellText(0)).toList());
            }
        }
        assertThat(rows)
                .containsExactly(
                        List.of("Name", "n0", "n1", "n2"),
                        List.of("Name", "n3", "n4", "n5"),
                        List.of("Name", "n6", "Total"));
    }

    @Test
    void aCellHoldsWhatACellCan() throws IOException {
        var file = new ByteArrayOutputStream();
        XlsxTable.write(table(1, "\uD83D\uDE80".repeat(20_000)), file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            var text = book.getFirstSheet().read().get(1).getCellText(0);
            assertThat(text).hasSize(32_767).endsWith("\uD83D\uDE80\u2026");
        }
    }

    @Test
    void lettersThatXmlDoesNotKnowSpoilNoWorkbook() throws IOException {
        var file = new ByteArrayOutputStream();
        XlsxTable.write(table(1, "a\u0000b\u0008c\uD800d<&>\"'\uFFFE"), file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(0)).contains("<&>\"'");
        }
    }

    @Test
    void whatASpreadsheetWouldReckonBeginsWithAnApostrophe() throws IOException {
        for (var first : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            var file = new ByteArrayOutputStream();
            CsvTable.write(table(1, first + "1+1"), file);
            assertThat(file.toString(StandardCharsets.UTF_8)).contains("'" + first + "1+1");
        }
        var file = new ByteArrayOutputStream();
        CsvTable.write(table(1, "a=1"), file);
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFName,Hours\r\na=10,1\r\nTotal,1\r\n");
    }

    @Test
    void eachPageHasTheHeaderAndSaysWhichItIs() throws IOException {
        var file = new ByteArrayOutputStream();
        PdfTable.write(table(450, "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4) + " "), file);

        try (var pdf = new PdfReader(file.toByteArray())) {
            var pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(10);
            var extractor = new PdfTextExtractor(pdf);
            for (var page = 1; page <= pages; page++) {
                assertThat(extractor.getTextFromPage(page).replaceAll("\\s+", " "))
                        .contains("Name Hours", "Page " + page + " of " + pages);
            }
            assertThat(extractor.getTextFromPage(pages).replaceAll("\\s+", " ")).contains("Total 450");
            var whole = new StringBuilder();
            for (var page = 1; page <= pages; page++) {
                whole.append(extractor.getTextFromPage(page));
            }
            assertThat(whole.toString().replaceAll("\\s+", ""))
                    .contains("Donaudampfschifffahrtsgesellschaftskapitän".repeat(4) + "0")
                    .contains("kapitän449");
        }
    }

    /** More than a heap of such a size would hold, were it kept. */
    @Test
    void rowsAreNotKept() throws IOException {
        var words = "x".repeat(1000);
        CsvTable.write(table(200_000, words), OutputStream.nullOutputStream());
        var before = used();
        var most = new long[1];
        var table = table(200_000, words);
        var watched = new ExportTable(
                table.title(),
                table.sheet(),
                table.facts(),
                null,
                table.page(),
                null,
                table.columns(),
                listener -> table.rows().tell(new ExportTable.Listener() {
                    private int rows;

                    @Override
                    public void row(List<Object> cells) throws IOException {
                        listener.row(cells);
                        if (++rows % 50_000 == 0) {
                            most[0] = Math.max(most[0], used());
                        }
                    }

                    @Override
                    public void total(List<Object> cells) throws IOException {
                        listener.total(cells);
                    }
                }));
        XlsxTable.write(watched, OutputStream.nullOutputStream());

        assertThat(most[0] - before).isLessThan(60L << 20);
    }

    private static long used() {
        System.gc();
        var memory = Runtime.getRuntime();
        return memory.totalMemory() - memory.freeMemory();
    }

    @Test
    void partsToldSoFarAddUp() {
        var units = new RunningUnits(BigInteger.valueOf(36));
        var told = LongStream.generate(() -> units.next(BigInteger.valueOf(1200)))
                .limit(3)
                .boxed()
                .toList();

        assertThat(told).containsExactly(33L, 34L, 33L);
        assertThat(units.next(BigInteger.valueOf(3600))).isEqualTo(100);
    }
}
