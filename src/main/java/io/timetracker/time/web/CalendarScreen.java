package io.timetracker.time.web;

import io.timetracker.platform.ui.Hours;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Calendar shows.
 *
 * @param date the day, or a day of the week, that is shown
 * @param isList rows instead of the axis
 * @param otherZone of the reader, where it is not the installation's
 */
record CalendarScreen(
        Place place,
        LocalDate date,
        LocalDate today,
        boolean isWeek,
        boolean isList,
        Axis axis,
        List<Column> days,
        Hours hours,
        List<ProjectChoice> projects,
        ZoneId zone,
        @Nullable ZoneId otherZone) {

    /**
     * A day. Lines are minutes on the axis.
     *
     * @param length of the day in hours, where it is not 24
     * @param rows entries that are listed under this day: each on the first of the shown days on which it lies
     */
    record Column(
            LocalDate date,
            long seconds,
            @Nullable Double length,
            List<Axis.Piece> pieces,
            List<Axis.Hole> holes,
            List<Item> items,
            List<EntryRow> untimed,
            List<EntryRow> rows) {

        public boolean isLonger() {
            return length != null && length > 24;
        }

        /** For the script: where a piece begins and ends, its moment and what the clock says then. */
        public String script() {
            return pieces.stream()
                    .map(it -> "%d,%d,%d,%d"
                            .formatted(it.from(), it.to(), it.start().toEpochMilli(), it.wall()))
                    .collect(Collectors.joining(";"));
        }

        public List<Item> overlaps() {
            return items.stream().filter(item -> item.lanes() > 1).toList();
        }

        public List<Item> gaps() {
            return items.stream().filter(Item::isGap).toList();
        }
    }

    /**
     * A block, or without an entry the gap before the next one.
     *
     * @param start of the part that lies on this day
     * @param entryEnd of the whole entry; null while it runs
     */
    record Item(
            int from,
            int to,
            Instant start,
            Instant end,
            int lane,
            int lanes,
            boolean startsBefore,
            boolean endsAfter,
            @Nullable EntryRow entry,
            @Nullable Instant entryEnd) {

        public boolean isGap() {
            return entry == null;
        }

        public boolean isShort() {
            return to - from < 30;
        }
    }

    public LocalDate previous() {
        return date.minusDays(isWeek ? 7 : 1);
    }

    public LocalDate next() {
        return date.plusDays(isWeek ? 7 : 1);
    }

    public boolean isNow() {
        return days.stream().anyMatch(day -> day.date().equals(today));
    }

    public long seconds() {
        return days.stream().mapToLong(Column::seconds).sum();
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.rows().isEmpty());
    }

    public String hrefOf(LocalDate other) {
        return with("date", other);
    }

    public String hrefOfDay(LocalDate day) {
        return "/calendar?view=day&date=" + day;
    }

    public String with(String name, @Nullable Object value) {
        return place.notEditing().with(name, value);
    }

    public String hrefToAdd() {
        return place.with(Place.EDIT, Place.NEW);
    }

    public String hrefToFill(Instant start, Instant end) {
        return place.notEditing().filling(start, end);
    }

    public String hrefToEdit(long entry) {
        return place.notEditing().with(Place.EDIT, entry);
    }

    /** An entry may lie on a project that takes no new time; its form must still show it. */
    public boolean offers(@Nullable ProjectId project) {
        return projects.stream().anyMatch(choice -> choice.id().equals(project));
    }

    public String back() {
        return place.back();
    }

    /** The entry that is being edited, if it is among those that are shown. */
    public @Nullable EntryRow row(long entry) {
        return days.stream()
                .flatMap(day -> Stream.concat(day.rows().stream(), day.untimed().stream()))
                .filter(row -> row.id() == entry)
                .findFirst()
                .orElse(null);
    }

    /** Where the script scrolls to: what began first. */
    public int firstLine() {
        return days.stream()
                .flatMap(day -> day.items().stream())
                .filter(item -> !item.startsBefore())
                .mapToInt(Item::from)
                .min()
                .orElse(9 * 60);
    }
}
