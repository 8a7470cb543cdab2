package io.timetracker.reporting;

import io.timetracker.platform.calendar.Durations;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** For people: what it is about, the table with its header on each page, and on which page of how many one is. */
final class PdfTable implements ExportTable.Listener {

    /** So many rows are held before they are laid out. */
    private static final int AT_ONCE = 200;
    /** On its side with more columns than that. */
    private static final int MOST_UPRIGHT = 6;

    private static final int MANY_COLUMNS = 9;
    private static final float MARGIN = 36;
    private static final float LOGO_WIDTH = 180;
    private static final float LOGO_HEIGHT = 54;
    private static final Color LINE = new Color(0xD0, 0xD5, 0xDD);
    private static final Color SHADE = new Color(0xF2, 0xF4, 0xF7);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final ExportTable table;
    private final Document document;
    private final PdfPTable grid;
    private final PdfLetters letters;
    private final Font plain;
    private final Font bold;
    private int rows;

    private PdfTable(ExportTable table, Document document, PdfLetters letters) {
        this.table = table;
        this.document = document;
        this.letters = letters;
        var size = table.columns().size() > MANY_COLUMNS ? 7 : 9;
        this.plain = letters.plain(size);
        this.bold = letters.bold(size);
        this.grid = new PdfPTable(widths(table));
    }

    static void write(ExportTable table, OutputStream out) throws IOException {
        var isUpright = table.columns().size() <= MOST_UPRIGHT;
        var page = isUpright ? PageSize.A4 : PageSize.A4.rotate();
        var document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN + PdfFooter.HEIGHT);
        var letters = new PdfLetters();
        var writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(new PdfFooter(table, letters));
        document.addTitle(table.title());
        document.addCreator("TimeTracker");
        document.setDocumentLanguage(Locale.ENGLISH.toLanguageTag());
        document.open();
        new PdfTable(table, document, letters).write();
        document.close();
    }

    private static float[] widths(ExportTable table) {
        var widths = new float[table.columns().size()];
        for (var place = 0; place < widths.length; place++) {
            var kind = table.columns().get(place).kind();
            widths[place] = kind == ExportTable.Kind.TEXT ? 3 : kind.isNumber() ? 1.25f : 1.75f;
        }
        return widths;
    }

    private void write() throws IOException {
        if (table.letterhead() != null) {
            document.add(letterhead(table.letterhead()));
        }
        document.add(new Paragraph(letters.drawable(table.title()), letters.bold(18)));
        for (var fact : table.facts()) {
            document.add(new Paragraph(letters.drawable(fact), letters.plain(10)));
        }
        grid.setWidthPercentage(100);
        grid.setSpacingBefore(14);
        grid.setHeaderRows(1);
        grid.setComplete(false);
        for (var column : table.columns()) {
            var cell = cell(column.label(), column.kind(), bold);
            cell.setBackgroundColor(SHADE);
            grid.addCell(cell);
        }
        table.rows().tell(this);
        grid.setComplete(true);
        document.add(grid);
        if (table.remark() != null) {
            var remark = new Paragraph(letters.drawable(table.remark()), letters.plain(8));
            remark.setSpacingBefore(8);
            document.add(remark);
        }
    }

    /** The logo on the left, who it is from on the right. */
    private PdfPTable letterhead(ExportTable.Letterhead sender) throws IOException {
        var head = new PdfPTable(2);
        head.setWidthPercentage(100);
        head.setSpacingAfter(18);
        head.addCell(sender.logo() == null ? blank() : logo(sender.logo()));
        var words = blank();
        words.setHorizontalAlignment(Element.ALIGN_RIGHT);
        var lines = new Phrase();
        if (sender.company() != null) {
            lines.add(new Chunk(letters.drawable(sender.company()) + "\n", letters.bold(11)));
        }
        if (sender.address() != null) {
            lines.add(new Chunk(letters.drawable(sender.address()), letters.plain(9)));
        }
        words.setPhrase(lines);
        words.setLeading(2, 1.2f);
        head.addCell(words);
        return head;
    }

    private static PdfPCell blank() {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static PdfPCell logo(byte[] content) throws IOException {
        var image = Image.getInstance(content);
        image.scaleToFit(LOGO_WIDTH, LOGO_HEIGHT);
        var cell = blank();
        cell.setPhrase(new Phrase(new Chunk(image, 0, 0, true)));
        return cell;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        add(cells, plain, null);
    }

    @Override
    public void total(List<@Nullable Object> cells) throws IOException {
        add(cells, bold, SHADE);
    }

    private void add(List<@Nullable Object> cells, Font font, @Nullable Color background) {
        for (var place = 0; place < cells.size(); place++) {
            var kind = table.columns().get(place).kind();
            var cell = cell(text(cells.get(place), kind), kind, font);
            if (background != null) {
                cell.setBackgroundColor(background);
            }
            grid.addCell(cell);
        }
        rows++;
        if (rows % AT_ONCE == 0) {
            document.add(grid);
        }
    }

    private PdfPCell cell(String text, ExportTable.Kind kind, Font font) {
        var cell = new PdfPCell(new Phrase(letters.drawable(text), font));
        cell.setHorizontalAlignment(kind.isNumber() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setLeading(0, 1.2f);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        return cell;
    }

    private static String text(@Nullable Object cell, ExportTable.Kind kind) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> (kind == ExportTable.Kind.MONTH ? MONTH : DAY).format(day);
            case LocalDateTime moment -> MOMENT.format(moment);
            case Duration length -> Durations.wire(length.toSeconds());
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }
}
