package io.timetracker.time.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record QuickForm(@Nullable String line, @Nullable LocalDate day) {

    String lineOrBlank() {
        return line == null ? "" : line;
    }
}
