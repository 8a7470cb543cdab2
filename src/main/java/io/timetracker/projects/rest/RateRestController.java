package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.AgreeRate;
import io.timetracker.projects.ExplainedRate;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.RateCard;
import io.timetracker.projects.RateId;
import io.timetracker.projects.RateView;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an hour costs on a project; not in the contract, which has rates only in its data model (10). */
@RestController
@RequestMapping("/api/v1/projects/{project}")
@Tag(name = "Projects")
class RateRestController {

    private final RateCard card;

    RateRestController(RateCard card) {
        this.card = card;
    }

    @WireRecord
    record RateResource(
            long id,
            long projectId,
            @Nullable Long userId,
            BigDecimal hourlyRate,
            @Nullable String effectiveFrom,
            @Nullable String effectiveTo,
            @Nullable String createdAt,
            @Nullable String updatedAt) {

        static RateResource of(RateView rate) {
            return new RateResource(
                    rate.id().value(),
                    rate.projectId().value(),
                    TypedId.valueOf(rate.userId()),
                    rate.hourlyRate().decimal(),
                    day(rate.effectiveFrom()),
                    day(rate.effectiveTo()),
                    WireTime.utc(rate.createdAt()),
                    WireTime.utc(rate.updatedAt()));
        }
    }

    @WireRecord
    record ExplainedRateResource(
            long projectId,
            @Nullable Long userId,
            String date,
            BigDecimal hourlyRate,
            String source,
            @Nullable Long rateId,
            @Nullable String since,
            @Nullable String until) {

        static ExplainedRateResource of(ExplainedRate rate) {
            return new ExplainedRateResource(
                    rate.projectId().value(),
                    TypedId.valueOf(rate.userId()),
                    rate.date().toString(),
                    rate.rate().decimal(),
                    rate.source().wire(),
                    TypedId.valueOf(rate.rateId()),
                    day(rate.since()),
                    day(rate.until()));
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @WireRecord
    record Many(List<RateResource> rates) {}

    @WireRecord
    record Saved(String message, RateResource rate) {}

    @WireRecord
    record Explained(ExplainedRateResource rate) {}

    @GetMapping("/rates")
    @NeedsScope("read:projects")
    @Operation(summary = "List the rates that were agreed on a project")
    Many list(@PathVariable ProjectId project, @AuthenticationPrincipal CurrentUser user) {
        return new Many(card.list(project, user).stream().map(RateResource::of).toList());
    }

    @GetMapping("/rate")
    @NeedsScope("read:projects")
    @Operation(summary = "Explain which rate counts, whose it is and since when")
    @QueryParameter(
            name = "user_id",
            kind = Kind.ID,
            text = "Whose work; without it, of somebody without a rate of their own")
    @QueryParameter(name = "date", kind = Kind.DATE, text = "Today unless told")
    Explained explain(@PathVariable ProjectId project, Query query, @AuthenticationPrincipal CurrentUser user) {
        var date = WireTime.date(query.text("date")).orElse(null);
        return new Explained(
                ExplainedRateResource.of(card.explain(project, query.id("user_id", UserId::new), date, user)));
    }

    @PostMapping("/rates")
    @NeedsScope("write:projects")
    @Operation(summary = "Agree a rate for one person on a project, or for everybody there")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> agree(
            @PathVariable ProjectId project, @RequestBody RateBody body, @AuthenticationPrincipal CurrentUser user) {
        var rate = card.agree(project, body.change().over(AgreeRate.blank()), user);
        return ETag.created(rate.version(), new Saved("Rate agreed", RateResource.of(rate)));
    }

    @RequestMapping(
            path = "/rates/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:projects")
    @Operation(summary = "Change a rate from today on; what is absent is kept, null clears")
    ResponseEntity<Saved> change(
            @PathVariable ProjectId project,
            @PathVariable RateId id,
            @RequestBody RateBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var rate = card.change(project, id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(rate.version(), new Saved("Rate changed", RateResource.of(rate)));
    }

    @DeleteMapping("/rates/{id}")
    @NeedsScope("write:projects")
    @Operation(summary = "Take back a rate that has not yet mattered")
    Done withdraw(
            @PathVariable ProjectId project,
            @PathVariable RateId id,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        card.withdraw(project, id, ETag.ifMatch(request), user);
        return new Done("Rate withdrawn");
    }
}
