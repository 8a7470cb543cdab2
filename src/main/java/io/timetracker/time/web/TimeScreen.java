package io.timetracker.time.web;

import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Account;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.Lack;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Time shows: entries by day, newest first.
 *
 * @param named whose it is, where that is one other person
 * @param isOthers the reader administers and sees other people's time
 */
record TimeScreen(
        Place place,
        PageOf<TimeEntryView> page,
        List<Day> days,
        List<ProjectChoice> projects,
        @Nullable Account named,
        boolean isOthers) {

    /** Which place a page follows, or ends before. */
    static final String AFTER = "after";

    static final String BEFORE = "before";

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

    /** Each that can be asked for, and what is asked for now where that is several. */
    public List<String> lacks() {
        var asked = filter("without");
        var each = Arrays.stream(Lack.values()).map(Lack::wire).toList();
        return asked.isEmpty() || each.contains(asked)
                ? each
                : Stream.concat(each.stream(), Stream.of(asked)).toList();
    }

    public boolean isFiltered() {
        return List.of(
                        "project",
                        "from",
                        "until",
                        "billable",
                        "paid",
                        "client",
                        "task",
                        "text",
                        "user",
                        "tags",
                        "without")
                .stream()
                .anyMatch(name -> place.parameter(name).isPresent());
    }

    public boolean hasPages() {
        return page.ask().page() > 1 || page.hasNext();
    }

    /** Nobody waits for everybody's entries of all years to be counted. */
    public boolean isCounted() {
        return !isOthers;
    }

    public String hrefToFirst() {
        return hrefOf(1, null, null);
    }

    public String hrefToNewer() {
        var number = page.ask().page() - 1;
        return number > 1 && !page.items().isEmpty()
                ? hrefOf(number, null, TimeLog.place(page.items().getFirst()))
                : hrefOf(number, null, null);
    }

    public String hrefToOlder() {
        return hrefOf(page.ask().page() + 1, page.next(), null);
    }

    private String hrefOf(int number, @Nullable Cursor after, @Nullable Cursor before) {
        return place.moved(AFTER, after).moved(BEFORE, before).with("page", number);
    }
}
