package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.CloseDeal;
import io.timetracker.crm.DealDesk;
import io.timetracker.crm.DealFilter;
import io.timetracker.crm.DealId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.DealView;
import io.timetracker.crm.Pipeline.Stage;
import io.timetracker.crm.StageTotal;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** and moving from stage to stage. */
@RestController
@RequestMapping("/api/v1/deals")
@NeedsModule("deals")
@Tag(name = "Deals")
class PipelineRestController {

    /** More than anybody reads of one stage; the totals are of all. */
    private static final int MOST_OF_EACH = 500;

    private final DealDesk desk;
    private final WireTime time;

    PipelineRestController(DealDesk desk, WireTime time) {
        this.desk = desk;
        this.time = time;
    }

    @WireRecord
    record PipelineResource(
            List<String> stages, Map<String, List<DealResource>> dealsByStage, List<StageTotalResource> totals) {}

    @WireRecord
    record StageTotalResource(String stage, String currencyCode, long count, double value, double weightedValue) {

        static StageTotalResource of(StageTotal total) {
            return new StageTotalResource(
                    total.stage(),
                    total.currencyCode(),
                    total.count(),
                    total.value().decimal().doubleValue(),
                    total.weighted().decimal().doubleValue());
        }
    }

    @WireRecord
    record CloseBody(@Nullable String closeDate, @Nullable String lossReason) {

        CloseDeal command() {
            return new CloseDeal(closeDate == null ? null : DealBody.date(closeDate), lossReason);
        }
    }

    @WireRecord
    record MoveBody(@Nullable String stage) {}

    @WireRecord
    record Moved(String message, DealResource deal) {}

    @GetMapping("/pipeline")
    @NeedsScope("read:deals")
    @Operation(summary = "The open deals by stage, and what each stage adds up to in each currency")
    @QueryParameter(name = "owner", text = "Whose; for all but administrators, any value means their own")
    PipelineResource pipeline(Query query, @AuthenticationPrincipal CurrentUser user) {
        var owner = query.text("owner") == null || user.isAdmin() ? query.id("owner", UserId::new) : user.id();
        var filter = new DealFilter(DealStatus.OPEN, null, owner, null);
        var stages = desk.pipeline(filter, MOST_OF_EACH, user).stages();
        var deals = new LinkedHashMap<String, List<DealResource>>();
        stages.forEach(stage -> deals.put(
                stage.name(), stage.deals().stream().map(this::resource).toList()));
        var totals = stages.stream()
                .flatMap(stage -> stage.totals().stream())
                .map(StageTotalResource::of)
                .toList();
        return new PipelineResource(stages.stream().map(Stage::name).toList(), deals, totals);
    }

    @PostMapping("/{id}/move")
    @NeedsScope("write:deals")
    @Operation(summary = "Put a deal into another stage; closed_won and closed_lost close it")
    ResponseEntity<Moved> move(
            @PathVariable DealId id,
            @RequestBody MoveBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        if (body.stage() == null || body.stage().isBlank()) {
            throw new Invalid("stage", "validation.required");
        }
        return moved("Deal moved", desk.move(id, body.stage().strip(), ETag.ifMatch(request), user));
    }

    @PostMapping("/{id}/close-won")
    @NeedsScope("write:deals")
    @Operation(summary = "The deal came about, today unless told")
    ResponseEntity<Moved> closeWon(
            @PathVariable DealId id,
            @RequestBody CloseBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var command = new CloseDeal(body.command().on(), null);
        return moved("Deal closed as won", desk.win(id, command, ETag.ifMatch(request), user));
    }

    @PostMapping("/{id}/close-lost")
    @NeedsScope("write:deals")
    @Operation(summary = "Nothing comes of the deal, as of today unless told")
    ResponseEntity<Moved> closeLost(
            @PathVariable DealId id,
            @RequestBody CloseBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        return moved("Deal closed as lost", desk.lose(id, body.command(), ETag.ifMatch(request), user));
    }

    private ResponseEntity<Moved> moved(String message, DealView deal) {
        return ETag.ok(deal.version(), new Moved(message, resource(deal)));
    }

    private DealResource resource(DealView deal) {
        return DealResource.of(deal, time);
    }
}
