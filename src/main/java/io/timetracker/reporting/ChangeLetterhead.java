package io.timetracker.reporting;

import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;

/** Changes what is given and keeps the rest. */
public record ChangeLetterhead(Patch<String> company, Patch<String> address) {

    static final int LONGEST_COMPANY = 200;
    static final int LONGEST_ADDRESS = 500;

    public ChangeLetterhead {
        company = company.map(Wording::oneLineOrNull);
        address = address.map(Wording::linesOrNull);
    }
}
