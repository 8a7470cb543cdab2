package io.timetracker.platform.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One stylesheet for the browser from one file per component, in the order of {@code css/app.css.list}. */
@RestController
class Stylesheet {

    private static final String ROOT = "static/css/";

    @GetMapping("/css/app.css")
    ResponseEntity<byte[]> bundle() {
        var bytes = bundled();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .body(bytes);
    }

    private static byte[] bundled() {
        return read("app.css.list")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Stylesheet::read)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(ROOT + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
