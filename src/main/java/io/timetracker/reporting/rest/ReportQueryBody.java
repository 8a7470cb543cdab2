package io.timetracker.reporting.rest;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportQuery;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.StandingQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What is asked of a report. What cannot be read is refused: it would mean other numbers. */
@WireRecord
@Schema(name = "ReportQuery")
record ReportQueryBody(
        @Schema(
                example = "last_month",
                description =
                        "`today`, `yesterday`, `this_week`, `last_week`, `this_month`, `last_month`, `this_quarter`, `last_quarter`, "
                                + "`this_year`, `last_year`, `last_7_days` or `last_30_days`, in the app zone; weeks begin on Monday")
        @Nullable String preset,

        @Schema(example = "2026-02-01", description = "instead of a preset; its first day") @Nullable String startDate,

        @Schema(example = "2026-02-28", description = "its last day, which belongs to it") @Nullable String endDate,

        @Nullable Filter filter,

        @Schema(
                example = "[\"client\", \"project\"]",
                description =
                        "at most three of `day`, `week`, `month`, `quarter`, `year`, `user`, `project`, `client`, `task`, `tag` and "
                                + "`billable`; none: only the total")
        @Nullable List<@Nullable String> groupBy,

        @Schema(description = "with the period before: as long, or as many whole months") @Nullable Boolean compare,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(hidden = true) @Nullable Map<String, @Nullable Object> unknown) {

    /** Of which work; what is left out asks for all. */
    @WireRecord
    @Schema(name = "ReportFilter")
    record Filter(
            @Schema(example = "[2]", description = "administrators and managers; others ask for their own") @Nullable List<@Nullable Long> userIds,

            @Nullable List<@Nullable Long> projectIds,
            @Nullable List<@Nullable Long> clientIds,
            @Nullable List<@Nullable Long> taskIds,

            @Schema(example = "[\"design\"]", description = "at least one of them") @Nullable List<@Nullable String> tags,

            @Nullable Boolean billable,
            @Nullable Boolean paid,

            @Schema(description = "one by one, or with its week") @Nullable Boolean approved,

            @Schema(description = "part of the notes or tags, in any case") @Nullable String search,

            @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(hidden = true) @Nullable Map<String, @Nullable Object> unknown) {

        ReportFilter toFilter() {
            mustBeKnown("filter.", unknown);
            try {
                return read();
            } catch (Invalid invalid) {
                throw named(invalid);
            }
        }

        private ReportFilter read() {
            return new ReportFilter(
                    ids("userIds", userIds, UserId::new),
                    ids("projectIds", projectIds, ProjectId::new),
                    ids("clientIds", clientIds, ClientId::new),
                    ids("taskIds", taskIds, TaskId::new),
                    given("tags", tags),
                    billable,
                    paid,
                    approved,
                    search);
        }

        /** As they are named here, where the text is {@code search}. */
        private static Invalid named(Invalid invalid) {
            var errors = new LinkedHashMap<String, List<String>>();
            invalid.errors()
                    .forEach((field, said) -> errors.put("filter." + (field.equals("text") ? "search" : field), said));
            return new Invalid(errors);
        }

        static Filter of(ReportFilter filter) {
            return new Filter(
                    values(filter.users()),
                    values(filter.projects()),
                    values(filter.clients()),
                    values(filter.tasks()),
                    filter.tags().stream().<@Nullable String>map(tag -> tag).toList(),
                    filter.billable(),
                    filter.paid(),
                    filter.approved(),
                    filter.text(),
                    null);
        }

        private static List<@Nullable Long> values(List<? extends TypedId> ids) {
            return ids.stream().<@Nullable Long>map(TypedId::value).toList();
        }

        private static <T> List<T> ids(String field, @Nullable List<@Nullable Long> ids, LongFunction<T> type) {
            return given(field, ids).stream().map(type::apply).toList();
        }
    }

    ReportQuery toQuery(LocalDate today) {
        return toStanding().on(today);
    }

    StandingQuery toStanding() {
        mustBeKnown("", unknown);
        return new StandingQuery(
                standingPreset(),
                preset == null ? range() : null,
                filter == null ? ReportFilter.EVERYTHING : filter.toFilter(),
                given("groupBy", groupBy).stream().map(ReportQueryBody::group).toList(),
                compare != null && compare);
    }

    private @Nullable ReportPreset standingPreset() {
        if (preset != null && (startDate != null || endDate != null)) {
            throw new Invalid("preset", "validation.report.range");
        }
        return preset == null
                ? null
                : ReportPreset.of(preset).orElseThrow(() -> new Invalid("preset", "validation.choice"));
    }

    private ReportRange range() {
        return new ReportRange(day("startDate", startDate), day("endDate", endDate));
    }

    private static LocalDate day(String field, @Nullable String text) {
        if (text == null) {
            throw new Invalid(field, "validation.required");
        }
        return WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }

    private static ReportGroup group(String wire) {
        return ReportGroup.of(wire).orElseThrow(() -> new Invalid("groupBy", "validation.choice"));
    }

    private static <T> List<T> given(String field, @Nullable List<@Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        for (var one : list) {
            if (one == null) {
                throw new Invalid(field, "validation.type");
            }
        }
        return list.stream().<T>map(java.util.Objects::requireNonNull).toList();
    }

    /** A misspelt condition would mean everything. */
    private static void mustBeKnown(String prefix, @Nullable Map<String, @Nullable Object> unknown) {
        if (unknown != null && !unknown.isEmpty()) {
            throw new Invalid(prefix + unknown.keySet().iterator().next(), "validation.unknown_key");
        }
    }

    static ReportQueryBody of(StandingQuery query) {
        var range = query.range();
        return new ReportQueryBody(
                query.preset() == null ? null : query.preset().wire(),
                range == null ? null : range.first().toString(),
                range == null ? null : range.last().toString(),
                Filter.of(query.filter()),
                query.groups().stream().<@Nullable String>map(ReportGroup::wire).toList(),
                query.compare(),
                null);
    }
}
