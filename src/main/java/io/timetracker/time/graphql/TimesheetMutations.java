package io.timetracker.time.graphql;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.OpenTimesheet;
import io.timetracker.time.ReopenTimesheet;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.Timesheets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:time_entries")
class TimesheetMutations {

    private static final String PERIOD = "timesheetPeriod";

    private final Timesheets timesheets;
    private final TimesheetPolicyDesk policy;
    private final Payloads payloads;
    private final Zones zones;

    TimesheetMutations(Timesheets timesheets, TimesheetPolicyDesk policy, Payloads payloads, Zones zones) {
        this.timesheets = timesheets;
        this.policy = policy;
        this.payloads = payloads;
        this.zones = zones;
    }

    record OpenTimesheetInput(
            @Nullable LocalDate referenceDate,
            @Nullable String periodType,
            @Nullable UserId userId) {}

    record SubmitWeekInput(@Nullable LocalDate referenceDate) {}

    record TimesheetInput(TimesheetId id, @Nullable Integer version) {}

    record ApproveTimesheetInput(
            TimesheetId id,
            @Nullable Integer version,
            @Nullable String comment) {}

    record ReasonedTimesheetInput(
            TimesheetId id,
            @Nullable Integer version,
            @Nullable String reason) {}

    record ReopenTimesheetInput(
            TimesheetId id,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable Integer hours) {}

    record ChangeTimesheetPolicyInput(
            @Nullable Integer version,
            ArgumentValue<String> defaultPeriodType,
            ArgumentValue<Integer> autoLockDays,
            ArgumentValue<List<UserId>> approverUserIds,
            ArgumentValue<Boolean> enableMultiLevelApproval,
            ArgumentValue<Boolean> requireRejectionComment,
            ArgumentValue<Boolean> enableAdminOverride) {

        ChangeTimesheetPolicy toCommand() {
            return new ChangeTimesheetPolicy(
                    Inputs.patch(defaultPeriodType),
                    Inputs.patch(autoLockDays),
                    Inputs.patch(approverUserIds),
                    Inputs.patch(enableMultiLevelApproval),
                    Inputs.patch(requireRejectionComment),
                    Inputs.patch(enableAdminOverride));
        }
    }

    @MutationMapping
    Map<String, @Nullable Object> openTimesheet(
            @Argument OpenTimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        var command = new OpenTimesheet(input.referenceDate(), input.periodType(), input.userId());
        return payloads.of(PERIOD, () -> timesheets.open(command, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> submitWeek(
            @Argument SubmitWeekInput input, @AuthenticationPrincipal CurrentUser user) {
        var day = Optional.ofNullable(input.referenceDate()).orElseGet(zones::today);
        return payloads.of(PERIOD, () -> timesheets.submitWeek(day, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> submitTimesheet(
            @Argument TimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PERIOD, () -> timesheets.submit(input.id(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> withdrawTimesheet(
            @Argument TimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PERIOD, () -> timesheets.withdraw(input.id(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> approveTimesheet(
            @Argument ApproveTimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PERIOD, () -> timesheets.approve(input.id(), input.version(), input.comment(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> rejectTimesheet(
            @Argument ReasonedTimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PERIOD, () -> timesheets.reject(input.id(), input.version(), input.reason(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> closeTimesheet(
            @Argument ReasonedTimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PERIOD, () -> timesheets.close(input.id(), input.version(), input.reason(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> reopenTimesheet(
            @Argument ReopenTimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        var command = new ReopenTimesheet(input.reason(), input.until(), input.hours());
        return payloads.of(PERIOD, () -> timesheets.reopen(input.id(), input.version(), command, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> endTimesheetReopening(
            @Argument TimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PERIOD, () -> timesheets.endReopening(input.id(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteTimesheet(
            @Argument TimesheetInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedId", () -> {
            timesheets.delete(input.id(), input.version(), user);
            return input.id();
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> changeTimesheetPolicy(
            @Argument ChangeTimesheetPolicyInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("timesheetPolicy", () -> policy.change(input.toCommand(), input.version(), user));
    }
}
