package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import io.timetracker.platform.settings.Settings;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** A-04, and the own profile, which is ours: {@code write:users} is what {@code read:users} is for reading. */
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "Users")
class MeRestController {

    private final UserDirectory directory;
    private final UserResources resources;
    private final CurrentSettings settings;
    private final Modules modules;

    MeRestController(UserDirectory directory, UserResources resources, CurrentSettings settings, Modules modules) {
        this.directory = directory;
        this.resources = resources;
        this.settings = settings;
        this.modules = modules;
    }

    @WireRecord
    record Requirements(boolean requireTask, boolean requireDescription, int descriptionMinLength) {

        static Requirements of(Settings settings) {
            return new Requirements(
                    settings.requireTask(), settings.requireDescription(), settings.descriptionMinLength());
        }
    }

    @WireRecord
    record Me(UserResource user, Requirements timeEntryRequirements, List<String> enabledModules) {}

    @WireRecord
    record Saved(String message, UserResource user) {}

    @GetMapping
    @NeedsScope("read:users")
    @Operation(summary = "Who is asking, and what counts for them")
    ResponseEntity<Me> get(@AuthenticationPrincipal CurrentUser user) {
        var me = directory.get(user.id(), user);
        return ETag.ok(me.version(), new Me(resources.of(me), Requirements.of(settings.get()), modules.enabled()));
    }

    @RequestMapping(method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:users")
    @Operation(summary = "Change what is given of one's own profile")
    ResponseEntity<Saved> change(
            @RequestBody ProfileBody body, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var me = directory.changeOwn(body.toCommand(), ETag.ifMatch(request), user);
        return ETag.ok(me.version(), new Saved("Profile updated", resources.of(me)));
    }
}
