package io.timetracker.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is exported as. */
public enum ReportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> of(String wire) {
        return Arrays.stream(values())
                .filter(format -> format.wire().equals(wire.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
