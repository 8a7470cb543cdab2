package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.idempotency.NotKept;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.IssuedLink;
import io.timetracker.reporting.LinkScope;
import io.timetracker.reporting.ReportLinkId;
import io.timetracker.reporting.ReportLinkView;
import io.timetracker.reporting.ReportSharing;
import io.timetracker.reporting.SavedReportId;
import io.timetracker.reporting.ShareReport;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links to saved reports; not in the contract. */
@RestController
@NeedsModule("reports")
@RequestMapping("/api/v1/reports")
@Tag(name = "Saved reports")
class ReportLinkRestController {

    private static final int MOST_PER_PAGE = 100;

    private final ReportSharing sharing;

    ReportLinkRestController(ReportSharing sharing) {
        this.sharing = sharing;
    }

    @WireRecord
    @Schema(name = "ReportLinkInput")
    record Body(
            @Schema(example = "hours", description = "`hours`: no money; `hours_and_amounts`; hours unless told")
            @Nullable String scope,

            @Schema(description = "people by name; else they are numbered") @Nullable Boolean showsPeople,

            @Schema(example = "30", description = "1 to 365; 30 unless told") @Nullable Integer expiresDays) {

        ShareReport toCommand() {
            var what = scope == null
                    ? LinkScope.HOURS
                    : LinkScope.of(scope).orElseThrow(() -> new Invalid("scope", "validation.choice"));
            return new ShareReport(
                    what,
                    showsPeople != null && showsPeople,
                    expiresDays == null ? ShareReport.USUAL_DAYS : expiresDays);
        }
    }

    @WireRecord
    @Schema(name = "ReportLink")
    record Resource(
            @Schema(example = "7") long id,
            @Schema(example = "3") long savedReportId,
            @Schema(example = "Acme, last month") String savedReportName,
            @Schema(example = "2") long ownerId,

            @Schema(example = "AbC1", description = "how the secret begins")
            String prefix,

            @Schema(example = "hours") String scope,
            boolean showsPeople,

            @Schema(example = "2026-03-05T10:30:05", description = "in UTC") @Nullable String expiresAt,

            @Nullable String revokedAt,

            @Schema(example = "4", description = "how often the page was opened")
            long opened,

            @Nullable String lastOpenedAt,
            @Nullable String createdAt,
            @Schema(example = "1") int version) {

        static Resource of(ReportLinkView link) {
            return new Resource(
                    link.id().value(),
                    link.reportId().value(),
                    link.reportName(),
                    link.ownerId().value(),
                    link.prefix(),
                    link.scope().wire(),
                    link.showsPeople(),
                    WireTime.utc(link.expiresAt()),
                    WireTime.utc(link.revokedAt()),
                    link.opened(),
                    WireTime.utc(link.lastOpenedAt()),
                    WireTime.utc(link.createdAt()),
                    link.version());
        }
    }

    @WireRecord
    @Schema(name = "ReportLinkPage")
    record Page(List<Resource> reportLinks, Pagination pagination) {

        static Page of(PageOf<ReportLinkView> page) {
            return new Page(page.items().stream().map(Resource::of).toList(), Pagination.of(page));
        }
    }

    @WireRecord
    @Schema(name = "ReportLinkAnswer")
    record One(Resource reportLink) {}

    @WireRecord
    @Schema(name = "ReportLinkDone")
    record Changed(String message, Resource reportLink) {}

    @WireRecord
    @Schema(name = "ReportLinkIssued")
    record Issued(
            String message,

            @Schema(
                    example = "https://time.example.org/r/AbC1xyz",
                    description = "shown now and never again, to whoever has it")
            String url,

            Resource reportLink) {

        static Issued of(IssuedLink issued) {
            var base =
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
            return new Issued("Link created", base + issued.path(), Resource.of(issued.link()));
        }
    }

    @GetMapping("/links")
    @NeedsScope("read:reports")
    @Operation(summary = "List links to own saved reports, for administrators to everybody's; the newest first")
    Page all(Query query, @AuthenticationPrincipal CurrentUser user) {
        return Page.of(sharing.list(null, query.page(MOST_PER_PAGE), user));
    }

    @GetMapping("/saved/{id}/links")
    @NeedsScope("read:reports")
    @Operation(summary = "List the links to a saved report, the newest first")
    Page list(@PathVariable SavedReportId id, Query query, @AuthenticationPrincipal CurrentUser user) {
        return Page.of(sharing.list(id, query.page(MOST_PER_PAGE), user));
    }

    @GetMapping("/links/{id}")
    @NeedsScope("read:reports")
    @Operation(summary = "Get a link, without its secret")
    ResponseEntity<One> get(@PathVariable ReportLinkId id, @AuthenticationPrincipal CurrentUser user) {
        var link = sharing.get(id, user);
        return ETag.ok(link.version(), new One(Resource.of(link)));
    }

    @NotKept
    @PostMapping("/saved/{id}/links")
    @NeedsScope("write:reports")
    @Operation(summary = "Make a link to an own saved report, for people without an account", description = """
                    It shows what the report's owner may see when it is opened. Its secret is shown in this answer and kept nowhere, so an \
                    `Idempotency-Key` is not looked at: asking again makes another one.""")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Issued> share(
            @PathVariable SavedReportId id, @RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        var issued = sharing.share(id, body.toCommand(), user);
        return ETag.created(issued.link().version(), Issued.of(issued));
    }

    @DeleteMapping("/links/{id}")
    @NeedsScope("write:reports")
    @Operation(summary = "Revoke a link: nobody opens it any more")
    ResponseEntity<Changed> revoke(
            @PathVariable ReportLinkId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var link = sharing.revoke(id, ETag.ifMatch(request), user);
        return ETag.ok(link.version(), new Changed("Link revoked", Resource.of(link)));
    }
}
