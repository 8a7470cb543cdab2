package io.timetracker.approvals.web;

import io.timetracker.approvals.FlagKind;
import io.timetracker.approvals.ReviewFlag;
import io.timetracker.approvals.ReviewView;
import io.timetracker.platform.ui.Pager;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimesheetId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weeks that wait, and the one that is looked at.
 *
 * @param shown null when nothing waits
 */
record ReviewScreen(List<Row> rows, Pager pager, @Nullable Shown shown) {

    /** A week in the list. */
    record Row(ReviewView review, String who) {

        public TimesheetId id() {
            return review.period().id();
        }

        /** For a tick: which week, as it was seen. */
        public String ticked() {
            return id().value() + "-" + review.period().version();
        }

        /** Each kind once. */
        public List<FlagKind> kinds() {
            return review.flags().stream().map(ReviewFlag::kind).distinct().toList();
        }
    }

    /** A flag with its words. */
    record Why(FlagKind kind, String words) {}

    /**
     * The week that is looked at.
     *
     * @param before the week above it in the list
     * @param next the one below it
     * @param then what comes when this one is decided
     */
    record Shown(
            Row row,
            List<Why> flags,
            List<Day> days,
            @Nullable TimesheetId before,
            @Nullable TimesheetId next,
            @Nullable TimesheetId then) {

        public boolean isFlagged(LocalDate day) {
            return row.review().flags().stream().anyMatch(flag -> day.equals(flag.day()));
        }
    }

    record Day(LocalDate date, long seconds, List<Line> lines) {}

    /** An entry. @param time its clock, or null where it has none */
    record Line(
            TimeEntryView entry,
            @Nullable String time,
            @Nullable String project,
            @Nullable String color,
            @Nullable String task) {}

    /** What became of a ticked week; kept until the page after the act is shown. */
    record Outcome(String who, String week, String words, boolean done) implements Serializable {}
}
