package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.Activities;
import io.timetracker.reporting.ActivityView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** R-03 stands with the periods that it lists. */
@RestController
@RequestMapping("/api/v1/reports/compliance")
@Tag(name = ReportRestController.TAG)
class ComplianceRestController {

    private final Activities activities;
    private final WireTime time;

    ComplianceRestController(Activities activities, WireTime time) {
        this.activities = activities;
        this.time = time;
    }

    @WireRecord
    @Schema(name = "AuditEvents")
    record Events(
            @Schema(description = "newest first, 5000 at most")
            List<Event> auditEvents) {}

    @WireRecord
    @Schema(name = "AuditEvent")
    record Event(
            @Schema(example = "5") long id,

            @Schema(example = "2026-02-03T10:31:00") @Nullable String createdAt,

            @Schema(example = "2", description = "null: the installation itself") @Nullable Long userId,

            @Schema(allowableValues = {"created", "updated", "deleted"})
            String action,

            @Schema(example = "TimeEntry") String entityType,

            @Schema(example = "21") long entityId,
            @Schema(example = "Website") @Nullable String entityName,
            @Schema(example = "Time entry changed: Website") String changeDescription,
            @Nullable String reason) {}

    @GetMapping("/audit-events")
    @NeedsScope("read:reports")
    @Operation(summary = "What was done to time and to periods of it, for approvers")
    @QueryParameter(name = "start_date", kind = Kind.MOMENT, text = "A date or a moment")
    @QueryParameter(name = "end_date", kind = Kind.MOMENT, text = "A date means its end")
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "Who did it; anybody unless told")
    Events auditEvents(Query query, @AuthenticationPrincipal CurrentUser user) {
        var events = activities.audit(
                time.from(query.text("start_date")).orElse(null),
                time.until(query.text("end_date")).orElse(null),
                query.id("user_id", UserId::new),
                user);
        return new Events(events.stream().map(this::event).toList());
    }

    private Event event(ActivityView activity) {
        return new Event(
                activity.id(),
                time.local(activity.at()),
                activity.userId(),
                activity.effect().name().toLowerCase(Locale.ROOT),
                camelCase(activity.entityType()),
                activity.entityId(),
                activity.entityName(),
                activity.description(),
                activity.reason());
    }

    private static String camelCase(String type) {
        return Arrays.stream(type.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    @WireRecord
    @Schema(name = "Attendance")
    record Attendance(boolean success, Data data) {

        static final Attendance NONE = new Attendance(true, new Data(List.of(), 0));
    }

    @WireRecord
    @Schema(name = "AttendanceData")
    record Data(
            @Schema(description = "always empty: nobody keeps attendance here")
            List<Map<String, String>> rows,

            int count) {}

    @GetMapping("/belgium-attendance")
    @NeedsScope("read:reports")
    @Operation(summary = "Attendance as Belgium wants it; empty, as this installation keeps none")
    @QueryParameter(name = "start_date", kind = Kind.DATE, required = true)
    @QueryParameter(name = "end_date", kind = Kind.DATE, required = true, text = "Belongs to it")
    Attendance attendance(Query query) {
        RequiredRange.of(query);
        return Attendance.NONE;
    }
}
