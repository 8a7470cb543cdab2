package io.timetracker.reporting.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.MarkPaid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is paid, and how much of it was seen. */
@WireRecord
@Schema(name = "MarkPaidInput")
record MarkPaidBody(
        @Schema(example = "3", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Long clientId,

        @Schema(
                example = "[7]",
                description = "only these of the client's; none: all of them, and what was worked on no project")
        @Nullable List<@Nullable Long> projectIds,

        @Schema(description = "also what was worked on no project, or only that where no projects are named") @Nullable Boolean withoutProject,

        @Schema(example = "2026-02-28", description = "belongs to it", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String until,

        @Schema(example = "INV-2026-17", description = "left out, each entry keeps the one that it has") @Nullable String invoiceNumber,

        @Schema(example = "45", description = "as many as were seen", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long expectedEntries,

        @Schema(example = "261000", description = "as long as was seen", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long expectedSeconds,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, @Nullable Object> unknown) {

    MarkPaid toCommand() {
        // A misspelt condition would mean everything.
        if (unknown != null && !unknown.isEmpty()) {
            throw new Invalid(unknown.keySet().iterator().next(), "validation.unknown_key");
        }
        return new MarkPaid(
                new ClientId(given("clientId", clientId)),
                projects(),
                withoutProject != null && withoutProject,
                WireTime.date(given("until", until)).orElseThrow(() -> new Invalid("until", "validation.date")),
                invoiceNumber,
                given("expectedEntries", expectedEntries),
                given("expectedSeconds", expectedSeconds));
    }

    private Set<ProjectId> projects() {
        var projects = new LinkedHashSet<ProjectId>();
        for (var id : projectIds == null ? List.<@Nullable Long>of() : projectIds) {
            if (id == null) {
                throw new Invalid("projectIds", "validation.type");
            }
            projects.add(new ProjectId(id));
        }
        return projects;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(field, "validation.required");
        }
        return value;
    }
}
