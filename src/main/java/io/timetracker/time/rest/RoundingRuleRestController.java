package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.AgreeRounding;
import io.timetracker.time.ChangeRounding;
import io.timetracker.time.RoundingDesk;
import io.timetracker.time.RoundingRuleId;
import io.timetracker.time.RoundingRuleView;
import io.timetracker.time.RuleNames;
import jakarta.servlet.http.HttpServletRequest;
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

/** How time is rounded on certain projects and for certain clients; ours. */
@RestController
@RequestMapping("/api/v1/rounding-rules")
@NeedsScope("admin:all")
@Tag(name = "Rounding rules", description = "Rounding by project or client, before what people prefer")
class RoundingRuleRestController {

    private static final int MOST_PER_PAGE = 100;

    private final RoundingDesk desk;

    RoundingRuleRestController(RoundingDesk desk) {
        this.desk = desk;
    }

    /** What a call says of a rule: all of it, or what shall change. */
    @WireRecord
    @Schema(name = "RoundingRuleInput")
    record RoundingRuleBody(
            @Schema(description = "for the time on a project, or")
            Patch<Long> projectId,

            @Schema(description = "for all time of a client")
            Patch<Long> clientId,

            @Schema(example = "15", description = "1 to 60; 1 rounds nothing")
            Patch<Integer> minutes,

            @Schema(example = "up", description = "`nearest`, `up` or `down`")
            Patch<String> method) {

        ChangeRounding change() {
            return new ChangeRounding(projectId.map(ProjectId::new), clientId.map(ClientId::new), minutes, method);
        }
    }

    @WireRecord
    @Schema(name = "RoundingRule")
    record RoundingRuleResource(
            long id,
            @Nullable Long projectId,
            @Nullable String projectName,
            @Nullable Long clientId,
            @Nullable String clientName,
            @Schema(example = "15") int minutes,
            @Schema(example = "up") String method,
            @Nullable String createdAt,
            @Nullable String updatedAt) {

        static RoundingRuleResource of(RoundingRuleView rule, RuleNames names) {
            return new RoundingRuleResource(
                    rule.id().value(),
                    TypedId.valueOf(rule.projectId()),
                    names.project(rule),
                    TypedId.valueOf(rule.clientId()),
                    names.client(rule),
                    rule.minutes(),
                    rule.method(),
                    WireTime.utc(rule.createdAt()),
                    WireTime.utc(rule.updatedAt()));
        }
    }

    @WireRecord
    record Page(List<RoundingRuleResource> roundingRules, Pagination pagination) {}

    @WireRecord
    record One(RoundingRuleResource roundingRule) {}

    @WireRecord
    record Saved(String message, RoundingRuleResource roundingRule) {}

    @GetMapping
    @Operation(summary = "List the rules, the oldest first")
    Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = desk.list(query.page(MOST_PER_PAGE), user);
        var names = desk.names(page.items());
        var rules = page.items().stream()
                .map(rule -> RoundingRuleResource.of(rule, names))
                .toList();
        return new Page(rules, Pagination.of(page));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a rule")
    ResponseEntity<One> get(@PathVariable RoundingRuleId id, @AuthenticationPrincipal CurrentUser user) {
        var rule = desk.get(id, user);
        return ETag.ok(rule.version(), new One(resource(rule)));
    }

    @PostMapping
    @Operation(summary = "Agree how time is rounded on a project or for a client, from now on")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> agree(@RequestBody RoundingRuleBody body, @AuthenticationPrincipal CurrentUser user) {
        var rule = desk.agree(body.change().over(AgreeRounding.blank()), user);
        return ETag.created(rule.version(), new Saved("Rounding rule created", resource(rule)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @Operation(summary = "Change a rule for what is measured from now on; what is absent is kept")
    ResponseEntity<Saved> change(
            @PathVariable RoundingRuleId id,
            @RequestBody RoundingRuleBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var rule = desk.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(rule.version(), new Saved("Rounding rule updated", resource(rule)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a rule back; what it rounded stays rounded")
    Done withdraw(
            @PathVariable RoundingRuleId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        desk.withdraw(id, ETag.ifMatch(request), user);
        return new Done("Rounding rule deleted");
    }

    private RoundingRuleResource resource(RoundingRuleView rule) {
        return RoundingRuleResource.of(rule, desk.names(List.of(rule)));
    }
}
