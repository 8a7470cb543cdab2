package io.timetracker.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of somebody's finished work, by days of their zone.
 *
 * @param days seven
 * @param usual how many seconds its usual days come to together
 * @param projects those with the most time, at most {@value OwnWeek#MOST_PROJECTS}
 * @param streak on how many days in a row something was worked, at most about a year
 */
public record OwnWeekView(List<Day> days, long seconds, long usual, List<OnProject> projects, int streak) {

    /** @param usual seconds of a usual day; 0 on Saturday and Sunday */
    public record Day(LocalDate date, long seconds, long usual, boolean isToday) {}

    /** @param projectId null: on none, as {@code name} @param percent of the week, cut */
    public record OnProject(
            @Nullable Long projectId,
            @Nullable String name,
            @Nullable String color,
            long seconds,
            int percent) {}
}
