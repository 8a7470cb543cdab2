package io.timetracker.reporting;

import java.time.LocalDate;

/** For how long a row of the roll-ups adds up. */
enum Grain {
    DAY("d"),
    MONTH("m"),
    YEAR("y");

    private final String code;

    Grain(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Grain of(String code) {
        return switch (code) {
            case "d" -> DAY;
            case "m" -> MONTH;
            case "y" -> YEAR;
            default -> throw new IllegalArgumentException(code);
        };
    }

    LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next one. */
    LocalDate end(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case MONTH -> begin.plusMonths(1);
            case YEAR -> begin.plusYears(1);
        };
    }
}
