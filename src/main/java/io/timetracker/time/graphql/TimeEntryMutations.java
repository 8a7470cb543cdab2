package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.QuickEntry;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.Undoing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:time_entries")
class TimeEntryMutations {

    private final Timekeeping timekeeping;
    private final QuickEntry quickEntry;
    private final Undoing undoing;
    private final Payloads payloads;

    TimeEntryMutations(Timekeeping timekeeping, QuickEntry quickEntry, Undoing undoing, Payloads payloads) {
        this.timekeeping = timekeeping;
        this.quickEntry = quickEntry;
        this.undoing = undoing;
        this.payloads = payloads;
    }

    record LogQuickEntryInput(String line, @Nullable LocalDate date) {}

    record DeleteTimeEntryInput(
            TimeEntryId id,
            @Nullable Integer version,
            @Nullable String reason) {}

    record RestoreTimeEntryInput(TimeEntryId id) {}

    @MutationMapping
    Map<String, @Nullable Object> logTime(@Argument LogTimeInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timeEntry", () -> timekeeping.log(input.toCommand(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> logQuickEntry(
            @Argument LogQuickEntryInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timeEntry", () -> quickEntry.log(input.line(), input.date(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeTimeEntry(
            @Argument ChangeTimeEntryInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = payloads.of("timeEntry", () -> timekeeping.change(input.id(), input.toCommand(), user));
        return withUndo(payload, "timeEntry", input.id(), user);
    }

    private Map<String, @Nullable Object> withUndo(
            Map<String, @Nullable Object> payload, String done, TimeEntryId id, CurrentUser user) {
        var more = new LinkedHashMap<>(payload);
        if (payload.get(done) != null) {
            more.put("undo", undoing.offer(id, user).orElse(null));
        }
        return more;
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteTimeEntry(
            @Argument DeleteTimeEntryInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = payloads.of("deletedId", () -> {
            timekeeping.delete(input.id(), input.version(), input.reason(), user);
            return input.id();
        });
        return withUndo(payload, "deletedId", input.id(), user);
    }

    @MutationMapping
    Map<String, @Nullable Object> restoreTimeEntry(
            @Argument RestoreTimeEntryInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timeEntry", () -> timekeeping.restore(input.id(), user));
    }
}
