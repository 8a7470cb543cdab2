package io.timetracker.admin;

import java.util.List;

/** How dates and times may be written (contract, data model 1). */
public final class Formats {

    static final String DATES = "YYYY-MM-DD|MM/DD/YYYY|DD/MM/YYYY|DD\\.MM\\.YYYY";
    static final String TIMES = "24h|12h";

    private Formats() {}

    public static List<String> dates() {
        return List.of(DATES.replace("\\", "").split("\\|"));
    }

    public static List<String> times() {
        return List.of(TIMES.split("\\|"));
    }
}
