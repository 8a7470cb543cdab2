package io.timetracker.reporting;

import java.text.MessageFormat;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What it is, and which page of how many; how many there are is only known when all are written. */
final class PdfFooter extends PdfPageEventHelper {

    static final float HEIGHT = 20;

    private static final float SIZE = 8;
    /** Room for the number of all pages. */
    private static final float ROOM = 24;

    private final ExportTable table;
    private final PdfLetters letters;
    private @org.jspecify.annotations.Nullable PdfTemplate pages;

    PdfFooter(ExportTable table, PdfLetters letters) {
        this.table = table;
        this.letters = letters;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        if (pages == null) {
            pages = writer.getDirectContent().createTemplate(ROOM, HEIGHT);
        }
        var text = letters.drawable(
                new MessageFormat(table.page(), Locale.ENGLISH).format(new Object[] {writer.getPageNumber()}) + " ");
        var name = letters.drawable(table.title() + " · " + table.facts().getFirst());
        var line = document.bottom() - HEIGHT;
        var right = document.right() - ROOM;
        var canvas = writer.getDirectContent();
        canvas.beginText();
        canvas.setFontAndSize(letters.base(), SIZE);
        canvas.setTextMatrix(document.left(), line);
        canvas.showText(name);
        canvas.setTextMatrix(right - letters.width(text, SIZE), line);
        canvas.showText(text);
        canvas.endText();
        canvas.addTemplate(pages, right, line);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (pages == null) {
            return;
        }
        pages.beginText();
        pages.setFontAndSize(letters.base(), SIZE);
        pages.setTextMatrix(0, 0);
        pages.showText(Integer.toString(writer.getPageNumber() - 1));
        pages.endText();
    }
}
