package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.time.ForgottenTimers;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/timer")
@Tag(name = "Timer", description = "The caller's own running entry")
class TimerRestController {

    private final Timekeeping timekeeping;
    private final TimeLog log;
    private final ForgottenTimers forgotten;
    private final TimeEntryResources resources;
    private final WireTime time;

    TimerRestController(
            Timekeeping timekeeping,
            TimeLog log,
            ForgottenTimers forgotten,
            TimeEntryResources resources,
            WireTime time) {
        this.timekeeping = timekeeping;
        this.forgotten = forgotten;
        this.time = time;
        this.log = log;
        this.resources = resources;
    }

    @GetMapping("/status")
    @NeedsScope("read:time_entries")
    @Operation(summary = "What runs")
    TimeEntryAnswers.Status status(@AuthenticationPrincipal CurrentUser user) {
        var timer = log.running(user);
        var forgotten = timer.flatMap(running -> this.forgotten.find(running, user));
        return new TimeEntryAnswers.Status(
                timer.isPresent(),
                timer.map(resources::of).orElse(null),
                forgotten.map(resources::of).orElse(null));
    }

    @PostMapping("/start")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Begin to work now")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TimeEntryAnswers.Timer> start(
            @RequestBody TimerBody body, @AuthenticationPrincipal CurrentUser user) {
        var timer = timekeeping.startTimer(body.toCommand(), user);
        return ETag.created(timer.version(), new TimeEntryAnswers.Timer("Timer started", resources.of(timer)));
    }

    @PostMapping("/switch")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Stop what runs, if anything, and begin something else in the same moment")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TimeEntryAnswers.Switched> switchTo(
            @RequestBody TimerBody body, @AuthenticationPrincipal CurrentUser user) {
        var switched = timekeeping.switchTimer(body.toCommand(), user);
        var stopped = switched.stopped() == null ? null : resources.of(switched.stopped());
        var answer = new TimeEntryAnswers.Switched("Timer switched", resources.of(switched.started()), stopped);
        return ETag.created(switched.started().version(), answer);
    }

    @PostMapping("/pause")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Pause what runs")
    ResponseEntity<TimeEntryAnswers.Changed> pause(@AuthenticationPrincipal CurrentUser user) {
        return changed("Timer paused", timekeeping.pauseTimer(user));
    }

    @PostMapping("/resume")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Go on after a pause, which becomes a break")
    ResponseEntity<TimeEntryAnswers.Changed> resume(@AuthenticationPrincipal CurrentUser user) {
        return changed("Timer resumed", timekeeping.resumeTimer(user));
    }

    @PostMapping("/stop")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Stop what runs, now or as of when the work ended")
    ResponseEntity<TimeEntryAnswers.Changed> stop(
            @RequestBody StopBody body, @AuthenticationPrincipal CurrentUser user) {
        var moment = body.moment(time);
        var entry = moment == null ? timekeeping.stopTimer(user) : timekeeping.stopTimerAt(moment, user);
        return changed("Timer stopped", entry);
    }

    @PostMapping("/keep")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Let what runs go on, however long; it is no longer taken for forgotten")
    ResponseEntity<TimeEntryAnswers.Changed> keep(@AuthenticationPrincipal CurrentUser user) {
        return changed("Timer kept", forgotten.keepTimer(user));
    }

    private ResponseEntity<TimeEntryAnswers.Changed> changed(String message, TimeEntryView entry) {
        return ETag.ok(entry.version(), new TimeEntryAnswers.Changed(message, resources.of(entry)));
    }
}
