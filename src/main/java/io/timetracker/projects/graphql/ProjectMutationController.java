package io.timetracker.projects.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.CreateProject;
import io.timetracker.projects.FavoriteProjects;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:projects")
class ProjectMutationController {

    private static final String PROJECT = "project";

    private final ProjectCatalog catalog;
    private final FavoriteProjects favorites;
    private final Payloads payloads;

    ProjectMutationController(ProjectCatalog catalog, FavoriteProjects favorites, Payloads payloads) {
        this.catalog = catalog;
        this.favorites = favorites;
        this.payloads = payloads;
    }

    record ArchiveProjectInput(
            ProjectId id,
            @Nullable Integer version,
            @Nullable String reason) {}

    @MutationMapping
    Map<String, @Nullable Object> createProject(
            @Argument ProjectInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PROJECT, () -> catalog.create(input.change().over(CreateProject.named("", null)), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeProject(
            @Argument ProjectInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(PROJECT, () -> catalog.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> archiveProject(
            @Argument ArchiveProjectInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PROJECT, () -> catalog.archive(input.id(), input.reason(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> addFavoriteProject(
            @Argument ProjectId projectId, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PROJECT, () -> {
            favorites.add(projectId, user);
            return catalog.get(projectId, user);
        });
    }

    @MutationMapping
    Map<String, @Nullable Object> removeFavoriteProject(
            @Argument ProjectId projectId, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(PROJECT, () -> {
            favorites.remove(projectId, user);
            return catalog.find(projectId)
                    .filter(project -> catalog.isVisible(project, user))
                    .orElse(null);
        });
    }
}
