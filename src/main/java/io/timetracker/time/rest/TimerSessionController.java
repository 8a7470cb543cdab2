package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.TimerAlreadyRunning;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** T-13 to T-17: what the web pages of old ask about the timer within a session. */
@RestController
@RequestMapping("/api/timer")
@Tag(name = "Timer")
class TimerSessionController {

    private final Timekeeping timekeeping;
    private final TimeLog log;
    private final WireTime time;
    private final Clock clock;

    TimerSessionController(Timekeeping timekeeping, TimeLog log, WireTime time, Clock clock) {
        this.timekeeping = timekeeping;
        this.log = log;
        this.time = time;
        this.clock = clock;
    }

    @WireRecord
    record StopAtBody(
            @Schema(example = "2026-02-03T10:30:00", description = "in the app zone; a moment to come counts as now")
            @Nullable String stopTime) {}

    @WireRecord
    record AgainBody(@Nullable Long projectId, @Nullable Long taskId) {}

    @GetMapping("/status")
    @SucceededBy("/api/v1/timer/status")
    @Operation(summary = "What runs", deprecated = true)
    SessionAnswers.TimerStatus status(@AuthenticationPrincipal CurrentUser user) {
        var timer = log.running(user).map(this::running);
        return new SessionAnswers.TimerStatus(timer.isPresent(), timer.orElse(null));
    }

    private SessionAnswers.RunningTimer running(TimeEntryView timer) {
        var seconds = timer.secondsAt(clock.instant());
        return new SessionAnswers.RunningTimer(
                timer.id().value(),
                projectName(timer),
                TypedId.valueOf(timer.projectId()),
                TypedId.valueOf(timer.taskId()),
                time.local(timer.startTime()),
                seconds,
                Durations.wire(seconds));
    }

    private @Nullable String projectName(TimeEntryView timer) {
        return log.labels(List.of(timer)).project(timer);
    }

    @PostMapping("/start")
    @SucceededBy("/api/v1/timer/start")
    @Operation(summary = "Begin to work now", deprecated = true)
    SessionAnswers.TimerBegun start(@RequestBody TimerBody body, @AuthenticationPrincipal CurrentUser user) {
        var timer = runningIs400(() -> timekeeping.startTimer(body.toCommand(), user));
        return new SessionAnswers.TimerBegun(
                true, timer.id().value(), projectName(timer), TypedId.valueOf(timer.taskId()));
    }

    /** The pages of old know no 409. */
    private static TimeEntryView runningIs400(Supplier<TimeEntryView> command) {
        try {
            return command.get();
        } catch (TimerAlreadyRunning running) {
            throw new RuleBroken("timer_already_running");
        }
    }

    @PostMapping("/stop")
    @SucceededBy("/api/v1/timer/stop")
    @Operation(summary = "Stop what runs", deprecated = true)
    SessionAnswers.TimerEnded stop(@AuthenticationPrincipal CurrentUser user) {
        var seconds = timekeeping.stopTimer(user).secondsAt(clock.instant());
        return new SessionAnswers.TimerEnded(true, Durations.wire(seconds), Durations.hours(seconds));
    }

    @PostMapping("/stop_at")
    @SucceededBy("/api/v1/timer/stop")
    @Operation(summary = "Stop what runs as of a moment that has passed", deprecated = true)
    SessionAnswers.TimerEndedAt stopAt(@RequestBody StopAtBody body, @AuthenticationPrincipal CurrentUser user) {
        if (body.stopTime() == null || body.stopTime().isBlank()) {
            throw new Invalid("stopTime", "validation.required");
        }
        var moment = time.moment(body.stopTime()).orElseThrow(() -> new Invalid("stopTime", "validation.moment"));
        var stopped = timekeeping.stopTimerAt(moment, user);
        return new SessionAnswers.TimerEndedAt(true, Durations.wire(stopped.secondsAt(clock.instant())));
    }

    @PostMapping("/resume")
    @SucceededBy("/api/v1/timer/start")
    @Operation(summary = "Begin again on what was worked on last, or on the given project", deprecated = true)
    SessionAnswers.TimerAgain again(@RequestBody AgainBody body, @AuthenticationPrincipal CurrentUser user) {
        var project = body.projectId() == null ? null : new ProjectId(body.projectId());
        var task = body.taskId() == null ? null : new TaskId(body.taskId());
        var timer = runningIs400(() -> timekeeping.startAgain(project, task, user));
        return new SessionAnswers.TimerAgain(true, timer.id().value());
    }
}
