package io.timetracker.time.web;

import io.timetracker.platform.paging.PageOf;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.TimeEntryView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Time shows: entries by day, newest first.
 *
 * @param isEverybodys the reader administers and sees other people's time
 */
record TimeScreen(
        Place place, PageOf<TimeEntryView> page, List<Day> days, List<ProjectChoice> projects, boolean isEverybodys) {

    /** @param seconds finished, of the rows shown here */
    record Day(LocalDate day, long seconds, List<EntryRow> entries) {}

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

    /** What the filter says in one of its fields. */
    public String filter(String name) {
        return place.parameter(name).orElse("");
    }

    public boolean isFiltered() {
        return List.of("project", "from", "until", "billable", "text", "user", "tags").stream()
                .anyMatch(name -> place.parameter(name).isPresent());
    }

    public String hrefOf(int number) {
        return new Place(place.path(), place.parameters()).with("page", number);
    }
}
