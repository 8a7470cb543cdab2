package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.time.CalendarDays;
import io.timetracker.time.CalendarRange;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar", description = "Time on an axis, day by day")
class CalendarRestController {

    private static final int WEEK = 7;

    private final CalendarDays calendar;
    private final CalendarResources resources;
    private final Zones zones;

    CalendarRestController(CalendarDays calendar, CalendarResources resources, Zones zones) {
        this.calendar = calendar;
        this.resources = resources;
        this.zones = zones;
    }

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "Days with their blocks, overlaps and gaps; at most 42")
    @ApiResponse(responseCode = "200", description = "The days", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @QueryParameter(name = "start_date", kind = Kind.DATE, text = "The first day of the caller's week unless told")
    @QueryParameter(name = "end_date", kind = Kind.DATE, text = "Inclusive; seven days in all unless told")
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "Own unless told; administrators see everybody's")
    CalendarResource.Answer read(Query query, @AuthenticationPrincipal CurrentUser user) {
        var start = day(query.text("start_date"), "startDate").orElseGet(() -> firstDay(user));
        var end = day(query.text("end_date"), "endDate").orElseGet(() -> start.plusDays(WEEK - 1));
        var whose = query.id("user_id", UserId::new);
        return resources.of(calendar.read(new CalendarRange(start, end), whose, zones.app(), user));
    }

    /** Another week than was meant, silently, is worse than an error. */
    private static Optional<LocalDate> day(@Nullable String text, String field) {
        var day = WireTime.date(text);
        if (text != null && day.isEmpty()) {
            throw new Invalid(field, "validation.date");
        }
        return day;
    }

    private LocalDate firstDay(CurrentUser user) {
        return WorkWeek.of(zones.today(), user.account().weekStartDay()).firstDay();
    }
}
