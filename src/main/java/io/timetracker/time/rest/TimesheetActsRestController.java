package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is done with a period. Where the contract notes no other status, everything that is refused is 400, also a period that
 * is not there or not the caller's; the code tells the difference.
 */
@RestController
@RequestMapping("/api/v1/timesheet-periods/{id}")
@NeedsScope("write:time_entries")
@Tag(name = TimesheetRestController.TAG)
class TimesheetActsRestController {

    private final Timesheets timesheets;
    private final TimesheetResources resources;
    private final WireTime time;

    TimesheetActsRestController(Timesheets timesheets, TimesheetResources resources, WireTime time) {
        this.timesheets = timesheets;
        this.resources = resources;
        this.time = time;
    }

    @PostMapping("/submit")
    @Operation(summary = "Hand in an own period")
    ResponseEntity<TimesheetAnswers.Changed> submit(
            @PathVariable TimesheetId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        return changed("Timesheet submitted", OldClients.expect400(() -> timesheets.submit(id, version, user)));
    }

    @PostMapping("/withdraw")
    @Operation(summary = "Take an own period back that nobody has decided on")
    ResponseEntity<TimesheetAnswers.Changed> withdraw(
            @PathVariable TimesheetId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        return changed("Timesheet withdrawn", OldClients.expect400(() -> timesheets.withdraw(id, version, user)));
    }

    @PostMapping("/approve")
    @Operation(summary = "Approve a submitted or rejected period")
    ResponseEntity<TimesheetAnswers.Changed> approve(
            @PathVariable TimesheetId id,
            @RequestBody ApprovalBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        var period = OldClients.expect400Missing(() -> timesheets.approve(id, version, body.comment(), user));
        return changed(
                period.status() == TimesheetStatus.APPROVED
                        ? "Timesheet approved"
                        : "Approved; another approver decides now",
                period);
    }

    @PostMapping("/reject")
    @Operation(summary = "Reject a submitted period for a reason; its owner may change it again")
    ResponseEntity<TimesheetAnswers.Changed> reject(
            @PathVariable TimesheetId id,
            @RequestBody ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        return changed(
                "Timesheet rejected",
                OldClients.expect400Missing(() -> timesheets.reject(id, version, body.reason(), user)));
    }

    @PostMapping("/close")
    @Operation(summary = "Close a period for good, for administrators")
    ResponseEntity<TimesheetAnswers.Changed> close(
            @PathVariable TimesheetId id,
            @RequestBody ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        return changed(
                "Timesheet closed",
                OldClients.expect400Missing(() -> timesheets.close(id, version, body.reason(), user)));
    }

    @PostMapping("/reopen")
    @Operation(
            summary =
                    "Let the owner of a locked period change the time in it for a while; a closed one, for administrators")
    ResponseEntity<TimesheetAnswers.Changed> reopen(
            @PathVariable TimesheetId id,
            @RequestBody ReopenBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        var command = body.toCommand(time);
        return changed(
                "Timesheet reopened", OldClients.expect400Missing(() -> timesheets.reopen(id, version, command, user)));
    }

    @DeleteMapping("/reopening")
    @Operation(summary = "Lock a reopened period again before its time is over")
    ResponseEntity<TimesheetAnswers.Changed> endReopening(
            @PathVariable TimesheetId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        return changed(
                "Timesheet locked again",
                OldClients.expect400Missing(() -> timesheets.endReopening(id, version, user)));
    }

    private ResponseEntity<TimesheetAnswers.Changed> changed(String message, TimesheetView period) {
        return ETag.ok(period.version(), new TimesheetAnswers.Changed(message, resources.of(period)));
    }

    @DeleteMapping
    @Operation(summary = "Delete a draft or rejected period; the time in it stays")
    Done delete(@PathVariable TimesheetId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        OldClients.expect400(() -> {
            timesheets.delete(id, version, user);
            return id;
        });
        return new Done("Timesheet deleted");
    }
}
