package io.timetracker.reporting;

import java.time.LocalDate;
import java.util.Arrays;

/** For how long a row of the roll-ups adds up. */
enum Grain {
    DAY("d14"),
    MONTH("m25"),
    YEAR("y36");

    /** A letter for each of {@link Cell.Of}. */
    private final String codes;

    Grain(String codes) {
        this.codes = codes;
    }

    String code(Cell.Of of) {
        return codes.substring(of.ordinal(), of.ordinal() + 1);
    }

    static Grain of(String code) {
        return Arrays.stream(values())
                .filter(grain -> grain.codes.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** Of a row with one of its codes. */
    Cell.Of what(String code) {
        return Cell.Of.values()[codes.indexOf(code)];
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
