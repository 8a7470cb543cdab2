package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.approvals.Delegate;
import io.timetracker.approvals.DelegationDesk;
import io.timetracker.approvals.DelegationId;
import io.timetracker.approvals.DelegationView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who decides while somebody is away; not in the contract. */
@RestController
@RequestMapping("/api/v1/approval-delegations")
@NeedsModule("time_approvals")
@Tag(name = "Approval delegations", description = "Who decides while somebody is away")
class DelegationRestController {

    private final DelegationDesk desk;

    DelegationRestController(DelegationDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    @Schema(name = "ApprovalDelegationInput")
    record Body(
            @Schema(
                    example = "3",
                    description = "who is away; the caller unless told, somebody else for administrators")
            @Nullable Long approverId,

            @Schema(example = "4", description = "required") @Nullable Long deputyId,

            @Schema(example = "2026-02-02", description = "today unless told, in the app zone") @Nullable String firstDay,

            @Schema(example = "2026-02-13", description = "belongs to it; none: until it is ended") @Nullable String lastDay) {

        Delegate toCommand() {
            return new Delegate(
                    person(approverId), person(deputyId), day("firstDay", firstDay), day("lastDay", lastDay));
        }

        private static @Nullable UserId person(@Nullable Long id) {
            return id == null ? null : new UserId(id);
        }

        private static @Nullable LocalDate day(String field, @Nullable String text) {
            return text == null || text.isBlank()
                    ? null
                    : WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
        }
    }

    @WireRecord
    @Schema(name = "ApprovalDelegation")
    record Resource(
            @Schema(example = "5") long id,
            @Schema(example = "3") long approverId,
            @Schema(example = "4") long deputyId,
            @Schema(example = "2026-02-02") String firstDay,
            @Schema(example = "2026-02-13") @Nullable String lastDay,
            @Schema(example = "3") long createdBy,

            @Schema(example = "2026-02-01T09:00:00") @Nullable String createdAt) {

        static Resource of(DelegationView delegation) {
            return new Resource(
                    delegation.id().value(),
                    delegation.approverId().value(),
                    delegation.deputyId().value(),
                    delegation.firstDay().toString(),
                    Optional.ofNullable(delegation.lastDay())
                            .map(LocalDate::toString)
                            .orElse(null),
                    delegation.createdBy().value(),
                    WireTime.utc(delegation.createdAt()));
        }
    }

    @WireRecord
    @Schema(name = "ApprovalDelegationList")
    record Many(List<Resource> approvalDelegations) {}

    @WireRecord
    @Schema(name = "ApprovalDelegationAnswer")
    record One(Resource approvalDelegation) {}

    @WireRecord
    @Schema(name = "ApprovalDelegationDone")
    record Saved(String message, Resource approvalDelegation) {}

    @GetMapping
    @NeedsScope("read:time_approvals")
    @Operation(summary = "List delegations that hold today or later: own ones, for administrators all")
    Many list(@AuthenticationPrincipal CurrentUser user) {
        return new Many(desk.list(user).stream().map(Resource::of).toList());
    }

    @GetMapping("/{id}")
    @NeedsScope("read:time_approvals")
    @Operation(summary = "Get a delegation")
    ResponseEntity<One> get(@PathVariable DelegationId id, @AuthenticationPrincipal CurrentUser user) {
        var delegation = desk.get(id, user);
        return ETag.ok(delegation.version(), new One(Resource.of(delegation)));
    }

    @PostMapping
    @NeedsScope("write:time_approvals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let somebody decide in one's place")
    ResponseEntity<Saved> delegate(@RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        var delegation = desk.delegate(body.toCommand(), user);
        return ETag.created(delegation.version(), new Saved("Delegation saved", Resource.of(delegation)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "End a delegation; what was decided stays")
    Done end(@PathVariable DelegationId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        desk.end(id, ETag.ifMatch(request), user);
        return new Done("Delegation ended");
    }
}
