package io.timetracker.time.rest;

import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wrappers that the contract puts around entries. */
interface TimeEntryAnswers {

    @WireRecord
    record Page(List<TimeEntryResource> timeEntries, Pagination pagination) {}

    @WireRecord
    record One(TimeEntryResource timeEntry) {}

    @WireRecord
    record Changed(String message, TimeEntryResource timeEntry, List<WarningResource> warnings) {

        Changed(String message, TimeEntryResource timeEntry) {
            this(message, timeEntry, List.of());
        }
    }

    @WireRecord
    record Edited(
            String message,
            TimeEntryResource timeEntry,
            List<WarningResource> warnings,
            @Nullable UndoResource undo) {}

    @WireRecord
    record Deleted(String message, @Nullable UndoResource undo) {}

    @WireRecord
    record Timer(String message, TimeEntryResource timer) {}

    @WireRecord
    record Switched(
            String message,
            TimeEntryResource timer,
            @Nullable TimeEntryResource stopped) {}

    @WireRecord
    record Status(
            boolean active,
            @Nullable TimeEntryResource timer,
            @Nullable ForgottenResource forgotten) {}
}
