package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A row as work, or what is the matter with it. */
record ImportRow(
        CsvLines.Line line,
        @Nullable LogTime work,
        @Nullable RuleBroken refusal) {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y");

    /** What makes two rows the same work. */
    record Key(
            @Nullable ProjectId project,
            @Nullable TaskId task,
            Instant start,
            Instant end,
            @Nullable String notes) {}

    static ImportRow read(CsvLines.Line line, ImportReading reading, ImportPlaces places) {
        try {
            return new ImportRow(line, new Reader(line, reading, places).work(), null);
        } catch (RuleBroken refused) {
            return new ImportRow(line, null, refused);
        }
    }

    Instant start() {
        return span().start();
    }

    Instant end() {
        return Objects.requireNonNull(span().end());
    }

    private When.Span span() {
        return (When.Span) Objects.requireNonNull(Objects.requireNonNull(work).when());
    }

    Booking booking() {
        return Objects.requireNonNull(work).booking();
    }

    Key key() {
        return new Key(
                booking().projectId(),
                booking().taskId(),
                start(),
                end(),
                Wording.linesOrNull(Objects.requireNonNull(work).notes()));
    }

    private record Reader(CsvLines.Line line, ImportReading reading, ImportPlaces places) {

        LogTime work() {
            if (line.cells().stream().skip(reading.header().size()).anyMatch(cell -> !cell.isBlank())) {
                throw ImportRefused.tooManyCells(
                        line.cells().size(), reading.header().size());
            }
            var project = project();
            var start = moment(ImportColumn.START, ImportColumn.START_DATE, null);
            var end = moment(ImportColumn.END, ImportColumn.END_DATE, start);
            if (Duration.between(start, end).toSeconds() > Integer.MAX_VALUE) {
                throw new InvalidTimeRange();
            }
            return new LogTime(
                    new When.Span(start, end),
                    Booking.on(project, task(project)),
                    null,
                    0,
                    text(ImportColumn.NOTES, TimeEntry.LONGEST_NOTES),
                    text(ImportColumn.TAGS, TimeEntry.LONGEST_TAGS),
                    isBillable(),
                    false,
                    null);
        }

        private ProjectId project() {
            var id = number(ImportColumn.PROJECT_ID, ProjectId::new);
            if (id != null) {
                return id;
            }
            var name = cell(ImportColumn.PROJECT);
            if (name == null) {
                throw ImportRefused.missing(
                        reading.place(ImportColumn.PROJECT_ID) < 0 && reading.place(ImportColumn.PROJECT) >= 0
                                ? ImportColumn.PROJECT
                                : ImportColumn.PROJECT_ID);
            }
            return places.projectNamed(name, cell(ImportColumn.CLIENT));
        }

        private @Nullable TaskId task(ProjectId project) {
            var id = number(ImportColumn.TASK_ID, TaskId::new);
            var name = cell(ImportColumn.TASK);
            return id != null || name == null ? id : places.taskNamed(name, project);
        }

        private <T> @Nullable T number(ImportColumn column, LongFunction<T> type) {
            var text = cell(column);
            if (text == null) {
                return null;
            }
            try {
                return type.apply(Long.parseLong(text));
            } catch (NumberFormatException notANumber) {
                throw ImportRefused.notANumber(column, text);
            }
        }

        /** Whole, or a time beside the column of its day; an end without a day is on the day of the start, or the next. */
        private Instant moment(ImportColumn column, ImportColumn dayColumn, @Nullable Instant start) {
            var text = cell(column);
            if (text == null) {
                throw ImportRefused.missing(column);
            }
            var time = ImportDates.clock(text);
            var day = cell(dayColumn);
            if (time.isPresent() && day != null) {
                return moment(column, day + " " + text);
            }
            if (time.isPresent() && start != null) {
                var began = start.atZone(reading.zone());
                var ends = began.toLocalTime().isAfter(time.get())
                        ? began.toLocalDate().plusDays(1)
                        : began.toLocalDate();
                return moment(column, ends + " " + text);
            }
            return moment(column, text);
        }

        private Instant moment(ImportColumn column, String text) {
            return reading.dates()
                    .moment(text, reading.zone())
                    .or(() -> ImportDates.ISO.moment(text, reading.zone()))
                    .orElseThrow(() -> ImportRefused.notAMoment(column, text));
        }

        private @Nullable String text(ImportColumn column, int most) {
            var text = cell(column);
            if (text != null && text.length() > most) {
                throw ImportRefused.tooLong(column, most);
            }
            return text;
        }

        private boolean isBillable() {
            var text = cell(ImportColumn.BILLABLE);
            return text == null || YES.contains(text.toLowerCase(java.util.Locale.ROOT));
        }

        /** Spreadsheets are told by an apostrophe that what follows is no formula: so are the files that we give back. */
        private @Nullable String cell(ImportColumn column) {
            return reading.cell(line.cells(), column)
                    .map(text -> text.matches("(?s)'[=+@\\-].*") ? text.substring(1) : text)
                    .orElse(null);
        }
    }
}
