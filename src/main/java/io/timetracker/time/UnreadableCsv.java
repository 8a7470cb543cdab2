package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** A file that is no CSV in UTF-8: nothing of it was imported. */
public class UnreadableCsv extends RuleBroken {

    private UnreadableCsv(String reason, Object... arguments) {
        super("error", reason, "file", arguments);
    }

    static UnreadableCsv empty() {
        return new UnreadableCsv("empty_csv");
    }

    static UnreadableCsv notUtf8(long line) {
        return new UnreadableCsv("csv_not_utf8", line);
    }

    static UnreadableCsv utf16() {
        return new UnreadableCsv("csv_utf16");
    }

    static UnreadableCsv notText() {
        return new UnreadableCsv("csv_not_text");
    }

    static UnreadableCsv quoting(long line) {
        return new UnreadableCsv("csv_quoting", line);
    }

    static UnreadableCsv tooWide(int most) {
        return new UnreadableCsv("csv_too_wide", most);
    }
}
