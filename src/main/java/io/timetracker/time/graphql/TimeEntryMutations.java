package io.timetracker.time.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.OverlapWarning;
import io.timetracker.time.QuickEntry;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.Undoing;
import io.timetracker.time.Warnings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private final Refusals refusals;

    TimeEntryMutations(
            Timekeeping timekeeping, QuickEntry quickEntry, Undoing undoing, Payloads payloads, Refusals refusals) {
        this.timekeeping = timekeeping;
        this.quickEntry = quickEntry;
        this.undoing = undoing;
        this.payloads = payloads;
        this.refusals = refusals;
    }

    record LogQuickEntryInput(String line, @Nullable LocalDate date) {}

    record DeleteTimeEntryInput(
            TimeEntryId id,
            @Nullable Integer version,
            @Nullable String reason) {}

    record RestoreTimeEntryInput(TimeEntryId id) {}

    @MutationMapping
    Map<String, @Nullable Object> logTime(@Argument LogTimeInput input, @AuthenticationPrincipal CurrentUser user) {
        return warning(warnings -> timekeeping.log(input.toCommand(), user, warnings));
    }

    @MutationMapping
    Map<String, @Nullable Object> logQuickEntry(
            @Argument LogQuickEntryInput input, @AuthenticationPrincipal CurrentUser user) {
        return warning(warnings -> quickEntry.log(input.line(), input.date(), user, warnings));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeTimeEntry(
            @Argument ChangeTimeEntryInput input, @AuthenticationPrincipal CurrentUser user) {
        var payload = warning(warnings -> timekeeping.change(input.id(), input.toCommand(), user, warnings));
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
        return warning(warnings -> timekeeping.restore(input.id(), user, warnings));
    }

    record Warning(String code, String message, List<TimeEntryId> entryIds) {}

    /** The entry, and what the caller should know of it. */
    private Map<String, @Nullable Object> warning(Function<Warnings, TimeEntryView> command) {
        var warnings = new Warnings();
        var payload = payloads.of("timeEntry", () -> command.apply(warnings));
        payload.put("warnings", warnings.all().stream().map(this::warning).toList());
        return payload;
    }

    private Warning warning(OverlapWarning warning) {
        var entries = warning.entries();
        return new Warning(OverlapWarning.CODE, refusals.text(warning.textKey(), entries.size()), entries);
    }
}
