package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.time.WeekSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/weeks/{date}")
@Tag(
        name = "Weeks",
        description = "Time by the week: rows of what is worked for, seven days each; any day names its week")
class WeekRestController {

    private final WeekSheet sheet;
    private final Refusals refusals;
    private final WireTime time;

    WeekRestController(WeekSheet sheet, Refusals refusals, WireTime time) {
        this.sheet = sheet;
        this.refusals = refusals;
        this.time = time;
    }

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "Get the week around a day")
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "Somebody else's, for administrators")
    WeekResource.One week(@PathVariable String date, Query query, @AuthenticationPrincipal CurrentUser user) {
        var week = sheet.week(day(date), query.id("user_id", UserId::new), user);
        return new WeekResource.One(WeekResource.of(week, this::words, time));
    }

    @PutMapping("/cells")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Set how long was worked for a row on a day; the answer has the new totals")
    ResponseEntity<WeekResource.CellSet> setCell(
            @PathVariable String date,
            @RequestBody WeekBodies.Cell body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var set = sheet.setCell(body.on(day(date), ETag.ifMatch(request)), user);
        return ETag.ok(set.cell().version(), WeekResource.CellSet.of(set, this::words, time));
    }

    @PostMapping("/rows")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Keep a row in the week, also while it is empty")
    @ResponseStatus(HttpStatus.CREATED)
    WeekResource.Changed addRow(
            @PathVariable String date, @RequestBody WeekBodies.Row body, @AuthenticationPrincipal CurrentUser user) {
        var week = sheet.addRow(body.in(day(date)), user);
        return new WeekResource.Changed("Row added", WeekResource.of(week, this::words, time));
    }

    @DeleteMapping("/rows")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Take an empty row out of the week")
    WeekResource.Changed removeRow(
            @PathVariable String date, @RequestBody WeekBodies.Row body, @AuthenticationPrincipal CurrentUser user) {
        var week = sheet.removeRow(body.in(day(date)), user);
        return new WeekResource.Changed("Row removed", WeekResource.of(week, this::words, time));
    }

    @PostMapping("/copy")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Copy another week's rows into this one, and its hours if they are wanted")
    WeekResource.Copied copy(
            @PathVariable String date, @RequestBody WeekBodies.Copy body, @AuthenticationPrincipal CurrentUser user) {
        return WeekResource.Copied.of(sheet.copy(body.to(day(date)), user), this::words, time);
    }

    private static LocalDate day(String date) {
        return WeekBodies.dateOf("date", date);
    }

    private String words(String reason) {
        return refusals.text("refusal." + reason);
    }
}
