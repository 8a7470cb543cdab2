package io.timetracker.time.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Lack;
import io.timetracker.time.TagFilter;
import io.timetracker.time.TimeEntryFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What the list of entries takes as parameters. What cannot be read is refused here: it would mean more entries. */
@WireRecord
@Schema(name = "TimeEntryFilter")
record BulkFilterBody(
        @Nullable Long userId,
        @Nullable Long projectId,
        @Nullable Long clientId,
        @Nullable Long taskId,

        @Schema(example = "2026-02-01", description = "earliest start") @Nullable String startDate,

        @Schema(example = "2026-02-28", description = "latest start; a date means its end") @Nullable String endDate,

        @Nullable Boolean billable,
        @Nullable Boolean paid,

        @Schema(description = "part of the notes or tags, in any case") @Nullable String search,

        @Schema(description = "running entries too; they are skipped") @Nullable Boolean includeActive,

        @Schema(example = "design,print", description = "comma text") @Nullable String tags,

        @Schema(
                allowableValues = {"any", "all", "none"},
                description = "whether one of the tags is enough; `any` unless told")
        @Nullable String tagMode,

        @Schema(
                example = "project,tags",
                description =
                        "comma text of `project`, `client`, `task` and `tags`: those that have none of any of these")
        @Nullable String without,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> unknown) {

    TimeEntryFilter toFilter(WireTime time) {
        mustBeKnown();
        return new TimeEntryFilter(
                id(userId, UserId::new),
                id(projectId, ProjectId::new),
                id(clientId, ClientId::new),
                id(taskId, TaskId::new),
                moment("filter.startDate", startDate, time::from),
                moment("filter.endDate", endDate, time::until),
                billable,
                search,
                includeActive != null && includeActive,
                TagFilter.of(tags, mode()),
                paid,
                lacks());
    }

    /** A misspelt condition would mean every entry. */
    private void mustBeKnown() {
        if (unknown != null && !unknown.isEmpty()) {
            throw new Invalid("filter." + unknown.keySet().iterator().next(), "validation.unknown_key");
        }
    }

    private @Nullable String mode() {
        if (tagMode != null && !List.of("any", "all", "none").contains(tagMode)) {
            throw new Invalid("filter.tagMode", "validation.choice");
        }
        return tagMode;
    }

    private Set<Lack> lacks() {
        try {
            return Lack.of(without);
        } catch (Invalid invalid) {
            throw new Invalid("filter.without", "validation.choice");
        }
    }

    private static @Nullable Instant moment(
            String field, @Nullable String text, Function<String, Optional<Instant>> reading) {
        return text == null || text.isBlank()
                ? null
                : reading.apply(text).orElseThrow(() -> new Invalid(field, "validation.moment"));
    }

    private static <T> @Nullable T id(@Nullable Long value, LongFunction<T> type) {
        return value == null ? null : type.apply(value);
    }
}
