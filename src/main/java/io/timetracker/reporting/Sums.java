package io.timetracker.reporting;

import io.timetracker.projects.HourlyRates;
import io.timetracker.projects.WorkLogged.Work;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Adds work up, in cells of every grain, and of every person as a whole. */
class Sums {

    private final Map<Cell, Sum> cells = new HashMap<>();
    private final HourlyRates.Known rates;

    Sums(HourlyRates.Known rates) {
        this.rates = rates;
    }

    /** @param sign 1, or -1 for what is taken away */
    void add(Work work, int sign, ZoneId zone) {
        var day = LocalDate.ofInstant(work.start(), zone);
        var sum = new Sum(sign * work.seconds(), cost(work, day).multiply(BigInteger.valueOf(sign)), sign);
        for (var grain : Grain.values()) {
            var cell = Cell.of(work, grain, day);
            cells.merge(cell, sum, Sum::plus);
            cells.merge(cell.ofPerson(), sum, Sum::plus);
        }
    }

    private BigInteger cost(Work work, LocalDate day) {
        if (!work.billable()) {
            return BigInteger.ZERO;
        }
        var rate = rates.rate(work.project(), work.client(), work.user(), day).minor();
        return BigInteger.valueOf(rate).multiply(BigInteger.valueOf(work.seconds()));
    }

    /** The same by project, whoever it was; what comes to nothing is left out. */
    static Map<Cell, Sum> ofProjects(Map<Cell, Sum> cells) {
        var projects = new HashMap<Cell, Sum>();
        cells.forEach((cell, sum) -> {
            if (cell.of() == Cell.Of.WORK && cell.project() != 0) {
                projects.merge(cell.ofProject(), sum, Sum::plus);
            }
        });
        projects.values().removeIf(Sum.NOTHING::equals);
        return projects;
    }

    /** Without those that come to nothing. */
    Map<Cell, Sum> cells() {
        cells.values().removeIf(Sum.NOTHING::equals);
        return cells;
    }
}
