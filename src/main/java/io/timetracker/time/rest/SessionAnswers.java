package io.timetracker.time.rest;

import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimeEntryView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the web pages of old are answered about time. */
interface SessionAnswers {

    @WireRecord
    record RunningTimer(
            long id,
            @Nullable String projectName,
            @Nullable Long projectId,
            @Nullable Long taskId,
            @Nullable String startTime,
            long currentDuration,
            String durationFormatted) {}

    @WireRecord
    record TimerStatus(boolean active, @Nullable RunningTimer timer) {}

    @WireRecord
    record TimerBegun(
            boolean success,
            long timerId,
            @Nullable String projectName,
            @Nullable Long taskId) {}

    @WireRecord
    record TimerEnded(boolean success, String duration, double durationHours) {}

    @WireRecord
    record TimerEndedAt(boolean success, String duration) {}

    @WireRecord
    record TimerAgain(boolean success, long timerId) {}

    @WireRecord
    record EntryPage(
            List<TimeEntryResource> entries,
            long total,
            long pages,
            int currentPage,
            boolean hasNext,
            boolean hasPrev) {

        static EntryPage of(PageOf<TimeEntryView> page, List<TimeEntryResource> entries) {
            var number = page.ask().page();
            return new EntryPage(entries, page.totalCount(), page.pages(), number, page.hasNext(), number > 1);
        }
    }

    @WireRecord
    record OneEntry(boolean success, TimeEntryResource entry) {}

    @WireRecord
    record Succeeded(boolean success) {}

    @WireRecord
    record TagList(List<String> tags) {}
}
