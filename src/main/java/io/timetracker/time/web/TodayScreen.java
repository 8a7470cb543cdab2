package io.timetracker.time.web;

import io.timetracker.platform.ui.Hours;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.ProjectId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Today shows.
 *
 * @param timer what runs, whatever day is shown
 * @param forgotten what is said of the timer when it has run for too long
 * @param entries of the day, newest first, without what runs
 * @param otherZone of the reader, where it is not the installation's
 */
record TodayScreen(
        Place place,
        LocalDate day,
        boolean isToday,
        @Nullable EntryRow timer,
        @Nullable Forgotten forgotten,
        List<EntryRow> entries,
        long daySeconds,
        long weekSeconds,
        List<DayTotal> week,
        List<ProjectChoice> projects,
        Hours hours,
        @Nullable ZoneId otherZone) {

    /** @param stop when the timer is likely to have been meant to stop @param why in words */
    record Forgotten(ZonedDateTime start, ZonedDateTime stop, String why) {

        public boolean isOnAnotherDay() {
            return !stop.toLocalDate().equals(start.toLocalDate());
        }
    }

    record DayTotal(LocalDate day, long seconds, boolean isShown) {}

    public String hrefOf(LocalDate other) {
        return "/?date=" + other;
    }

    public LocalDate previous() {
        return day.minusDays(1);
    }

    public LocalDate next() {
        return day.plusDays(1);
    }

    public String hrefToAdd() {
        return place.with(Place.EDIT, Place.NEW);
    }

    public String hrefToEdit(long entry) {
        return place.with(Place.EDIT, entry);
    }

    /** An entry may lie on a project that takes no new time; its form must still show it. */
    public boolean offers(@Nullable ProjectId project) {
        return projects.stream().anyMatch(choice -> choice.id().equals(project));
    }

    public String back() {
        return place.back();
    }
}
