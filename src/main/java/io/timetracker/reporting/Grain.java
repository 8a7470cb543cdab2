package io.timetracker.reporting;

import java.time.LocalDate;

/** For how long a row of the roll-ups adds up. */
enum Grain {
    DAY("d", "1"),
    MONTH("m", "2"),
    YEAR("y", "3");

    private final String code;
    private final String wholeCode;

    Grain(String code, String wholeCode) {
        this.code = code;
        this.wholeCode = wholeCode;
    }

    /** @param whole of rows that add up all projects, clients and tasks of a person */
    String code(boolean whole) {
        return whole ? wholeCode : code;
    }

    static boolean isWhole(String code) {
        return of(code).wholeCode.equals(code);
    }

    static Grain of(String code) {
        return switch (code) {
            case "d", "1" -> DAY;
            case "m", "2" -> MONTH;
            case "y", "3" -> YEAR;
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
