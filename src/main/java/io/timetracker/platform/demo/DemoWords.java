package io.timetracker.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Lists of words under {@code demo/}, one a line. */
public final class DemoWords {

    private DemoWords() {}

    public static List<String> of(String list) {
        try {
            return new ClassPathResource("demo/" + list + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
