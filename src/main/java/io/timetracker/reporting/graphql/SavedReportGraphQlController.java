package io.timetracker.reporting.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.reporting.LetterheadDesk;
import io.timetracker.reporting.LetterheadView;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportLinkId;
import io.timetracker.reporting.ReportLinkView;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.ReportSharing;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.SavedReportId;
import io.timetracker.reporting.SavedReportView;
import io.timetracker.reporting.StandingQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("reports")
@NeedsScope("read:reports")
class SavedReportGraphQlController {

    private final ReportShelf shelf;
    private final ReportSharing sharing;
    private final LetterheadDesk letterheads;
    private final People people;

    SavedReportGraphQlController(ReportShelf shelf, ReportSharing sharing, LetterheadDesk letterheads, People people) {
        this.shelf = shelf;
        this.sharing = sharing;
        this.letterheads = letterheads;
        this.people = people;
    }

    @QueryMapping
    Connection<SavedReportView> savedReports(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(shelf.list(Slice.of(first, after), user), ReportShelf::place);
    }

    @QueryMapping
    SavedReportView savedReport(@Argument SavedReportId id, @AuthenticationPrincipal CurrentUser user) {
        return shelf.get(id, user);
    }

    @QueryMapping
    ReportView runSavedReport(@Argument SavedReportId id, @AuthenticationPrincipal CurrentUser user) {
        return shelf.run(id, user);
    }

    @QueryMapping
    Connection<ReportLinkView> reportLinks(
            @Argument @Nullable SavedReportId savedReportId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(sharing.list(savedReportId, Slice.of(first, after), user), ReportSharing::place);
    }

    @QueryMapping
    ReportLinkView reportLink(@Argument ReportLinkId id, @AuthenticationPrincipal CurrentUser user) {
        return sharing.get(id, user);
    }

    @QueryMapping
    LetterheadView letterhead(@AuthenticationPrincipal CurrentUser user) {
        return letterheads.get(user);
    }

    @BatchMapping(typeName = "SavedReport", field = "owner")
    Map<SavedReportView, Account> owners(List<SavedReportView> reports) {
        return people.of(reports, SavedReportView::ownerId);
    }

    @BatchMapping(typeName = "ReportLink", field = "owner")
    Map<ReportLinkView, Account> linkOwners(List<ReportLinkView> links) {
        return people.of(links, ReportLinkView::ownerId);
    }

    @SchemaMapping(typeName = "ReportLink")
    SavedReportId savedReportId(ReportLinkView link) {
        return link.reportId();
    }

    @SchemaMapping(typeName = "ReportLink")
    String savedReportName(ReportLinkView link) {
        return link.reportName();
    }

    @SchemaMapping(typeName = "StandingQuery")
    @Nullable LocalDate startDate(StandingQuery query) {
        return Optional.ofNullable(query.range()).map(ReportRange::first).orElse(null);
    }

    @SchemaMapping(typeName = "StandingQuery")
    @Nullable LocalDate endDate(StandingQuery query) {
        return Optional.ofNullable(query.range()).map(ReportRange::last).orElse(null);
    }

    @SchemaMapping(typeName = "StandingQuery")
    List<ReportGroup> groupBy(StandingQuery query) {
        return query.groups();
    }

    @SchemaMapping(typeName = "StandingFilter")
    List<UserId> userIds(ReportFilter filter) {
        return filter.users();
    }

    @SchemaMapping(typeName = "StandingFilter")
    List<ProjectId> projectIds(ReportFilter filter) {
        return filter.projects();
    }

    @SchemaMapping(typeName = "StandingFilter")
    List<ClientId> clientIds(ReportFilter filter) {
        return filter.clients();
    }

    @SchemaMapping(typeName = "StandingFilter")
    List<TaskId> taskIds(ReportFilter filter) {
        return filter.tasks();
    }
}
