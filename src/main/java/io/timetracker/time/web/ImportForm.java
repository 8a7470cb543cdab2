package io.timetracker.time.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record ImportForm(@Nullable MultipartFile file) {

    InputStream content() {
        try {
            return file == null ? InputStream.nullInputStream() : file.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
