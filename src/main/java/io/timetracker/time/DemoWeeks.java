package io.timetracker.time;

import io.timetracker.platform.demo.DemoCalendar;
import io.timetracker.platform.demo.DemoPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The weeks that wait for a decision: the latest ones, each of somebody who was at work from Monday to Friday. The first
 * three have something odd: a day of thirteen hours, two entries at a time, and a day without any.
 */
final class DemoWeeks {

    static final int WAITING = 30;
    private static final int LONG_DAY = 13 * 3600;
    private static final int DAYS = 5;

    /** @param friday days back, as the calendar counts them; Monday lies four further back */
    record Week(int person, int friday) {

        int back(DayOfWeek day) {
            return friday + DayOfWeek.FRIDAY.getValue() - day.getValue();
        }

        boolean is(int somebody, int back, DayOfWeek day) {
            return person == somebody && back(day) == back;
        }
    }

    interface Attendance {
        boolean isAtWork(int person, int back);
    }

    private final List<Week> waiting = new ArrayList<>();

    DemoWeeks(DemoPlan plan, Attendance attendance) {
        var first = fridayBefore(plan.calendar());
        for (var friday = first;
                waiting.size() < WAITING && friday + DAYS <= plan.size().workingDays();
                friday += DAYS) {
            for (var person = 0; person < plan.people().size() && waiting.size() < WAITING; person++) {
                var week = new Week(person, friday);
                if (isFull(week, attendance)) {
                    waiting.add(week);
                }
            }
        }
    }

    /** Of the last week that is over. */
    private static int fridayBefore(DemoCalendar calendar) {
        var thisWeek = monday(calendar.day(0));
        var back = 1;
        while (!calendar.day(back).isBefore(thisWeek)) {
            back++;
        }
        return back;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isFull(Week week, Attendance attendance) {
        for (var day = 0; day < DAYS; day++) {
            if (!attendance.isAtWork(week.person(), week.friday() + day)) {
                return false;
            }
        }
        return true;
    }

    List<Week> waiting() {
        return List.copyOf(waiting);
    }

    /** Nobody says why there is no time on that day. */
    boolean isGap(int person, int back) {
        return isOdd(2, person, back, DayOfWeek.THURSDAY);
    }

    private boolean isOdd(int which, int person, int back, DayOfWeek day) {
        return which < waiting.size() && waiting.get(which).is(person, back, day);
    }

    /** The day as it was, or made odd. */
    List<DemoSpan> spans(List<DemoSpan> spans, int person, int back) {
        if (isOdd(0, person, back, DayOfWeek.TUESDAY)) {
            return DemoSpan.stretched(spans, LONG_DAY);
        }
        return isOdd(1, person, back, DayOfWeek.WEDNESDAY) ? DemoSpan.overlapping(spans) : spans;
    }
}
