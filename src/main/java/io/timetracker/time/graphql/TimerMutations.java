package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.ForgottenTimers;
import io.timetracker.time.StartTimer;
import io.timetracker.time.SwitchedTimer;
import io.timetracker.time.Timekeeping;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:time_entries")
class TimerMutations {

    private final Timekeeping timekeeping;
    private final ForgottenTimers forgotten;
    private final Payloads payloads;

    TimerMutations(Timekeeping timekeeping, ForgottenTimers forgotten, Payloads payloads) {
        this.forgotten = forgotten;
        this.timekeeping = timekeeping;
        this.payloads = payloads;
    }

    record StartTimerInput(
            ProjectId projectId,
            @Nullable TaskId taskId,
            @Nullable String notes) {

        StartTimer toCommand() {
            return new StartTimer(projectId, taskId, notes);
        }
    }

    @MutationMapping
    Map<String, @Nullable Object> startTimer(
            @Argument StartTimerInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timer", () -> timekeeping.startTimer(input.toCommand(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> switchTimer(
            @Argument StartTimerInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = new LinkedHashMap<>(payloads.of("timer", () -> timekeeping.switchTimer(input.toCommand(), user)));
        if (payload.get("timer") instanceof SwitchedTimer switched) {
            payload.put("timer", switched.started());
            payload.put("stopped", switched.stopped());
        }
        return payload;
    }

    @MutationMapping
    Map<String, @Nullable Object> pauseTimer(@AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timer", () -> timekeeping.pauseTimer(user));
    }

    @MutationMapping
    Map<String, @Nullable Object> resumeTimer(@AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timer", () -> timekeeping.resumeTimer(user));
    }

    @MutationMapping
    Map<String, @Nullable Object> stopTimer(@Argument @Nullable Instant at, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timer", () -> at == null ? timekeeping.stopTimer(user) : timekeeping.stopTimerAt(at, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> keepTimer(@AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timer", () -> forgotten.keepTimer(user));
    }
}
