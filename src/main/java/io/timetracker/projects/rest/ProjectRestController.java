package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
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

/** P-01 to P-05. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "Projects", description = "What is worked on, and what it comes to")
class ProjectRestController {

    private static final int CAP = 100;

    private final ProjectCatalog catalog;

    ProjectRestController(ProjectCatalog catalog) {
        this.catalog = catalog;
    }

    @WireRecord
    record Many(List<ProjectResource> projects, Pagination pagination) {}

    @WireRecord
    record One(ProjectResource project) {}

    @WireRecord
    record Saved(String message, ProjectResource project) {}

    @GetMapping
    @NeedsScope("read:projects")
    @Operation(summary = "List accessible projects by name")
    @QueryParameter(
            name = "status",
            values = {"active", "inactive", "archived", "all"},
            text = "Active unless told; empty means all")
    @QueryParameter(name = "client_id", kind = Kind.ID)
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var filter = filter(query.request().getParameter("status")).ofClient(query.id("client_id", ClientId::new));
        var page = catalog.list(filter, query.page(CAP), user);
        var standings = catalog.standings(page.items());
        return new Many(standings.stream().map(ProjectResource::of).toList(), Pagination.of(page));
    }

    /** Absent means active, empty means all; a word that is no status finds nothing. */
    private static ProjectFilter filter(@Nullable String status) {
        var word = status == null ? ProjectStatus.ACTIVE.wire() : status.strip();
        return word.isEmpty() || word.equals("all")
                ? ProjectFilter.any()
                : ProjectStatus.of(word).map(ProjectFilter::of).orElseGet(ProjectFilter::none);
    }

    @GetMapping("/{id}")
    @NeedsScope("read:projects")
    @Operation(summary = "Get a project with its totals")
    ResponseEntity<One> get(@PathVariable ProjectId id, @AuthenticationPrincipal CurrentUser user) {
        var project = catalog.get(id, user);
        return ETag.ok(project.version(), new One(resource(project)));
    }

    @PostMapping
    @NeedsScope("write:projects")
    @Operation(summary = "Add a project")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(@RequestBody ProjectBody body, @AuthenticationPrincipal CurrentUser user) {
        var project = catalog.create(body.change().over(CreateProject.named("", null)), user);
        return ETag.created(project.version(), new Saved("Project created", resource(project)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:projects")
    @Operation(summary = "Change a project; what is absent is kept, null clears")
    ResponseEntity<Saved> change(
            @PathVariable ProjectId id,
            @RequestBody ProjectBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var project =
                Quirks.badRequestWhenMissing(() -> catalog.change(id, body.change(), ETag.ifMatch(request), user));
        return ETag.ok(project.version(), new Saved("Project updated", resource(project)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:projects")
    @Operation(summary = "Archive a project; its hours stay")
    Done archive(@PathVariable ProjectId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        catalog.archive(id, "Archived via API", ETag.ifMatch(request), user);
        return new Done("Project archived");
    }

    private ProjectResource resource(ProjectView project) {
        return ProjectResource.of(catalog.standing(project));
    }
}
