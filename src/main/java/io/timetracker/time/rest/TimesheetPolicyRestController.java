package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetPolicyView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/timesheet-policy")
@Tag(name = TimesheetRestController.TAG)
class TimesheetPolicyRestController {

    private final TimesheetPolicyDesk desk;

    TimesheetPolicyRestController(TimesheetPolicyDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    @Schema(name = "TimesheetPolicy")
    record Resource(
            long id,
            @Schema(example = "weekly") String defaultPeriodType,

            @Schema(
                    example = "14",
                    description = "so many days after its end a submitted or approved period closes; null: never")
            @Nullable Integer autoLockDays,

            List<Long> approverUserIds,
            boolean enableMultiLevelApproval,
            boolean requireRejectionComment,
            boolean enableAdminOverride,
            @Nullable String createdAt,
            @Nullable String updatedAt) {

        static Resource of(TimesheetPolicyView policy) {
            return new Resource(
                    policy.id().value(),
                    policy.defaultPeriodType(),
                    policy.autoLockDays(),
                    policy.approverUserIds().stream().map(UserId::value).toList(),
                    policy.enableMultiLevelApproval(),
                    policy.requireRejectionComment(),
                    policy.enableAdminOverride(),
                    WireTime.utc(policy.createdAt()),
                    WireTime.utc(policy.updatedAt()));
        }
    }

    @WireRecord
    record One(Resource timesheetPolicy) {}

    @WireRecord
    record Saved(String message, Resource timesheetPolicy) {}

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "How periods are decided on, for those who decide")
    ResponseEntity<One> get(@AuthenticationPrincipal CurrentUser user) {
        var policy = desk.get(user);
        return ETag.ok(policy.version(), new One(Resource.of(policy)));
    }

    @RequestMapping(method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:time_entries")
    @Operation(summary = "Change what is given of the policy, for administrators")
    ResponseEntity<Saved> change(
            @RequestBody TimesheetPolicyBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var policy = desk.change(body.toCommand(), ETag.ifMatch(request), user);
        return ETag.ok(policy.version(), new Saved("Timesheet policy updated", Resource.of(policy)));
    }
}
