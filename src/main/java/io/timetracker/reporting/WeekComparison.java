package io.timetracker.reporting;

import java.util.List;

/** This week so far, and as many days of the one before; a day without work is there, too. */
public record WeekComparison(List<DayWorked> current, List<DayWorked> last) {}
