package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.InviteLinks;
import io.timetracker.admin.Invited;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** */
@RestController
@RequestMapping("/api/v1/users")
@NeedsScope("admin:all")
@Tag(name = "Users", description = "The people of this installation")
class UserRestController {

    private static final int CAP = 100;

    private final UserDirectory directory;
    private final UserResources resources;
    private final InviteLinks links;

    UserRestController(UserDirectory directory, UserResources resources, InviteLinks links) {
        this.directory = directory;
        this.resources = resources;
        this.links = links;
    }

    @WireRecord
    record Many(List<UserResource> users, Pagination pagination) {}

    @WireRecord
    record One(UserResource user) {}

    @WireRecord
    record Saved(String message, UserResource user) {}

    /** @param inviteUrl shown once; null when a password was given */
    @WireRecord
    record Created(
            String message, UserResource user, @Nullable String inviteUrl) {}

    @GetMapping
    @Operation(summary = "Active users by name")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = directory.list(query.page(CAP), false, user);
        return new Many(resources.of(page.items()), Pagination.of(page));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let somebody in, by a password or by an invitation link")
    ResponseEntity<Created> create(@RequestBody UserBody body, @AuthenticationPrincipal CurrentUser user) {
        return created("User created", directory.create(body.toCreate(), user));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One user, active or not")
    ResponseEntity<One> get(@PathVariable UserId id, @AuthenticationPrincipal CurrentUser user) {
        var found = directory.get(id, user);
        return ETag.ok(found.version(), new One(resources.of(found)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @Operation(summary = "Change what is given of a user")
    ResponseEntity<Saved> change(
            @PathVariable UserId id,
            @RequestBody UserBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var changed = directory.change(id, body.toChange(), ETag.ifMatch(request), user);
        return ETag.ok(changed.version(), new Saved("User updated", resources.of(changed)));
    }

    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a new invitation link; an older one ends")
    ResponseEntity<Created> invite(@PathVariable UserId id, @AuthenticationPrincipal CurrentUser user) {
        return created("Invitation created", directory.invite(id, user));
    }

    private ResponseEntity<Created> created(String message, Invited invited) {
        var token = invited.inviteToken();
        var url = token == null ? null : links.of(token);
        return ETag.created(invited.user().version(), new Created(message, resources.of(invited.user()), url));
    }
}
