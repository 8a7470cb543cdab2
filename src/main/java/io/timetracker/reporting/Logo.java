package io.timetracker.reporting;

import io.timetracker.platform.problems.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A company's picture: PNG or JPEG. */
public record Logo(byte[] content, String type) {

    public static final int MOST_BYTES = 200 * 1024;
    /** A small file may hold a huge picture. */
    private static final int MOST_PIXELS = 4_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** @throws Invalid if it is too large, or no such picture that can be decoded */
    static Logo read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Invalid("logo", "validation.logo.size");
        }
        var type = decode(content);
        if (type == null) {
            throw new Invalid("logo", "validation.logo");
        }
        return new Logo(content, type);
    }

    private static @Nullable String decode(byte[] content) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                reader.setInput(stream, true, true);
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (!FORMATS.contains(format) || pixels > MOST_PIXELS) {
                    return null;
                }
                Objects.requireNonNull(reader.read(0));
                return "image/" + format;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }
}
