package io.timetracker.time.web;

import io.timetracker.projects.ProjectChoice;
import io.timetracker.time.WeekView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Week shows.
 *
 * @param locks why cells are locked, each reason once
 */
record WeekScreen(WeekView week, List<Row> rows, List<String> locks, List<ProjectChoice> projects, LocalDate today) {

    /** @param isEmpty it can be taken out of the week */
    record Row(String key, WeekView.Names names, List<Cell> cells, long seconds, boolean isEmpty) {

        public String name() {
            var place = names.project() == null ? names.client() : names.project();
            return names.task() == null ? "" + place : place + ", " + names.task();
        }
    }

    /**
     * @param text as it was typed, or what it has come to
     * @param error why it was not saved
     */
    record Cell(
            String row,
            String rowName,
            WeekView.Cell time,
            String text,
            @Nullable String error) {

        public String id() {
            return row + "-" + time.date();
        }

        public String field() {
            return fieldOf(row, time.date());
        }

        public String versionField() {
            return versionFieldOf(row, time.date());
        }
    }

    static String fieldOf(String row, LocalDate date) {
        return "c." + row + "." + date;
    }

    static String versionFieldOf(String row, LocalDate date) {
        return "v." + row + "." + date;
    }

    public String href() {
        return href(week.firstDay());
    }

    static String href(LocalDate day) {
        return "/week?date=" + day;
    }

    public String previous() {
        return href(week.firstDay().minusDays(7));
    }

    public String next() {
        return href(week.firstDay().plusDays(7));
    }

    public boolean isThisWeek() {
        return week.indexOf(today) >= 0;
    }

    /** The days that are handed in together are those that are shown. */
    public boolean isWholeSheet() {
        return week.sheet().firstDay().equals(week.firstDay());
    }
}
