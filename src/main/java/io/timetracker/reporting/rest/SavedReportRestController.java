package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.SavedReportId;
import jakarta.servlet.http.HttpServletRequest;
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

/** Reports that are kept; not in the contract. */
@RestController
@NeedsModule("reports")
@RequestMapping("/api/v1/reports/saved")
@Tag(name = "Saved reports", description = "Reports under a name, and links to them for people without an account")
class SavedReportRestController {

    private static final int MOST_PER_PAGE = 100;

    private final ReportShelf shelf;
    private final CurrentSettings settings;

    SavedReportRestController(ReportShelf shelf, CurrentSettings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    @GetMapping
    @NeedsScope("read:reports")
    @Operation(summary = "List own saved reports by name")
    SavedReportResource.Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = shelf.list(query.page(MOST_PER_PAGE), user);
        return new SavedReportResource.Page(
                page.items().stream().map(SavedReportResource::of).toList(), Pagination.of(page));
    }

    @GetMapping("/{id}")
    @NeedsScope("read:reports")
    @Operation(summary = "Get a saved report: what it asks")
    ResponseEntity<SavedReportResource.One> get(
            @PathVariable SavedReportId id, @AuthenticationPrincipal CurrentUser user) {
        var report = shelf.get(id, user);
        return ETag.ok(report.version(), new SavedReportResource.One(SavedReportResource.of(report)));
    }

    @GetMapping("/{id}/run")
    @NeedsScope("read:reports")
    @Operation(summary = "What a saved report comes to today, with the caller's rights")
    ReportResource.Answer run(@PathVariable SavedReportId id, @AuthenticationPrincipal CurrentUser user) {
        return new ReportResource.Answer(
                ReportResource.of(shelf.run(id, user), settings.get().currency()));
    }

    @PostMapping
    @NeedsScope("write:reports")
    @Operation(summary = "Save a report under a name")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SavedReportResource.Changed> save(
            @RequestBody SavedReportBody body, @AuthenticationPrincipal CurrentUser user) {
        var report = shelf.save(body.toSave(), user);
        return ETag.created(
                report.version(), new SavedReportResource.Changed("Report saved", SavedReportResource.of(report)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:reports")
    @Operation(summary = "Rename a saved report, or let it ask something else; links to it then show that")
    ResponseEntity<SavedReportResource.Changed> change(
            @PathVariable SavedReportId id,
            @RequestBody SavedReportBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var report = shelf.change(id, body.toChange(), ETag.ifMatch(request), user);
        return ETag.ok(
                report.version(), new SavedReportResource.Changed("Report changed", SavedReportResource.of(report)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:reports")
    @Operation(summary = "Delete a saved report; links to it are dead")
    Done delete(@PathVariable SavedReportId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        shelf.delete(id, ETag.ifMatch(request), user);
        return new Done("Report deleted");
    }
}
