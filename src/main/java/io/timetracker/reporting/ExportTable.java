package io.timetracker.reporting;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way into a file.
 *
 * @param sheet what a sheet of it is called
 * @param facts what it is about, a line each; the first says of when
 * @param remark what one should know when reading it, if anything
 * @param page {@code {0}} is the number of the page; the number of all pages follows
 * @param letterhead of a file for people
 */
record ExportTable(
        String title,
        String sheet,
        List<String> facts,
        @Nullable String remark,
        String page,
        @Nullable Letterhead letterhead,
        List<Column> columns,
        Rows rows) {

    /** Who sends it. @param logo a PNG or JPEG */
    record Letterhead(@Nullable String company, @Nullable String address, byte @Nullable [] logo) {}

    record Column(String label, Kind kind) {}

    /** How what stands in a column is written; a cell is a text, date, moment, number, length of time, or nothing. */
    enum Kind {
        TEXT,
        DAY,
        MONTH,
        MOMENT,
        LENGTH,
        DECIMAL,
        PERCENT,
        COUNT,
        YEAR;

        boolean isNumber() {
            return ordinal() >= LENGTH.ordinal() && this != YEAR;
        }
    }

    /** Tells its rows, one after the other; they are not kept. */
    @FunctionalInterface
    interface Rows {

        void tell(Listener listener) throws IOException;
    }

    interface Listener {

        /** @param cells one for each column */
        void row(List<@Nullable Object> cells) throws IOException;

        /** What all come to; at most once, and last. */
        void total(List<@Nullable Object> cells) throws IOException;
    }
}
