package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.BulkChange;
import io.timetracker.time.TimeEntryFilter;
import io.timetracker.time.TimeEntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One action for many entries. */
@WireRecord
@Schema(name = "BulkInput")
record BulkBody(
        @Schema(example = "[21, 22]", description = "at most 1000, or a filter instead") @Nullable List<@Nullable Long> entryIds,

        @Schema(description = "instead of ids: all that the list finds with it, the newest 1000 of them") @Nullable BulkFilterBody filter,

        @Schema(
                example = "set_billable",
                description = "`delete`, `set_billable`, `set_paid`, `add_tag`, `remove_tag`, `set_tags` or `move`")
        @Nullable String action,

        @Schema(
                types = {"boolean", "string", "array", "object", "null"},
                example = "true",
                description =
                        "a boolean for `set_billable` and `set_paid`; a tag for `add_tag` and `remove_tag`; a list or "
                                + "comma text for `set_tags`; `{\"project_id\": 7, \"task_id\": 11}` for `move`")
        @Nullable Object value,

        @Schema(description = "only says what would happen") @Nullable Boolean dryRun,

        @Schema(example = "Wrong project", description = "for the audit log") @Nullable String reason) {

    BulkChange toCommand(WireTime time) {
        return new BulkChange(ids(), filter(time), BulkValue.action(action, value), dryRun != null && dryRun, reason);
    }

    private @Nullable TimeEntryFilter filter(WireTime time) {
        return filter == null ? null : filter.toFilter(time);
    }

    private @Nullable List<TimeEntryId> ids() {
        return entryIds == null ? null : entryIds.stream().map(BulkBody::id).toList();
    }

    private static TimeEntryId id(@Nullable Long value) {
        if (value == null) {
            throw new Invalid("entryIds", "validation.type");
        }
        return new TimeEntryId(value);
    }
}
