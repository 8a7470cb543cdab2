package io.timetracker.reporting;

import java.io.IOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Liberation Sans, of which the letters that are used go into the file: Latin, Greek, Cyrillic and Hebrew. */
final class PdfLetters {

    private static final int MISSING = '\u25A1';

    private final BaseFont plain = read("LiberationSans-Regular.ttf");
    private final BaseFont bold = read("LiberationSans-Bold.ttf");

    PdfLetters() throws IOException {}

    private static BaseFont read(String name) throws IOException {
        try (var file = PdfLetters.class.getResourceAsStream("/liberation/" + name)) {
            var bytes = Objects.requireNonNull(file, name).readAllBytes();
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
        }
    }

    Font plain(float size) {
        return new Font(plain, size);
    }

    Font bold(float size) {
        return new Font(bold, size);
    }

    float width(String text, float size) {
        return plain.getWidthPoint(text, size);
    }

    BaseFont base() {
        return plain;
    }

    /** A box for each letter that cannot be drawn, so that one sees that there is one. */
    String drawable(String text) {
        var drawable = new StringBuilder();
        text.codePoints()
                .filter(letter -> !isInvisible(letter))
                .map(letter -> letter == '\n' || letter == '\t' || plain.charExists(letter) ? letter : MISSING)
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    /** Joins and varies what is drawn, or steers a machine. */
    private static boolean isInvisible(int letter) {
        var type = Character.getType(letter);
        return letter != '\n' && letter != '\t' && type == Character.CONTROL
                || type == Character.FORMAT
                || letter >= 0xFE00 && letter <= 0xFE0F
                || letter >= 0x1F3FB && letter <= 0x1F3FF;
    }
}
