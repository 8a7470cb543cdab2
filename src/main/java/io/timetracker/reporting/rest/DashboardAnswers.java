package io.timetracker.reporting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.DayWorked;
import io.timetracker.reporting.TrackedValue;
import io.timetracker.reporting.WeekComparison;
import io.timetracker.reporting.WorkFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the dashboard of old reads; hours are rounded once, from exact seconds. */
interface DashboardAnswers {

    @WireRecord
    @Schema(name = "ValueDashboard")
    record Value(
            @Schema(example = "132.5") double totalHours,
            @Schema(example = "248") long entriesCount,
            @Schema(example = "18") int activeDays,
            @Schema(example = "0.53") double avgSessionLength,
            @Schema(example = "Tuesday") @Nullable String mostProductiveDay,

            @Schema(example = "24.5", description = "from the first day of the caller's week")
            double thisWeekHours,

            @Schema(example = "110.2") double thisMonthHours,

            @JsonProperty("last_7_days") @Schema(description = "seven, today last")
            List<Day> last7Days,

            @Schema(
                    example = "1234.56",
                    description = "at the rates that projects and clients have now, billable or not; null: nothing")
            @Nullable BigDecimal estimatedValueTracked,

            @Schema(example = "EUR") String estimatedValueCurrency) {

        static Value of(TrackedValue value, String currency) {
            return new Value(
                    Durations.hours(value.seconds()),
                    value.entries(),
                    value.activeDays(),
                    value.entries() == 0 ? 0 : round(value.seconds() / 3600.0 / value.entries(), 2),
                    value.mostProductive() == null
                            ? null
                            : value.mostProductive().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    Durations.hours(value.weekSeconds()),
                    Durations.hours(value.monthSeconds()),
                    value.lastDays().stream().map(Day::of).toList(),
                    value.estimated() == null ? null : value.estimated().decimal(),
                    currency);
        }
    }

    @WireRecord
    @Schema(name = "ValueDashboardDay")
    record Day(
            @Schema(example = "2026-02-03") String date,
            @Schema(example = "2.5") double hours) {

        static Day of(DayWorked day) {
            return new Day(day.day().toString(), Durations.hours(day.seconds()));
        }
    }

    @WireRecord
    @Schema(name = "Stats")
    record Stats(
            double todayHours,
            double weekHours,

            @Schema(description = "of the last 30 days") double monthHours,

            double totalHours,
            @Schema(example = "8.0") double standardHoursPerDay,
            double todayRegularHours,
            double todayOvertimeHours,
            double weekRegularHours,
            double weekOvertimeHours,

            @Schema(description = "since the first of January")
            double overtimeYtdHours) {

        static Stats of(WorkFigures figures) {
            var overtime = figures.overtime();
            return new Stats(
                    Durations.hours(figures.today()),
                    Durations.hours(figures.week()),
                    Durations.hours(figures.lately()),
                    Durations.hours(figures.total()),
                    Durations.hours(figures.day().toSeconds()),
                    Durations.hours(overtime.todayRegular()),
                    Durations.hours(overtime.today()),
                    Durations.hours(overtime.weekRegular()),
                    Durations.hours(overtime.week()),
                    Durations.hours(overtime.year()));
        }
    }

    @WireRecord
    @Schema(name = "DashboardStats")
    record OwnStats(
            boolean success,
            @Schema(example = "2.5") double todayHours,
            @Schema(example = "18.0") double weekHours,

            @Schema(example = "60.25", description = "since its first day")
            double monthHours,

            @Schema(example = "8.0") double standardHoursPerDay,
            @Schema(example = "2.5") double todayRegularHours,
            @Schema(example = "0.0") double todayOvertimeHours,
            @Schema(example = "18.0") double weekRegularHours,
            @Schema(example = "0.0") double weekOvertimeHours,

            @Schema(example = "3.5", description = "since the first of January")
            double overtimeYtdHours) {

        static OwnStats of(WorkFigures figures) {
            var overtime = figures.overtime();
            return new OwnStats(
                    true,
                    Durations.hours(figures.today()),
                    Durations.hours(figures.week()),
                    Durations.hours(figures.month()),
                    Durations.hours(figures.day().toSeconds()),
                    Durations.hours(overtime.todayRegular()),
                    Durations.hours(overtime.today()),
                    Durations.hours(overtime.weekRegular()),
                    Durations.hours(overtime.week()),
                    Durations.hours(overtime.year()));
        }
    }

    /** All three are the same, as they always were (Q41). */
    @WireRecord
    @Schema(name = "Sparklines")
    record Sparklines(boolean success, List<Double> today, List<Double> week, List<Double> month) {

        static Sparklines of(List<DayWorked> days) {
            var hours =
                    days.stream().map(day -> round(day.seconds() / 3600.0, 1)).toList();
            return new Sparklines(true, hours, hours, hours);
        }
    }

    @WireRecord
    @Schema(name = "WeekComparison")
    record Weeks(
            Week currentWeek,
            Week lastWeek,

            @Schema(example = "-15.9", description = "null where nothing was worked before") @Nullable Double changePercent) {

        static Weeks of(WeekComparison weeks) {
            var current = Week.of(weeks.current());
            var last = Week.of(weeks.last());
            return new Weeks(
                    current,
                    last,
                    last.totalHours() == 0
                            ? null
                            : (Double) round((current.totalHours() - last.totalHours()) * 100 / last.totalHours(), 1));
        }
    }

    @WireRecord
    @Schema(name = "ComparedWeek")
    record Week(
            @Schema(example = "18.5", description = "of the days as they are rounded")
            double totalHours,

            List<WeekDay> byDay) {

        static Week of(List<DayWorked> worked) {
            var days = worked.stream().map(WeekDay::of).toList();
            return new Week(round(days.stream().mapToDouble(WeekDay::hours).sum(), 2), days);
        }
    }

    @WireRecord
    @Schema(name = "ComparedDay")
    record WeekDay(
            @Schema(example = "2026-02-02") String day,
            @Schema(example = "6.0") double hours) {

        static WeekDay of(DayWorked day) {
            return new WeekDay(day.day().toString(), Durations.hours(day.seconds()));
        }
    }

    @WireRecord
    @Schema(name = "TodaySummary")
    record Today(
            @Schema(example = "3.25") double hours,
            @Schema(example = "2") int projects) {}

    private static double round(double number, int digits) {
        return BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
