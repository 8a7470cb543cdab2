package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.FavoriteProjects;
import io.timetracker.projects.FavoriteView;
import io.timetracker.projects.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** P-06 to P-08. */
@RestController
@RequestMapping("/api/v1/users/me/favorites/projects")
@Tag(name = "Favorites", description = "Projects that somebody keeps at hand")
class FavoriteRestController {

    private final FavoriteProjects favorites;

    FavoriteRestController(FavoriteProjects favorites) {
        this.favorites = favorites;
    }

    @WireRecord
    record FavoriteResource(
            long id, long userId, long projectId, @Nullable String createdAt) {

        static FavoriteResource of(FavoriteView favorite) {
            return new FavoriteResource(
                    favorite.id().value(),
                    favorite.userId().value(),
                    favorite.projectId().value(),
                    WireTime.utc(favorite.createdAt()));
        }
    }

    @WireRecord
    record Body(@Nullable Long projectId) {}

    @WireRecord
    record Many(List<FavoriteResource> favorites) {}

    @WireRecord
    record Saved(String message, FavoriteResource favorite) {}

    @GetMapping
    @NeedsScope("read:projects")
    @Operation(summary = "List own favorites")
    Many list(@AuthenticationPrincipal CurrentUser user) {
        return new Many(favorites.list(user).stream().map(FavoriteResource::of).toList());
    }

    @PostMapping
    @NeedsScope("write:projects")
    @Operation(summary = "Keep a project at hand")
    @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    ResponseEntity<Saved> add(@RequestBody Body body, @AuthenticationPrincipal CurrentUser user) {
        if (body.projectId() == null) {
            throw new ProjectIdMissing();
        }
        var added = favorites.add(new ProjectId(body.projectId()), user);
        var message = added.isNew() ? "Project added to favorites" : "Project is already a favorite";
        return ResponseEntity.status(added.isNew() ? 201 : 200)
                .body(new Saved(message, FavoriteResource.of(added.favorite())));
    }

    @DeleteMapping("/{project}")
    @NeedsScope("write:projects")
    @Operation(summary = "Let a project go")
    Done remove(@PathVariable ProjectId project, @AuthenticationPrincipal CurrentUser user) {
        favorites.remove(project, user);
        return new Done("Project removed from favorites");
    }
}
