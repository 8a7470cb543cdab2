package io.timetracker.time.graphql;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.CalendarDays;
import io.timetracker.time.CalendarRange;
import io.timetracker.time.CalendarView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Days as the caller's zone has them. */
@Controller
@NeedsScope("read:time_entries")
class CalendarGraphQlController {

    private final CalendarDays calendar;
    private final Accounts accounts;
    private final Zones zones;

    CalendarGraphQlController(CalendarDays calendar, Accounts accounts, Zones zones) {
        this.calendar = calendar;
        this.accounts = accounts;
        this.zones = zones;
    }

    record CalendarRangeInput(LocalDate startDate, LocalDate endDate) {

        CalendarRange toRange() {
            return new CalendarRange(startDate, endDate);
        }
    }

    @QueryMapping
    CalendarView calendar(
            @Argument CalendarRangeInput range,
            @Argument @Nullable UserId userId,
            @AuthenticationPrincipal CurrentUser user) {
        return calendar.read(range.toRange(), userId, user.zone(zones.app()), user);
    }

    @SchemaMapping(typeName = "Calendar")
    Account user(CalendarView calendar) {
        return accounts.find(calendar.userId()).orElseThrow(NotFound::new);
    }

    @SchemaMapping(typeName = "Calendar")
    String timeZone(CalendarView calendar) {
        return calendar.zone().getId();
    }

    @SchemaMapping(typeName = "CalendarDay")
    int lengthMinutes(CalendarView.Day day) {
        return Math.toIntExact(day.length().toMinutes());
    }

    @SchemaMapping(typeName = "CalendarDay")
    int durationSeconds(CalendarView.Day day) {
        return Math.toIntExact(day.seconds());
    }

    @SchemaMapping(typeName = "CalendarDay")
    double hours(CalendarView.Day day) {
        return Durations.hours(day.seconds());
    }

    @SchemaMapping(typeName = "CalendarGap")
    int durationSeconds(CalendarView.Gap gap) {
        return Math.toIntExact(gap.seconds());
    }
}
