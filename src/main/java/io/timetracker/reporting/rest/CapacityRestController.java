package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.Capacity;
import io.timetracker.reporting.CapacityRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** */
@RestController
@Tag(name = ReportRestController.TAG)
class CapacityRestController {

    private final Capacity capacity;

    CapacityRestController(Capacity capacity) {
        this.capacity = capacity;
    }

    @WireRecord
    @Schema(name = "CapacityAnswer")
    record Answer(
            @Schema(description = "by user name") List<Row> capacity,
            @Schema(example = "2026-02-02") String startDate,
            @Schema(example = "2026-02-08") String endDate) {}

    @WireRecord
    @Schema(name = "Capacity")
    record Row(
            @Schema(example = "2") long userId,
            @Schema(example = "ben") String username,

            @Schema(example = "40.0", description = "the usual hours of Monday to Friday")
            double expectedHours,

            @Schema(example = "32.5", description = "finished")
            double allocatedHours,

            @Schema(example = "0.0", description = "always: nobody keeps time off here")
            double timeOffHours,

            @Schema(example = "7.5") double availableHours,

            @Schema(example = "81.25", description = "allocated of expected, in per cent")
            double utilizationPct) {

        static Row of(CapacityRow row) {
            return new Row(
                    row.user().value(),
                    row.username(),
                    Durations.hours(row.expected()),
                    Durations.hours(row.allocated()),
                    0,
                    Durations.hours(row.available()),
                    BigDecimal.valueOf(row.utilisation())
                            .setScale(2, RoundingMode.HALF_EVEN)
                            .doubleValue());
        }
    }

    @GetMapping("/api/v1/reports/capacity")
    @NeedsScope("read:reports")
    @Operation(summary = "Hours that people usually work in a range, and those that they worked")
    @QueryParameter(name = "start_date", kind = Kind.DATE, required = true)
    @QueryParameter(name = "end_date", kind = Kind.DATE, required = true, text = "Belongs to it")
    @QueryParameter(
            name = "user_ids",
            text =
                    "Separated by commas, for administrators; everybody who is active unless told. Others read their own")
    Answer capacity(Query query, @AuthenticationPrincipal CurrentUser user) {
        var range = RequiredRange.of(query);
        var rows = capacity.of(range, ids(query.text("user_ids")), user);
        return new Answer(
                rows.stream().map(Row::of).toList(),
                range.first().toString(),
                range.last().toString());
    }

    private static Set<UserId> ids(@Nullable String list) {
        return Arrays.stream(list == null ? new String[0] : list.split(","))
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new UserId(Long.parseLong(id)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
